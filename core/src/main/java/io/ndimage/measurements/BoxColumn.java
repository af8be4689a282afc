package io.ndimage.measurements;

import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.tables.LabelledLine;
import io.ndimage.internal.kernel.tables.RowBoxes;
import java.io.IOException;

/** The smallest box around the elements of each row. */
final class BoxColumn implements Column {

    private final int ndim;
    private final RowBoxes boxes;

    BoxColumn(int rows, int ndim) {
        this.ndim = ndim;
        this.boxes = new RowBoxes(Math.max(1, ndim), rows); // an array without axes is a line of one element
    }

    @Override
    public void add(LabelledLine line, long[] start) {
        boxes.add(line, start);
    }

    @Override
    public void move(Transfer bytes) throws IOException {
        boxes.move(bytes, boxes.rows());
    }

    @Override
    public void merge(Column other, int from, int to) {
        boxes.merge(((BoxColumn) other).boxes, from, to);
    }

    /** Writes where the box of a row starts along each axis, and then where it stops; zeros where there is none. */
    void write(int row, long[] out, int at) {
        for (int a = 0; a < ndim; a++) {
            out[at + a] = boxes.start(row, a);
            out[at + ndim + a] = boxes.stop(row, a);
        }
    }
}
