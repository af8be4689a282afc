package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Declared;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Smooths (blurs) the lines of an array along an axis with a Gaussian, or convolves them with a Gaussian's derivative.
 *
 * <p>{@code out[i] = Σ g(k) in[i - k]}, {@code k} from {@code -r} to {@code r}, as {@link GaussianFilter} along one axis.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise: with order 0 the input's own (float32
 * for bool), rounded to nearest and saturated where that is an integer type; with a derivative a floating-point type, which
 * holds negative numbers. A NaN reaches every pixel whose window it lies in. A sigma of at most 1e-15 leaves the lines alone
 * (SciPy divides by zero).
 *
 * <p>An axis that the array lacks is refused; so is, on an image with a channel axis, one counted from the end that turns out
 * to be the channels: their own number says that they are meant.
 *
 * <p>Example: the line {@code 1 2 3 4 5} with {@code sigma=1} gives {@code 1.427 2.068 3 3.932 4.573}. Work: {@code r + 1}
 * multiplications a pixel.
 *
 * <p>Source: as {@code scipy.ndimage.gaussian_filter1d}.
 *
 * @param sigma the standard deviation, in pixels, 0 or more
 * @param axis the axis along which it works, -1 being the last
 * @param order how often the Gaussian is differentiated, 0 or more
 * @param output the type of the result; null for the usual one
 * @param border how the array is padded beyond its boundary
 * @param truncate at how many standard deviations the Gaussian is cut, 0 or more
 * @param radius how many pixels it reaches to each side, in place of {@code truncate}; null for none
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "gaussian_filter1d",
        summary = "Smooth (blur) with a Gaussian along an axis, or take its derivative",
        keywords = {"blur", "smooth", "smoothing", "low-pass", "denoise", "noise", "derivative of gaussian"},
        example = "gaussian_filter1d sigma=3 axis=0")
public record GaussianFilter1d(
        @Param(value = "standard deviation of the Gaussian", unit = "pixels", min = 0)
        double sigma,

        @Param(value = "axis along which it works", byDefault = "-1")
        int axis,

        @Param(value = "how often it is differentiated", min = 0, byDefault = "0")
        int order,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "reflect")
        Border border,

        @Param(value = "where the Gaussian is cut", unit = "sigmas", min = 0, byDefault = "4.0")
        double truncate,

        @Param(value = "where it is cut, in place of truncate", unit = "pixels", min = 0, byDefault = "none") @Nullable
        Integer radius,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements AxisDerivative {

    /** Checks the numbers. */
    public GaussianFilter1d {
        Declared.by(GaussianFilter1d.class)
                .check("sigma", sigma)
                .check("order", order)
                .check("truncate", truncate)
                .check("radius", radius);
    }

    /** Returns a blur along the last axis, with SciPy's defaults. */
    GaussianFilter1d(double sigma) {
        this(sigma, -1, 0, null, Border.reflect(), 4.0, null, Cast.ROUND_SATURATE);
    }

    /** Returns this along another axis, -1 being the last. */
    public GaussianFilter1d axis(int number) {
        return new GaussianFilter1d(sigma, number, order, output, border, truncate, radius, cast);
    }

    /** Returns this with a derivative of some order. */
    public GaussianFilter1d order(int times) {
        return new GaussianFilter1d(sigma, axis, times, output, border, truncate, radius, cast);
    }

    /** Returns this with another type of result. */
    public GaussianFilter1d output(DType type) {
        return new GaussianFilter1d(sigma, axis, order, type, border, truncate, radius, cast);
    }

    /** Returns this with another border. */
    public GaussianFilter1d border(Border other) {
        return new GaussianFilter1d(sigma, axis, order, output, other, truncate, radius, cast);
    }

    /** Returns this, cut at another number of standard deviations. */
    public GaussianFilter1d truncate(double sigmas) {
        return new GaussianFilter1d(sigma, axis, order, output, border, sigmas, radius, cast);
    }

    /** Returns this, cut at a number of pixels. */
    public GaussianFilter1d radius(int pixels) {
        return new GaussianFilter1d(sigma, axis, order, output, border, truncate, pixels, cast);
    }

    /** Returns this with another way to make integers of results. */
    public GaussianFilter1d cast(Cast how) {
        return new GaussianFilter1d(sigma, axis, order, output, border, truncate, radius, how);
    }

    @Override
    public GaussianFilter1d along(int number, Border outside, @Nullable DType type) {
        return new GaussianFilter1d(sigma, number, order, type, outside, truncate, radius, cast);
    }

    @Override
    public GaussianFilter1d onAxes(Axes spatial) {
        spatial.checkSpatial(this, axis);
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        PerAxis<Integer> reach = radius == null ? null : PerAxis.ofInts(radius);
        return new GaussianFilter(
                        PerAxis.ofDoubles(sigma),
                        PerAxis.ofInts(order),
                        output,
                        PerAxis.of(border),
                        truncate,
                        reach,
                        Axes.of(axis),
                        cast)
                .plan(inputs);
    }
}
