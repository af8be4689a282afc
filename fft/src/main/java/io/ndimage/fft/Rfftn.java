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
 * The Fourier transform of a real array: of the frequencies along the last of its axes those from 0 up, from which the rest follows.
 *
 * <p>{@code out[k]} is that of {@link Fftn}, for {@code k} up to half the size {@code m} along the last axis that is named.
 *
 * <p>The result has the input's shape, or {@code s} along the axes, but {@code m / 2 + 1} elements along that axis; it is complex64
 * for float32, and complex128 for the rest. It is computed in doubles, with
 * the same bits on any number of threads and any machine. A NaN spreads to all that it is transformed with, an infinity too, or makes
 * NaNs of it.
 *
 * <p>Errors: an {@link IllegalArgumentException} for complex input, no axis at all, an axis without elements, one that is missing or named twice, and sizes below 1
 * or not one for each axis.
 *
 * <p>Example: the array
 *
 * <pre>
 * 1 0 0 0 0         1 1 1
 * 0 0 0 0 0  gives  1 1 1
 * 0 0 0 0 0         1 1 1
 * </pre>
 *
 * <p>Work: half of {@link Fftn}. Source: as {@code scipy.fft.rfftn}.
 *
 * @param s the sizes along the axes, 1 or more: the input is cut, or goes on as zeros; null for its own; without {@code axes} they
 *     are those of the last axes
 * @param axes the axes along which it works
 * @param norm which of the transform and its inverse is divided by the number of elements
 */
@Named(
        value = "rfftn",
        summary = "Fourier transform of real numbers: half of the spectrum",
        keywords = {"rfft", "fourier", "spectrum", "frequency domain", "dft"},
        example = "rfftn")
public record Rfftn(
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
    public Rfftn {
        Declared.by(Rfftn.class).check("s", s);
    }

    /** Returns a transform along all axes, with SciPy's defaults. */
    Rfftn() {
        this(null, Axes.all(), Norm.BACKWARD);
    }

    /** Returns this with other sizes: of all axes that it works along, or without axes of the last. */
    public Rfftn s(int... sizes) {
        return new Rfftn(PerAxis.ofInts(sizes), axes, norm);
    }

    /** Returns this along some axes alone. */
    public Rfftn axes(int... some) {
        return new Rfftn(s, Axes.of(some), norm);
    }

    /** Returns this divided in another way. */
    public Rfftn norm(Norm which) {
        return new Rfftn(s, axes, which);
    }

    @Override
    public Rfftn onAxes(Axes some) {
        return axes.isAll() ? new Rfftn(s, some, norm) : this;
    }

    @Override
    public void check(List<Spec> inputs) {
        Spec input = inputs.get(0);
        if (input.dtype().isComplex()) {
            throw new IllegalArgumentException(
                    "input is " + input.dtype() + "; rfftn takes real numbers, fftn takes complex ones");
        }
        Grid.of(input.shape(), axes, s).realAxis();
    }

    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        Spec input = inputs.get(0);
        return RealTransform.memory(engine, input, Grid.of(input.shape(), axes, s));
    }

    @Override
    public NdArray compute(Engine engine, Inputs inputs) {
        NdArray input = inputs.array(0);
        Grid grid = Grid.of(input.shape(), axes, s);
        return RealTransform.forward(engine, input, grid, norm.ofTransform(grid.elements()));
    }

    /** {@inheritDoc} A spectrum keeps those of the image behind it, so that the inverse has them again. */
    @Override
    public Geometry geometry(Geometry image, Shape from, Shape to) {
        return Grid.spectrum(image);
    }
}
