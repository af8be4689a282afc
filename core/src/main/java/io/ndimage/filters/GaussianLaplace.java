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
 * Takes the Laplacian of Gaussian (LoG): the sum of the second derivatives of an array that is smoothed with a Gaussian.
 *
 * <p>{@code out = Σ ∂²(g * in) / ∂x²} over the axes {@code x}, each by {@link GaussianFilter} with order 2 along it and 0
 * along the others.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise, is a floating-point one, which holds
 * negative numbers: float64 for float64 and for integers of 32 bits and more, else float32; complex for complex input, whose
 * parts are filtered apart. Without axes it is a copy. A NaN reaches every pixel whose window it lies in. A sigma of at most
 * 1e-15 leaves its axis alone.
 *
 * <p>Example: the line {@code 0 0 0 1 0 0 0} with {@code sigma=1} gives, in the middle, {@code -0.399}, and {@code 0} beside
 * it. Work: {@code r + 1} multiplications a pixel for each pair of axes.
 *
 * <p>Source: as {@code scipy.ndimage.gaussian_laplace}; D. Marr and E. Hildreth, Theory of edge detection, 1980,
 * doi:10.1098/rspb.1980.0020.
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
        value = "gaussian_laplace",
        summary = "Take the Laplacian of Gaussian (LoG)",
        keywords = {"laplacian", "log", "blob detection", "edge detection", "edges", "second derivative"},
        example = "gaussian_laplace sigma=2")
public record GaussianLaplace(
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
    public GaussianLaplace {
        GaussianFilter.check(sigma, truncate, radius);
    }

    /** Returns the Laplacian of a Gaussian, with SciPy's defaults. */
    GaussianLaplace(PerAxis<Double> sigma) {
        this(sigma, null, PerAxis.of(Border.reflect()), Axes.all(), 4.0, null, Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public GaussianLaplace output(DType type) {
        return new GaussianLaplace(sigma, type, border, axes, truncate, radius, cast);
    }

    /** Returns this with another border, or one for each axis. */
    public GaussianLaplace border(Border... borders) {
        return new GaussianLaplace(sigma, output, PerAxis.of(borders), axes, truncate, radius, cast);
    }

    /** Returns this working along some axes alone. */
    public GaussianLaplace axes(int... some) {
        return new GaussianLaplace(sigma, output, border, Axes.of(some), truncate, radius, cast);
    }

    /** Returns this, cut at another number of standard deviations. */
    public GaussianLaplace truncate(double sigmas) {
        return new GaussianLaplace(sigma, output, border, axes, sigmas, radius, cast);
    }

    /** Returns this, cut at a number of pixels: one for all axes or one for each. */
    public GaussianLaplace radius(int... pixels) {
        return new GaussianLaplace(sigma, output, border, axes, truncate, PerAxis.ofInts(pixels), cast);
    }

    /** Returns this with another way to make integers of results. */
    public GaussianLaplace cast(Cast how) {
        return new GaussianLaplace(sigma, output, border, axes, truncate, radius, how);
    }

    @Override
    public GaussianLaplace onAxes(Axes some) {
        return axes.isAll() ? new GaussianLaplace(sigma, output, border, some, truncate, radius, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        List<List<LinearPlan.Link>> derivatives =
                new GaussianDerivatives(sigma, 2, border, axes, truncate, radius).chains(input);
        return new LinearPlan(input, Precision.derived(input.dtype()), output, LinearPlan.sums(input), cast)
                .combine(Value::sum, derivatives);
    }
}
