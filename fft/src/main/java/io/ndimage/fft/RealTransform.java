package io.ndimage.fft;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Engine;
import io.ndimage.op.Spec;
import java.util.ArrayList;
import java.util.List;

/** Between real numbers and the half of their spectrum from which the rest follows: along one axis, then along the others. */
final class RealTransform {

    private RealTransform() {}

    /** Returns the half of the spectrum of a real array, multiplied with a factor. */
    static NdArray forward(Engine engine, NdArray input, Grid grid, double factor) {
        NdArray half = NdArray.zeros(DType.COMPLEX128, half(grid));
        forward(engine, input, grid, half, factor);
        return Grid.as(Grid.complex(input.dtype()), half);
    }

    /** Returns the whole spectrum of a real array, multiplied with a factor. */
    static NdArray whole(Engine engine, NdArray input, Grid grid, double factor) {
        List<Integer> axes = new ArrayList<>(grid.along());
        axes.sort(null); // the real numbers are those that lie side by side
        Grid sorted = new Grid(axes, grid.shape());
        NdArray spectrum = NdArray.zeros(DType.COMPLEX128, grid.shape());
        forward(engine, input, sorted, spectrum, factor);
        new Reflection(sorted).run(engine, (double[]) spectrum.data());
        return Grid.as(Grid.complex(input.dtype()), spectrum);
    }

    private static void forward(Engine engine, NdArray input, Grid grid, NdArray spectrum, double factor) {
        NdArray reals = Grid.fit(input, DType.FLOAT64, grid.shape());
        double[] out = (double[]) spectrum.data();
        boolean single = grid.others().isEmpty();
        AxisPass.halving(reals.shape(), spectrum.shape(), grid.realAxis())
                .run(engine, reals.doubles(), out, single ? factor : 1);
        ComplexTransform.along(engine, false, grid.others(), half(grid), spectrum, spectrum, factor);
    }

    /** Returns the real array that has half a spectrum, multiplied with a factor. */
    static NdArray inverse(Engine engine, NdArray input, Grid grid, double factor) {
        Shape shape = half(grid);
        NdArray half = Grid.fit(input, DType.COMPLEX128, shape);
        if (!grid.others().isEmpty()) {
            NdArray numbers = half;
            half = Grid.fits(input, DType.COMPLEX128, shape) ? NdArray.zeros(DType.COMPLEX128, shape) : numbers;
            ComplexTransform.along(engine, true, grid.others(), shape, numbers, half, 1);
        }
        NdArray reals = NdArray.zeros(DType.FLOAT64, grid.shape());
        AxisPass.doubling(shape, grid.shape(), grid.realAxis())
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

    private static Shape half(Grid grid) {
        int axis = grid.realAxis();
        return grid.shape().with(axis, grid.shape().size(axis) / 2 + 1);
    }
}
