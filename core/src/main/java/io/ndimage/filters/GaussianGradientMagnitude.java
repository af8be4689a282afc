package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.flow.Value;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the gradient magnitude of an array that is smoothed with a Gaussian: the length of the vector of its derivatives.
 *
 * <p>{@code out = √ Σ (∂(g * in) / ∂x)²} over the axes {@code x}, each by {@link GaussianFilter} with order 1 along it and 0
 * along the others.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise, is a floating-point one: float64 for
 * float64 and for integers of 32 bits and more, else float32. Without axes it is a copy. A NaN reaches every pixel whose
 * window it lies in. A sigma of at most 1e-15 leaves its axis alone.
 *
 * <p>Complex input is refused: its parts have a gradient each.
 *
 * <p>Example: the line {@code 0 1 2 3 4 5 6 7 8} with {@code sigma=1} gives, in the middle, {@code 0.9999}. Work:
 * {@code r + 1} multiplications a pixel for each pair of axes.
 *
 * <p>Source: as {@code scipy.ndimage.gaussian_gradient_magnitude}, which however blurs along every axis even where
 * {@code axes} names a few.
 *
 * @param sigma the standard deviation, in pixels, 0 or more
 * @param output the type of the result; null for the usual one
 * @param border how the array is padded beyond its boundary; what is given for an axis is the border of the derivative along it, on
 *     every axis, as SciPy has it
 * @param axes the axes along which it works; per-axis values count these
 * @param truncate at how many standard deviations the Gaussian is cut, 0 or more
 * @param radius how many pixels it reaches to each side, in place of {@code truncate}; null for none
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "gaussian_gradient_magnitude",
        summary = "Take the gradient magnitude by Gaussian derivatives",
        keywords = {"edge detection", "edges", "gradient magnitude"},
        example = "gaussian_gradient_magnitude sigma=2")
public record GaussianGradientMagnitude(
        @Param(value = "standard deviation of the Gaussian", unit = "pixels", min = 0)
        PerAxis<Double> sigma,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "reflect")
        PerAxis<Border> border,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(value = "where the Gaussian is cut", unit = "sigmas", min = 0, byDefault = "4.0")
        double truncate,

        @Param(value = "where it is cut, in place of truncate", unit = "pixels", min = 0, byDefault = "none") @Nullable
        PerAxis<Integer> radius,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Checks the numbers. */
    public GaussianGradientMagnitude {
        GaussianFilter.check(sigma, truncate, radius);
    }

    /** Returns the length of a Gaussian's gradient, with SciPy's defaults. */
    GaussianGradientMagnitude(PerAxis<Double> sigma) {
        this(sigma, null, PerAxis.of(Border.reflect()), Axes.all(), 4.0, null, Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public GaussianGradientMagnitude output(DType type) {
        return new GaussianGradientMagnitude(sigma, type, border, axes, truncate, radius, cast);
    }

    /** Returns this with another border, or one for each axis. */
    public GaussianGradientMagnitude border(Border... borders) {
        return new GaussianGradientMagnitude(sigma, output, PerAxis.of(borders), axes, truncate, radius, cast);
    }

    /** Returns this working along some axes alone. */
    public GaussianGradientMagnitude axes(int... some) {
        return new GaussianGradientMagnitude(sigma, output, border, Axes.of(some), truncate, radius, cast);
    }

    /** Returns this, cut at another number of standard deviations. */
    public GaussianGradientMagnitude truncate(double sigmas) {
        return new GaussianGradientMagnitude(sigma, output, border, axes, sigmas, radius, cast);
    }

    /** Returns this, cut at a number of pixels: one for all axes or one for each. */
    public GaussianGradientMagnitude radius(int... pixels) {
        return new GaussianGradientMagnitude(sigma, output, border, axes, truncate, PerAxis.ofInts(pixels), cast);
    }

    /** Returns this with another way to make integers of results. */
    public GaussianGradientMagnitude cast(Cast how) {
        return new GaussianGradientMagnitude(sigma, output, border, axes, truncate, radius, how);
    }

    @Override
    public GaussianGradientMagnitude onAxes(Axes some) {
        return axes.isAll() ? new GaussianGradientMagnitude(sigma, output, border, some, truncate, radius, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        if (input.dtype().isComplex()) {
            throw new IllegalArgumentException("input is " + input.dtype()
                    + "; gaussian_gradient_magnitude takes real numbers: a complex array's parts have a gradient each");
        }
        List<List<LinearPlan.Link>> derivatives =
                new GaussianDerivatives(sigma, 1, border, axes, truncate, radius).chains(input);
        return new LinearPlan(input, Precision.derived(input.dtype()), output, LinearPlan.sums(input), cast)
                .combine(Value::magnitude, derivatives);
    }
}
