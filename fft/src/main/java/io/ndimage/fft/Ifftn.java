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
 * The inverse of the Fourier transform of an array.
 *
 * <p>{@code out[j] = 1/M Σ in[k] exp(2πi Σ j k / m)}, with the inner sum over the axes, {@code m} the size along each and {@code M}
 * their product.
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
 * 15 0 0 0 0         1 1 1 1 1
 *  0 0 0 0 0  gives  1 1 1 1 1
 *  0 0 0 0 0         1 1 1 1 1
 * </pre>
 *
 * <p>Work: as {@link Fftn}. Source: as {@code scipy.fft.ifftn}.
 *
 * @param s the sizes along the axes, 1 or more: the input is cut, or goes on as zeros; null for its own; without {@code axes} they
 *     are those of the last axes
 * @param axes the axes along which it works
 * @param norm which of the transform and its inverse is divided by the number of elements
 */
@Named(
        value = "ifftn",
        summary = "Inverse of the Fourier transform along the axes",
        keywords = {"ifft", "fourier", "spectrum", "frequency domain", "inverse transform"},
        example = "ifftn")
public record Ifftn(
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
    public Ifftn {
        Declared.by(Ifftn.class).check("s", s);
    }

    /** Returns a transform along all axes, with SciPy's defaults. */
    Ifftn() {
        this(null, Axes.all(), Norm.BACKWARD);
    }

    /** Returns this with other sizes: of all axes that it works along, or without axes of the last. */
    public Ifftn s(int... sizes) {
        return new Ifftn(PerAxis.ofInts(sizes), axes, norm);
    }

    /** Returns this along some axes alone. */
    public Ifftn axes(int... some) {
        return new Ifftn(s, Axes.of(some), norm);
    }

    /** Returns this divided in another way. */
    public Ifftn norm(Norm which) {
        return new Ifftn(s, axes, which);
    }

    @Override
    public Ifftn onAxes(Axes some) {
        return axes.isAll() ? new Ifftn(s, some, norm) : this;
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
        return ComplexTransform.run(engine, true, input, grid, norm.ofInverse(grid.elements()));
    }

    /** {@inheritDoc} Other sizes than the spectrum's put more pixels, or fewer, into the same extent. */
    @Override
    public Geometry geometry(Geometry image, Shape from, Shape to) {
        return Grid.inverse(image, from, to);
    }
}
