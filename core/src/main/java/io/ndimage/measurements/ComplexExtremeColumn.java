package io.ndimage.measurements;

import io.ndimage.array.Cast;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.tables.FirstLeastComplex;
import io.ndimage.internal.kernel.tables.LabelledLine;
import java.io.IOException;

/** Extremes of complex numbers, in the order of their real parts, and of their imaginary ones where those are equal. */
final class ComplexExtremeColumn extends ExtremeColumn {

    private final double sign;
    private final FirstLeastComplex extremes;

    ComplexExtremeColumn(int rows, Shape shape, boolean greatest) {
        super(shape);
        this.sign = greatest ? -1 : 1;
        this.extremes = new FirstLeastComplex(rows);
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
        extremes.merge(((ComplexExtremeColumn) other).extremes, from, to);
    }

    @Override
    long place(int row) {
        return extremes.place(row);
    }

    @Override
    void store(int[] rows, NdArray out) {
        double[] real = new double[rows.length];
        double[] imaginary = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (has(rows[i])) {
                real[i] = sign * extremes.real(rows[i]);
                imaginary[i] = sign * extremes.imaginary(rows[i]);
            }
        }
        Pixels.of(out.dtype()).fromDoubles(real, 0, out.data(), 0, rows.length, Cast.ROUND_SATURATE);
        Pixels.imaginary(out.dtype()).fromDoubles(imaginary, 0, out.data(), 0, rows.length, Cast.ROUND_SATURATE);
    }
}
