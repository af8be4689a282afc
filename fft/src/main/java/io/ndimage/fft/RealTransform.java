package io.ndimage.fft;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.fft.LineTransform.Kind;
import io.ndimage.op.Engine;
import io.ndimage.op.Spec;

/** Between real numbers and the half of their spectrum from which the rest follows: along the last axis, then along the others. */
final class RealTransform {

    private RealTransform() {}

    /** Returns the half of the spectrum of a real array, multiplied with a factor. */
    static NdArray forward(Engine engine, NdArray input, Grid grid, double factor) {
        NdArray reals = Grid.fit(input, DType.FLOAT64, grid.shape());
        NdArray half = NdArray.zeros(DType.COMPLEX128, half(grid));
        pass(Kind.REAL_FORWARD, reals.shape(), half.shape(), grid)
                .run(engine, reals.doubles(), (double[]) half.data(), factor);
        ComplexTransform.along(engine, Kind.FORWARD, grid.others(), half, 1);
        return Grid.as(Grid.complex(input.dtype()), half);
    }

    /** Returns the real array that has half a spectrum, multiplied with a factor. */
    static NdArray inverse(Engine engine, NdArray input, Grid grid, double factor) {
        NdArray half = Grid.fit(input, DType.COMPLEX128, half(grid));
        ComplexTransform.along(engine, Kind.INVERSE, grid.others(), half, 1);
        NdArray reals = NdArray.zeros(DType.FLOAT64, grid.shape());
        pass(Kind.REAL_INVERSE, half.shape(), reals.shape(), grid)
                .run(engine, (double[]) half.data(), reals.doubles(), factor);
        return Grid.as(Grid.complex(input.dtype()).part(), reals);
    }

    /** Returns how many bytes a transform takes either way: both arrays, what they are made of, and what is made of them. */
    static long memory(Engine engine, Spec input, Grid grid) {
        return 2 * DType.FLOAT64.bytes(grid.shape().elements())
                + 2 * DType.COMPLEX128.bytes(half(grid).elements())
                + grid.memoryOfFitting(input)
                + grid.memoryOfLines(engine);
    }

    private static AxisPass pass(Kind kind, Shape before, Shape after, Grid grid) {
        int axis = grid.realAxis();
        return new AxisPass(
                kind, before, after, axis, Math.toIntExact(grid.shape().size(axis)));
    }

    private static Shape half(Grid grid) {
        int axis = grid.realAxis();
        return grid.shape().with(axis, grid.shape().size(axis) / 2 + 1);
    }
}
