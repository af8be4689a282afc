package io.ndimage.internal.kernel.tables;

import io.ndimage.internal.kernel.Transfer;
import java.io.IOException;

/** The sums of each row's elements times their coordinates, of whole numbers whose sums doubles hold. */
public final class WholeMoments {

    private final int ndim;

    /** Of each row the sums along all axes, side by side. */
    private final double[] sums;

    /** Makes rows of nothing. */
    public WholeMoments(int rows, int ndim) {
        this.ndim = ndim;
        this.sums = new double[Math.multiplyExact(rows, ndim)];
    }

    /**
     * Adds the elements of a line.
     *
     * @param start the coordinates of its first element
     */
    public void add(LabelledLine line, long[] start) {
        if (ndim == 0) {
            return;
        }
        double[] first = new double[ndim];
        for (int a = 0; a < ndim; a++) {
            first[a] = start[a];
        }
        if (line.isScattered()) {
            addElements(line, first);
        } else {
            addRuns(line, first);
        }
    }

    private void addElements(LabelledLine line, double[] first) {
        int count = line.elements();
        int[] places = line.places();
        int[] codes = line.codes();
        int codesAt = line.codesAt();
        int base = line.base();
        double[] values = line.values();
        int at = line.at();
        int last = ndim - 1;
        for (int i = 0; i < count; i++) {
            int place = places[i];
            double value = values[at + place];
            int row = (codes[codesAt + place] - base) * ndim;
            for (int a = 0; a < last; a++) {
                sums[row + a] += value * first[a];
            }
            sums[row + last] += value * (first[last] + place);
        }
    }

    private void addRuns(LabelledLine line, double[] first) {
        double[] values = line.values();
        int at = line.at();
        int runs = line.runs();
        int last = ndim - 1;
        for (int run = 0; run < runs; run++) {
            int stop = line.stop(run);
            double mass = 0;
            double moment = 0;
            for (int i = line.start(run); i < stop; i++) {
                mass += values[at + i];
                moment += values[at + i] * i;
            }
            int row = line.row(run) * ndim;
            for (int a = 0; a < ndim; a++) {
                sums[row + a] += mass * first[a];
            }
            sums[row + last] += moment;
        }
    }

    /** Adds a range of rows of another table of as many. */
    public void merge(WholeMoments other, int from, int to) {
        for (int i = from * ndim; i < to * ndim; i++) {
            sums[i] += other.sums[i];
        }
    }

    /** Moves this to bytes, or from bytes into this while it is empty. */
    public void move(Transfer bytes) throws IOException {
        bytes.doubles(sums);
    }

    /** Returns the sum of a row along an axis. */
    public double get(int axis, int row) {
        return sums[row * ndim + axis];
    }
}
