package io.ndimage.fft;

import io.ndimage.array.Geometry;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.ArrayOperation;
import io.ndimage.op.Axes;
import io.ndimage.op.Declared;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Spec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inverse of the Fourier transform of a real array, from the half of the spectrum that {@link Rfftn} gives.
 *
 * <p>The result has the input's shape, or {@code s} along the axes; along the last axis that is named, where {@code s} does not
 * say, twice the input's size less 2 (1 where that is none), as after the transform of an even number of elements: of an odd one,
 * {@code s} has to be given. It is float32 for float32 and complex64, and float64 for the rest. Imaginary parts that cannot come from
 * real numbers are ignored. It is computed in doubles, with
 * the same bits on any number of threads and any machine. A NaN spreads to all that it is transformed with, an infinity too, or makes
 * NaNs of it.
 *
 * <p>Errors: an {@link IllegalArgumentException} for no axis at all, an axis without elements, one that is missing or named twice, and sizes below 1
 * or not one for each axis.
 *
 * <p>Example, {@code irfftn 3,5}: the array
 *
 * <pre>
 * 15 0 0         1 1 1 1 1
 *  0 0 0  gives  1 1 1 1 1
 *  0 0 0         1 1 1 1 1
 * </pre>
 *
 * <p>Work: half of {@link Ifftn}. Source: as {@code scipy.fft.irfftn}.
 *
 * @param s the sizes along the axes, 1 or more: the input is cut, or goes on as zeros; null for its own; without {@code axes} they
 *     are those of the last axes; of the last one, the size of the
 *     result
 * @param axes the axes along which it works
 * @param norm which of the transform and its inverse is divided by the number of elements
 */
@Named(
        value = "irfftn",
        summary = "Inverse of the Fourier transform of real numbers",
        keywords = {"irfft", "fourier", "spectrum", "frequency domain", "inverse transform"},
        example = "rfftn | irfftn")
public record Irfftn(
        @Param(
                value = "sizes along the axes, or the last ones; longer ones are zeros",
                unit = "elements",
                min = 1,
                byDefault = "none")
        @Nullable
        PerAxis<Integer> s,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(value = "which of the two directions divides by the number of elements", byDefault = "backward")
        Norm norm)
        implements GlobalOperation<NdArray>, ArrayOperation {

    /** Checks the sizes. */
    public Irfftn {
        Declared.by(Irfftn.class).check("s", s);
    }

    /** Returns a transform along all axes, with SciPy's defaults. */
    Irfftn() {
        this(null, Axes.all(), Norm.BACKWARD);
    }

    /** Returns this with other sizes: of all axes that it works along, or without axes of the last. */
    public Irfftn s(int... sizes) {
        return new Irfftn(PerAxis.ofInts(sizes), axes, norm);
    }

    /** Returns this along some axes alone. */
    public Irfftn axes(int... some) {
        return new Irfftn(s, Axes.of(some), norm);
    }

    /** Returns this divided in another way. */
    public Irfftn norm(Norm which) {
        return new Irfftn(s, axes, which);
    }

    @Override
    public Irfftn onAxes(Axes some) {
        return axes.isAll() ? new Irfftn(s, some, norm) : this;
    }

    @Override
    public void check(List<Spec> inputs) {
        grid(inputs.get(0).shape());
    }

    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        Spec input = inputs.get(0);
        return RealTransform.memory(engine, input, grid(input.shape()));
    }

    private Grid grid(Shape input) {
        Grid grid = Grid.of(input, axes, s);
        int axis = grid.realAxis();
        return s != null
                ? grid
                : new Grid(
                        grid.along(), grid.shape().with(axis, size(grid.shape().size(axis))));
    }

    @Override
    public NdArray compute(Engine engine, Inputs inputs) {
        NdArray input = inputs.array(0);
        Grid grid = grid(input.shape());
        return RealTransform.inverse(engine, input, grid, norm.ofInverse(grid.elements()));
    }

    /** {@inheritDoc} Other sizes than those behind the spectrum put more pixels, or fewer, into the same extent. */
    @Override
    public Geometry geometry(Geometry image, Shape from, Shape to) {
        int axis = Grid.of(from, axes, s).realAxis();
        boolean fits = to.size(axis) / 2 + 1 == from.size(axis);
        return Grid.inverse(image, from.with(axis, fits ? to.size(axis) : size(from.size(axis))), to);
    }

    /** Returns how many elements are behind so many of a spectrum, if their number is even. */
    private static long size(long frequencies) {
        return Math.max(1, 2 * (frequencies - 1));
    }
}
