package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.internal.kernel.linear.Taps;
import io.ndimage.internal.line.Reach;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Declared;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Smooths (blurs) an array with a Gaussian, or convolves it with a Gaussian's derivative, along each of its axes in turn.
 *
 * <p>Along an axis: {@code out[i] = Σ g(k) in[i - k]}, {@code k} from {@code -r} to {@code r}, with {@code r = ⌊truncate · σ +
 * ½⌋} and {@code g} the Gaussian {@code exp(-k² / 2σ²)} divided by its sum, or, of an order above 0, its derivative.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise: with order 0 the input's own (float32 for
 * bool), rounded to nearest and saturated where that is an integer type; with a derivative a floating-point type, which holds
 * negative numbers. Sums are made in SciPy's order, in floats for 8-bit and float32 input and in doubles for the rest. A NaN
 * reaches every pixel whose window it lies in.
 *
 * <p>Example: the line {@code 0 0 0 1 0 0 0} with {@code sigma=1} gives, in the middle, {@code 0.399}, and {@code 0.242} beside
 * it. Work: {@code r + 1} multiplications a pixel and axis.
 *
 * <p>Source: as {@code scipy.ndimage.gaussian_filter}. An axis whose sigma is at most 1e-15 is left alone.
 *
 * @param sigma the standard deviation, in pixels, 0 or more
 * @param order how often the Gaussian is differentiated along each axis, 0 or more
 * @param output the type of the result; null for the usual one
 * @param border how the array is padded beyond its boundary
 * @param truncate at how many standard deviations the Gaussian is cut, 0 or more
 * @param radius how many pixels it reaches to each side, in place of {@code truncate}; null for none
 * @param axes the axes along which it works; per-axis values count these
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "gaussian_filter",
        summary = "Smooth (blur) with a Gaussian, or take its derivatives",
        keywords = {
            "blur",
            "smooth",
            "smoothing",
            "low-pass",
            "denoise",
            "noise",
            "scale space",
            "derivative of gaussian"
        },
        example = "gaussian_filter sigma=5 order=0,1")
public record GaussianFilter(
        @Param(value = "standard deviation of the Gaussian", unit = "pixels", min = 0)
        PerAxis<Double> sigma,

        @Param(value = "how often it is differentiated", min = 0, byDefault = "0")
        PerAxis<Integer> order,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "reflect")
        PerAxis<Border> border,

        @Param(value = "where the Gaussian is cut", unit = "sigmas", min = 0, byDefault = "4.0")
        double truncate,

        @Param(value = "where it is cut, in place of truncate", unit = "pixels", min = 0, byDefault = "none") @Nullable
        PerAxis<Integer> radius,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Below this a standard deviation leaves an axis alone. */
    private static final double NO_BLUR = 1e-15;

    /** Checks the numbers. */
    public GaussianFilter {
        check(sigma, truncate, radius);
        Declared.by(GaussianFilter.class).check("order", order);
    }

    /** Returns a blur of a standard deviation, with SciPy's defaults for the rest. */
    GaussianFilter(PerAxis<Double> sigma) {
        this(sigma, PerAxis.ofInts(0), null, PerAxis.of(Border.reflect()), 4.0, null, Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this with derivatives of some orders: one for all axes or one for each. */
    public GaussianFilter order(int... orders) {
        return new GaussianFilter(sigma, PerAxis.ofInts(orders), output, border, truncate, radius, axes, cast);
    }

    /** Returns this with another type of result. */
    public GaussianFilter output(DType type) {
        return new GaussianFilter(sigma, order, type, border, truncate, radius, axes, cast);
    }

    /** Returns this with another border, or one for each axis. */
    public GaussianFilter border(Border... borders) {
        return new GaussianFilter(sigma, order, output, PerAxis.of(borders), truncate, radius, axes, cast);
    }

    /** Returns this, cut at another number of standard deviations. */
    public GaussianFilter truncate(double sigmas) {
        return new GaussianFilter(sigma, order, output, border, sigmas, radius, axes, cast);
    }

    /** Returns this, cut at a number of pixels: one for all axes or one for each. */
    public GaussianFilter radius(int... pixels) {
        return new GaussianFilter(sigma, order, output, border, truncate, PerAxis.ofInts(pixels), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public GaussianFilter axes(int... some) {
        return new GaussianFilter(sigma, order, output, border, truncate, radius, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public GaussianFilter cast(Cast how) {
        return new GaussianFilter(sigma, order, output, border, truncate, radius, axes, how);
    }

    @Override
    public GaussianFilter onAxes(Axes some) {
        return axes.isAll() ? new GaussianFilter(sigma, order, output, border, truncate, radius, some, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        boolean derivative = order.values().stream().anyMatch(o -> o > 0);
        DType usual = derivative ? Precision.derived(input.dtype()) : Precision.smoothed(input.dtype());
        return new LinearPlan(input, usual, output, LinearPlan.sums(input), cast).chain(links(input));
    }

    static void check(PerAxis<Double> sigma, double truncate, @Nullable PerAxis<Integer> radius) {
        Declared.by(GaussianFilter.class)
                .check("sigma", sigma)
                .check("truncate", truncate)
                .check("radius", radius);
    }

    /** Returns the stages, one for each axis that is blurred. */
    List<LinearPlan.Link> links(Spec input) {
        List<Integer> along = axes.resolve(input.shape());
        sigma.check("sigma", along.size());
        order.check("order", along.size());
        border.check("mode", along.size());
        if (radius != null) {
            radius.check("radius", along.size());
        }
        List<LinearPlan.Link> links = new ArrayList<>();
        for (int place = 0; place < along.size(); place++) {
            double s = sigma.get(place);
            if (s > NO_BLUR) {
                int reach = radius != null ? radius.get(place) : Gaussian.radius(s, truncate);
                Reach.check(input.shape(), along.get(place), reach, reach);
                Taps taps = Gaussian.taps(s, order.get(place), reach);
                links.add(TapsKernel.centred(along.get(place), taps, border.get(place)));
            }
        }
        return links;
    }
}
