package io.ndimage.measurements;

import io.ndimage.array.Cast;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.tables.FirstLeast;
import io.ndimage.internal.kernel.tables.LabelledLine;
import java.io.IOException;

/** Extremes of elements that doubles hold. */
final class RealExtremeColumn extends ExtremeColumn {

    private final double sign;
    private final FirstLeast extremes;

    RealExtremeColumn(int rows, Shape shape, boolean greatest) {
        super(shape);
        this.sign = greatest ? -1 : 1;
        this.extremes = new FirstLeast(rows);
    }

    @Override
    void add(LabelledLine line, long place) {
        extremes.add(line, sign, place);
    }

    @Override
    public void move(Transfer bytes) throws IOException {
        extremes.move(bytes);
    }

    @Override
    public void merge(Column other, int from, int to) {
        extremes.merge(((RealExtremeColumn) other).extremes, from, to);
    }

    @Override
    long place(int row) {
        return extremes.place(row);
    }

    @Override
    void store(int[] rows, NdArray out) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = has(rows[i]) ? sign * extremes.least(rows[i]) : 0;
        }
        Pixels.of(out.dtype()).fromDoubles(values, 0, out.data(), 0, rows.length, Cast.ROUND_SATURATE);
    }
}
