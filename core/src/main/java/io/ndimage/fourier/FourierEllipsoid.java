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
 * Multiplies a Fourier transform with that of an ellipsoid, so that the array behind it is averaged over an ellipsoid around its
 * ends.
 *
 * <p>{@code out[k] = in[k] b(t)} with {@code t = π √Σ (size f)²} over the axes, {@code f} the frequency at {@code k} in cycles per
 * element, and {@code b(t)}, by the number of axes, {@code sin t / t}, {@code 2 J1(t) / t} or {@code 3 (sin t - t cos t) / t³};
 * {@code b(0) = 1}. A size of 0 leaves its axis alone.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise, is that of float32, float64 and complex
 * input, and float64 for the rest; it is computed in doubles. A NaN or an infinity stays in its place.
 *
 * <p>Where the array is the transform of a real one, which is half as long, {@code n} says how long that was along {@code axis};
 * whether the two fit is not checked, nor is it by SciPy.
 *
 * <p>Errors: an {@link IllegalArgumentException} for a size that is negative or not finite or not one for each axis, more than 3
 * axes or none, an {@code n} of 0, an array without axes, and
 * an output that is no floating-point or complex type, or a real one for complex input.
 *
 * <p>Example, {@code size=1,0} of a spectrum of ones, whose rows have the frequencies 0, 1/3 and -1/3:
 *
 * <pre>
 * 1 1 1 1 1         1     1     1     1     1
 * 1 1 1 1 1  gives  0.869 0.869 0.869 0.869 0.869
 * 1 1 1 1 1         0.869 0.869 0.869 0.869 0.869
 * </pre>
 *
 * <p>Work: a square root, a sine, a cosine and in two dimensions some forty multiplications an element. Source: as {@code
 * scipy.ndimage.fourier_ellipsoid}, which has no {@code axes} and takes a negative size for a positive one.
 *
 * @param size the diameter of the ellipsoid, in elements, 0 or more: one for all axes or one for each
 * @param n how many elements the array had along {@code axis} before a real transform; -1 (or any negative number) after a
 *     complex one
 * @param axis the axis of the real transform, -1 being the last
 * @param output the type of the result; null for the usual one
 * @param axes the axes along which it works; per-axis values count these
 */
@Named(
        value = "fourier_ellipsoid",
        summary = "Take the mean over an ellipsoid, in the frequency domain",
        keywords = {"frequency domain", "spectrum", "fft", "blur", "smoothing", "low-pass"},
        example = "fftn | fourier_ellipsoid 5")
public record FourierEllipsoid(
        @Param(value = "diameter of the ellipsoid", unit = "elements", min = 0)
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

    private static final int MAX_NDIM = 3;

    /** Checks the numbers. */
    public FourierEllipsoid {
        Declared.by(FourierEllipsoid.class).check("size", size);
        Spectrum.checkLength(n);
    }

    /** Returns an average of the spectrum of a complex transform, with SciPy's defaults. */
    FourierEllipsoid(PerAxis<Double> size) {
        this(size, -1, -1, null, Axes.all());
    }

    /** Returns this for the spectrum of a real transform of so many elements along {@code axis}; -1 for a complex one. */
    public FourierEllipsoid n(int elements) {
        return new FourierEllipsoid(size, elements, axis, output, axes);
    }

    /** Returns this with the real transform along another axis, -1 being the last. */
    public FourierEllipsoid axis(int number) {
        return new FourierEllipsoid(size, n, number, output, axes);
    }

    /** Returns this with another type of result. */
    public FourierEllipsoid output(DType type) {
        return new FourierEllipsoid(size, n, axis, type, axes);
    }

    /** Returns this along some axes alone. */
    public FourierEllipsoid axes(int... some) {
        return new FourierEllipsoid(size, n, axis, output, Axes.of(some));
    }

    @Override
    public FourierEllipsoid onAxes(Axes some) {
        return axes.isAll() ? new FourierEllipsoid(size, n, axis, output, some) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        FourierPlan plan = FourierPlan.real(input, output);
        Spectrum spectrum = Spectrum.of(input.shape(), axes, n, axis);
        int ndim = spectrum.along().size();
        if (ndim < 1 || ndim > MAX_NDIM) {
            throw new IllegalArgumentException("axes are " + axes + " of an input of shape " + input.shape()
                    + "; allowed are 1 to " + MAX_NDIM + " axes");
        }
        double[][] squares = spectrum.tables("size", size, 0, FourierEllipsoid::square);
        return plan.timesShared(new EllipsoidMultiplier(squares, ndim));
    }

    private static double square(double width, double length, double cycles) {
        double turn = Math.PI * width * cycles / length;
        return turn * turn;
    }
}
