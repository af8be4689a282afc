package io.ndimage.measurements;

import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.tables.LabelledLine;
import io.ndimage.internal.kernel.tables.RowHistograms;
import java.io.IOException;

/** How many elements of each row lie in each of some bins. */
final class HistogramColumn implements Column {

    private final Bins bins;
    private final boolean complex;
    private final RowHistograms histograms;
    private double[] ordered = new double[0];

    HistogramColumn(int rows, Bins bins, boolean complex) {
        this.complex = complex;
        bins.checkRoom(rows);
        this.bins = bins;
        this.histograms = new RowHistograms(rows, bins.min(), bins.max(), bins.count());
    }

    @Override
    public void add(LabelledLine line, long[] start) {
        if (!complex) {
            histograms.add(line, line.values(), line.at());
            return;
        }
        if (ordered.length < line.length()) {
            ordered = new double[line.length()];
        }
        for (int i = 0; i < line.length(); i++) {
            ordered[i] = inOrder(line.values()[line.at() + i], line.imaginary()[line.imaginaryAt() + i]);
        }
        histograms.add(line, ordered, 0);
    }

    /** Returns a real number that lies between the same edges, where complex numbers are in the order of their parts. */
    private double inOrder(double real, double imaginary) {
        if (Double.isNaN(imaginary)) {
            return imaginary;
        }
        return imaginary < 0 ? Math.nextDown(real) : imaginary > 0 && real == bins.max() ? Math.nextUp(real) : real;
    }

    @Override
    public void move(Transfer bytes) throws IOException {
        histograms.move(bytes);
    }

    @Override
    public void merge(Column other, int from, int to) {
        histograms.merge(((HistogramColumn) other).histograms, from, to);
    }

    int bins() {
        return bins.count();
    }

    /** Writes how many elements of a row lie in each bin. */
    void write(int row, long[] out, int at) {
        for (int bin = 0; bin < bins.count(); bin++) {
            out[at + bin] = histograms.get(row, bin);
        }
    }
}
