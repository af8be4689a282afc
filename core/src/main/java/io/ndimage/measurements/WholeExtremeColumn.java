package io.ndimage.measurements;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.tables.FirstLeastLong;
import io.ndimage.internal.kernel.tables.LabelledLine;
import java.io.IOException;

/** Extremes of 64-bit integers, as order-keeping longs. */
final class WholeExtremeColumn extends ExtremeColumn {

    private final long mask;
    private final FirstLeastLong extremes;

    WholeExtremeColumn(int rows, Shape shape, boolean greatest) {
        super(shape);
        this.mask = greatest ? -1 : 0;
        this.extremes = new FirstLeastLong(rows);
    }

    @Override
    void add(LabelledLine line, long place) {
        extremes.add(line, mask, place);
    }

    @Override
    public void move(Transfer bytes) throws IOException {
        extremes.move(bytes);
    }

    @Override
    public void merge(Column other, int from, int to) {
        extremes.merge(((WholeExtremeColumn) other).extremes, from, to);
    }

    @Override
    long place(int row) {
        return extremes.place(row);
    }

    @Override
    void store(int[] rows, NdArray out) {
        long zero = out.dtype() == DType.UINT64 ? Long.MIN_VALUE : 0;
        long[] values = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = has(rows[i]) ? extremes.least(rows[i]) ^ mask : zero;
        }
        Pixels.of(out.dtype()).fromLongs(values, 0, out.data(), 0, rows.length, Cast.ROUND_SATURATE);
    }
}
