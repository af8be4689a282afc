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
 * The Fourier transform of an array: how much of each frequency there is along its axes.
 *
 * <p>{@code out[k] = Σ in[j] exp(-2πi Σ j k / m)}, with the inner sum over the axes and {@code m} the size along each. The frequency
 * 0 comes first, then the positive ones, from the middle on the negative ones.
 *
 * <p>The result has the input's shape, or {@code s} along the axes; it is complex64 for float32 and complex64, and complex128 for
 * the rest. It is computed in doubles, with
 * the same bits on any number of threads and any machine. A NaN spreads to all that it is transformed with, an infinity too, or makes
 * NaNs of it.
 *
 * <p>Errors: an {@link IllegalArgumentException} for an axis without elements, one that is missing or named twice, and sizes below 1
 * or not one for each axis.
 *
 * <p>Example: the array
 *
 * <pre>
 * 1 0 0 0 0         1 1 1 1 1
 * 0 0 0 0 0  gives  1 1 1 1 1
 * 0 0 0 0 0         1 1 1 1 1
 * </pre>
 *
 * <p>Work: some {@code 5 log2 m} operations an element and axis, half of that for real numbers; about six times as many where {@code
 * m} has a prime factor above 100. Source: as {@code scipy.fft.fftn}; J. W. Cooley, J. W. Tukey, An algorithm for the machine
 * calculation of complex Fourier series, 1965 (doi:10.1090/S0025-5718-1965-0178586-1); C. Temperton, Self-sorting mixed-radix fast
 * Fourier transforms, 1983 (doi:10.1016/0021-9991(83)90013-X); L. I. Bluestein, A linear filtering approach to the computation of
 * discrete Fourier transform, 1970 (doi:10.1109/TAU.1970.1162132).
 *
 * @param s the sizes along the axes, 1 or more: the input is cut, or goes on as zeros; null for its own; without {@code axes} they
 *     are those of the last axes
 * @param axes the axes along which it works
 * @param norm which of the transform and its inverse is divided by the number of elements
 */
@Named(
        value = "fftn",
        summary = "Fourier transform along the axes",
        keywords = {"fft", "fourier", "spectrum", "frequency domain", "dft"},
        example = "fftn")
public record Fftn(
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
    public Fftn {
        Declared.by(Fftn.class).check("s", s);
    }

    /** Returns a transform along all axes, with SciPy's defaults. */
    Fftn() {
        this(null, Axes.all(), Norm.BACKWARD);
    }

    /** Returns this with other sizes: of all axes that it works along, or without axes of the last. */
    public Fftn s(int... sizes) {
        return new Fftn(PerAxis.ofInts(sizes), axes, norm);
    }

    /** Returns this along some axes alone. */
    public Fftn axes(int... some) {
        return new Fftn(s, Axes.of(some), norm);
    }

    /** Returns this divided in another way. */
    public Fftn norm(Norm which) {
        return new Fftn(s, axes, which);
    }

    @Override
    public Fftn onAxes(Axes some) {
        return axes.isAll() ? new Fftn(s, some, norm) : this;
    }

    @Override
    public void check(List<Spec> inputs) {
        Grid.of(inputs.get(0).shape(), axes, s);
    }

    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        Spec input = inputs.get(0);
        return ComplexTransform.memory(engine, input, Grid.of(input.shape(), axes, s));
    }

    @Override
    public NdArray compute(Engine engine, Inputs inputs) {
        NdArray input = inputs.array(0);
        Grid grid = Grid.of(input.shape(), axes, s);
        double factor = norm.ofTransform(grid.elements());
        return input.dtype().isComplex() || grid.along().isEmpty()
                ? ComplexTransform.run(engine, false, input, grid, factor)
                : RealTransform.whole(engine, input, grid, factor);
    }

    /** {@inheritDoc} A spectrum keeps those of the image behind it, so that the inverse has them again. */
    @Override
    public Geometry geometry(Geometry image, Shape from, Shape to) {
        return Grid.spectrum(image);
    }
}
