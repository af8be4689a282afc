package io.ndimage.internal.kernel.tables;

import io.ndimage.internal.kernel.Transfer;
import java.io.IOException;

/**
 * How many elements of each row of a table lie in each of some bins: between an edge and the next, the former included, and the
 * last edge as well. NaNs lie in none.
 */
public final class RowHistograms {

    private final double[] edges;
    private final double binsInUnit;
    private final int bins;
    private final long[] counts;

    /** Makes empty bins from {@code min} to {@code max} for each row. */
    public RowHistograms(int rows, double min, double max, int bins) {
        this.bins = bins;
        this.counts = new long[Math.multiplyExact(rows, bins)];
        double step = (max - min) / bins;
        this.binsInUnit = 1 / step;
        this.edges = new double[bins + 1];
        for (int i = 0; i < bins; i++) {
            edges[i] = i * step + min;
        }
        edges[bins] = max;
    }

    /** Counts numbers in place of the elements of a line, which stand from a position on. */
    public void add(LabelledLine line, double[] values, int at) {
        int runs = line.runs();
        for (int run = 0; run < runs; run++) {
            int first = line.row(run) * bins;
            int stop = line.stop(run);
            for (int i = line.start(run); i < stop; i++) {
                double value = values[at + i];
                if (value >= edges[0] && value <= edges[bins]) {
                    counts[first + bin(value)]++;
                }
            }
        }
    }

    /** Divides, and corrects what that rounds wrongly: the edges themselves decide. */
    private int bin(double value) {
        int bin = Math.max(0, Math.min(bins - 1, (int) ((value - edges[0]) * binsInUnit)));
        while (bin > 0 && value < edges[bin]) {
            bin--;
        }
        while (bin < bins - 1 && value >= edges[bin + 1]) {
            bin++;
        }
        return bin;
    }

    /** Adds a range of rows of another table of as many. */
    public void merge(RowHistograms other, int from, int to) {
        for (int i = from * bins; i < to * bins; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** Moves this to bytes, or from bytes into this while it is empty. */
    public void move(Transfer bytes) throws IOException {
        bytes.longs(counts);
    }

    /** Returns how many elements of a row lie in a bin. */
    public long get(int row, int bin) {
        return counts[row * bins + bin];
    }
}
