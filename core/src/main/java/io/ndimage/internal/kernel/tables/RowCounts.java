package io.ndimage.internal.kernel.tables;

import io.ndimage.internal.kernel.Transfer;
import java.io.IOException;

/** How many elements each row of a table has. */
public final class RowCounts {

    private final long[] counts;

    /** Makes rows of nothing. */
    public RowCounts(int rows) {
        this.counts = new long[rows];
    }

    /** Counts the elements of a line. */
    public void add(LabelledLine line) {
        if (line.isScattered()) {
            addElements(line);
            return;
        }
        int runs = line.runs();
        for (int run = 0; run < runs; run++) {
            counts[line.row(run)] += line.stop(run) - line.start(run);
        }
    }

    private void addElements(LabelledLine line) {
        int count = line.elements();
        int[] places = line.places();
        int[] codes = line.codes();
        int codesAt = line.codesAt();
        int base = line.base();
        for (int i = 0; i < count; i++) {
            counts[codes[codesAt + places[i]] - base]++;
        }
    }

    /** Adds a range of rows of another table of as many. */
    public void merge(RowCounts other, int from, int to) {
        for (int row = from; row < to; row++) {
            counts[row] += other.counts[row];
        }
    }

    /** Moves this to bytes, or from bytes into this while it is empty. */
    public void move(Transfer bytes) throws IOException {
        bytes.longs(counts);
    }

    /** Returns how many elements a row has. */
    public long get(int row) {
        return counts[row];
    }
}
