package io.ndimage.measurements;

import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.tables.LabelledLine;
import io.ndimage.internal.kernel.tables.WholeMoments;
import java.io.IOException;

/** Moments of whole numbers so small, and so few, that doubles hold them. */
final class WholeMomentColumn implements MomentColumn {

    private final WholeMoments moments;

    WholeMomentColumn(int rows, int ndim) {
        this.moments = new WholeMoments(rows, ndim);
    }

    @Override
    public void add(LabelledLine line, long[] start) {
        moments.add(line, start);
    }

    @Override
    public void move(Transfer bytes) throws IOException {
        moments.move(bytes);
    }

    @Override
    public void merge(Column other, int from, int to) {
        moments.merge(((WholeMomentColumn) other).moments, from, to);
    }

    @Override
    public double get(int axis, int row) {
        return moments.get(axis, row);
    }
}
