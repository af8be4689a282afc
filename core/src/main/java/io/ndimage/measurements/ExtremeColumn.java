package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.tables.LabelledLine;

/** The least or the greatest element of each row, exactly, and where it stands first. */
abstract class ExtremeColumn implements Column {

    private final Shape shape;

    /** Makes rows of nothing in an array of a shape. */
    ExtremeColumn(Shape shape) {
        this.shape = shape;
    }

    /** Makes rows of nothing for elements of a type. */
    static ExtremeColumn of(int rows, Shape shape, DType dtype, boolean greatest) {
        if (dtype.isComplex()) {
            return new ComplexExtremeColumn(rows, shape, greatest);
        }
        return dtype == DType.INT64 || dtype == DType.UINT64
                ? new WholeExtremeColumn(rows, shape, greatest)
                : new RealExtremeColumn(rows, shape, greatest);
    }

    @Override
    public void add(LabelledLine line, long[] start) {
        long place = 0;
        for (int a = 0; a < start.length; a++) {
            place = place * shape.size(a) + start[a];
        }
        add(line, place);
    }

    /** Compares the elements of a line whose first one stands at a place in C order. */
    abstract void add(LabelledLine line, long place);

    /** Returns where the extreme of a row stands in C order, or -1 where there is none. */
    abstract long place(int row);

    /** Stores the extremes of some rows as the elements of an array of the input's type; 0 where there is none. */
    abstract void store(int[] rows, NdArray out);

    boolean has(int row) {
        return place(row) >= 0;
    }

    /** Writes the coordinates of the extreme of a row; zeros where there is none. */
    void position(int row, long[] out, int at) {
        long rest = Math.max(0, place(row));
        for (int a = shape.ndim() - 1; a >= 0; a--) {
            out[at + a] = shape.isEmpty() ? 0 : rest % shape.size(a);
            rest /= Math.max(1, shape.size(a));
        }
    }
}
