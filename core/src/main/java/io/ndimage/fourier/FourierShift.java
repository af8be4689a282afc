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
 * Multiplies a Fourier transform with that of a shifted point, so that the array behind it is translated around its ends.
 *
 * <p>{@code out[k] = in[k] exp(-2πi Σ shift f)} over the axes, with {@code f} the frequency at {@code k} in cycles per element.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise, is that of complex input, and complex128
 * for all else; it is computed in doubles. A NaN stays in its place, and so does an infinity, whose other part may become NaN.
 *
 * <p>Where the array is the transform of a real one, which is half as long, {@code n} says how long that was along {@code axis};
 * whether the two fit is not checked, nor is it by SciPy.
 *
 * <p>Errors: an {@link IllegalArgumentException} for a shift that is not finite or not one for each axis, an {@code n} of 0, an
 * array without axes, and an output that is not complex.
 *
 * <p>Example, {@code shift=1.5,0} of a spectrum of ones, whose rows have the frequencies 0, 1/3 and -1/3:
 *
 * <pre>
 * 1 1 1 1 1          1  1  1  1  1
 * 1 1 1 1 1  gives  -1 -1 -1 -1 -1
 * 1 1 1 1 1         -1 -1 -1 -1 -1
 * </pre>
 *
 * <p>Work: some ten multiplications an element, and a sine and a cosine for each place along each axis. Source: as {@code
 * scipy.ndimage.fourier_shift}, which has no {@code axes}.
 *
 * @param shift by how many elements the array is moved towards the end of each axis, any finite number: one for all axes or one for each
 * @param n how many elements the array had along {@code axis} before a real transform; -1 (or any negative number) after a
 *     complex one
 * @param axis the axis of the real transform, -1 being the last
 * @param output the type of the result; null for the usual one
 * @param axes the axes along which it works; per-axis values count these
 */
@Named(
        value = "fourier_shift",
        summary = "Translate an array along its axes, in the frequency domain",
        keywords = {"frequency domain", "spectrum", "fft", "translation", "subpixel", "phase"},
        example = "fftn | fourier_shift 0.5,-2")
public record FourierShift(
        @Param(value = "how far it moves", unit = "elements")
        PerAxis<Double> shift,

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
    public FourierShift {
        Declared.by(FourierShift.class).check("shift", shift);
        Spectrum.checkLength(n);
    }

    /** Returns a move of the spectrum of a complex transform, with SciPy's defaults. */
    FourierShift(PerAxis<Double> shift) {
        this(shift, -1, -1, null, Axes.all());
    }

    /** Returns this for the spectrum of a real transform of so many elements along {@code axis}; -1 for a complex one. */
    public FourierShift n(int elements) {
        return new FourierShift(shift, elements, axis, output, axes);
    }

    /** Returns this with the real transform along another axis, -1 being the last. */
    public FourierShift axis(int number) {
        return new FourierShift(shift, n, number, output, axes);
    }

    /** Returns this with another type of result. */
    public FourierShift output(DType type) {
        return new FourierShift(shift, n, axis, type, axes);
    }

    /** Returns this along some axes alone. */
    public FourierShift axes(int... some) {
        return new FourierShift(shift, n, axis, output, Axes.of(some));
    }

    @Override
    public FourierShift onAxes(Axes some) {
        return axes.isAll() ? new FourierShift(shift, n, axis, output, some) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        FourierPlan plan = FourierPlan.complex(input, output);
        Spectrum spectrum = Spectrum.of(input.shape(), axes, n, axis);
        double[][] cosines = spectrum.tables("shift", shift, 1, (s, m, k) -> StrictMath.cos(turn(s, m, k)));
        double[][] sines = spectrum.tables("shift", shift, 0, (s, m, k) -> StrictMath.sin(turn(s, m, k)));
        return plan.times(new PhaseMultiplier(cosines, sines, false), new PhaseMultiplier(cosines, sines, true));
    }

    private static double turn(double width, double length, double cycles) {
        return -2 * Math.PI * width / length * cycles;
    }
}
