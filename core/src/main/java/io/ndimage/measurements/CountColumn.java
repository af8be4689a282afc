package io.ndimage.measurements;

import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.tables.LabelledLine;
import io.ndimage.internal.kernel.tables.RowCounts;
import java.io.IOException;

/** How many elements each row has. */
final class CountColumn implements Column {

    private final RowCounts counts;

    CountColumn(int rows) {
        this.counts = new RowCounts(rows);
    }

    @Override
    public void add(LabelledLine line, long[] start) {
        counts.add(line);
    }

    @Override
    public void move(Transfer bytes) throws IOException {
        counts.move(bytes);
    }

    @Override
    public void merge(Column other, int from, int to) {
        counts.merge(((CountColumn) other).counts, from, to);
    }

    long get(int row) {
        return counts.get(row);
    }
}
