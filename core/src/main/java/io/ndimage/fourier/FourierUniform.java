package io.ndimage.fourier;

import io.ndimage.array.DType;
import io.ndimage.op.Axes;
import io.ndimage.op.Declared;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Multiplies a Fourier transform with that of a box, so that the array behind it is averaged over a box around its ends.
 *
 * <p>{@code out[k] = in[k] Π sin(π size f) / (π size f)} over the axes, with {@code f} the frequency at {@code k} in cycles per
 * element; a factor at 0 is 1. A box need not be a whole number of elements wide; one of size 0 leaves its axis alone.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise, is that of float32, float64 and complex
 * input, and float64 for the rest; it is computed in doubles. A NaN or an infinity stays in its place.
 *
 * <p>Where the array is the transform of a real one, which is half as long, {@code n} says how long that was along {@code axis};
 * whether the two fit is not checked, nor is it by SciPy.
 *
 * <p>Errors: an {@link IllegalArgumentException} for a size that is negative or not finite or not one for each axis, an {@code n} of 0, an array without axes, and
 * an output that is no floating-point or complex type, or a real one for complex input.
 *
 * <p>Example, {@code size=1,0} of a spectrum of ones, whose rows have the frequencies 0, 1/3 and -1/3:
 *
 * <pre>
 * 1 1 1 1 1         1     1     1     1     1
 * 1 1 1 1 1  gives  0.827 0.827 0.827 0.827 0.827
 * 1 1 1 1 1         0.827 0.827 0.827 0.827 0.827
 * </pre>
 *
 * <p>Work: two multiplications an element, and a sine for each place along each axis. Source: as {@code
 * scipy.ndimage.fourier_uniform}, which has no {@code axes}, and for a size of 0 or less clears all but the frequency 0.
 *
 * @param size the size of the box, in elements, 0 or more: one for all axes or one for each
 * @param n how many elements the array had along {@code axis} before a real transform; -1 (or any negative number) after a
 *     complex one
 * @param axis the axis of the real transform, -1 being the last
 * @param output the type of the result; null for the usual one
 * @param axes the axes along which it works; per-axis values count these
 */
@Named(
        value = "fourier_uniform",
        summary = "Take the mean over a box, in the frequency domain",
        keywords = {"frequency domain", "spectrum", "fft", "blur", "smoothing", "box filter", "low-pass"},
        example = "fftn | fourier_uniform 3")
public record FourierUniform(
        @Param(value = "size of the box", unit = "elements", min = 0)
        PerAxis<Double> size,

        @Param(
                value = "length before a real transform; -1 after a complex one",
                unit = "elements",
                range = "-1 or >= 1",
                byDefault = "-1")
        int n,

        @Param(value = "axis of the real transform", byDefault = "-1")
        int axis,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes)
        implements RegionOperation {

    /** Checks the numbers. */
    public FourierUniform {
        Declared.by(FourierUniform.class).check("size", size);
        Spectrum.checkLength(n);
    }

    /** Returns an average of the spectrum of a complex transform, with SciPy's defaults. */
    FourierUniform(PerAxis<Double> size) {
        this(size, -1, -1, null, Axes.all());
    }

    /** Returns this for the spectrum of a real transform of so many elements along {@code axis}; -1 for a complex one. */
    public FourierUniform n(int elements) {
        return new FourierUniform(size, elements, axis, output, axes);
    }

    /** Returns this with the real transform along another axis, -1 being the last. */
    public FourierUniform axis(int number) {
        return new FourierUniform(size, n, number, output, axes);
    }

    /** Returns this with another type of result. */
    public FourierUniform output(DType type) {
        return new FourierUniform(size, n, axis, type, axes);
    }

    /** Returns this along some axes alone. */
    public FourierUniform axes(int... some) {
        return new FourierUniform(size, n, axis, output, Axes.of(some));
    }

    @Override
    public FourierUniform onAxes(Axes some) {
        return axes.isAll() ? new FourierUniform(size, n, axis, output, some) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        FourierPlan plan = FourierPlan.real(input, output);
        Spectrum spectrum = Spectrum.of(input.shape(), axes, n, axis);
        return plan.times(new SeparableMultiplier(spectrum.tables("size", size, 1, FourierUniform::response)));
    }

    private static double response(double width, double length, double cycles) {
        double turn = Math.PI * width * cycles / length;
        return turn == 0 ? 1 : StrictMath.sin(turn) / turn;
    }
}
