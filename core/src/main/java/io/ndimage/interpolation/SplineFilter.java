package io.ndimage.interpolation;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Declared;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;

/**
 * Computes the B-spline coefficients of an array along all its axes, which interpolation starts from: the splines' sum passes
 * through the pixels.
 *
 * <p>{@code sum over k of out[k] b(i - k) = in[i]} along each axis, {@code b} the B-spline of an order. The operations that
 * interpolate do this first; to interpolate an array many times, do it once and give them {@code prefilter=false}.
 *
 * <p>The result has the input's shape; its type is {@code output}, of complex input complex with parts at least as wide.
 * Integers are rounded to nearest (half to even) and saturated, once, at the end. Computed in doubles, or in floats if both
 * input and output have no more digits.
 *
 * <p>Beyond the boundary the array goes on as {@code mode} says: {@code mirror}, {@code reflect} or {@code grid-wrap}; {@code
 * nearest} counts as {@code reflect}, and {@code constant}, {@code grid-constant} and {@code wrap} as {@code mirror}. A NaN
 * reaches all lines through it.
 *
 * <p>Example, with {@code order=2}:
 *
 * <pre>
 *  1  2  3  4  5      -1.02  0.39  1.33  2.27  3.69
 *  6  7  8  9 10  to   5.65  7.06  8.00  8.94 10.35
 * 11 12 13 14 15      12.31 13.73 14.67 15.61 17.02
 * </pre>
 *
 * <p>Errors: an {@link IllegalArgumentException} for an order outside 2 to 5.
 *
 * <p>Work: some ten operations a pixel and axis. Source: as {@code scipy.ndimage.spline_filter}, which has no {@code axes};
 * M. Unser, A. Aldroubi and M. Eden, Fast B-spline transforms for continuous image representation and interpolation, 1991.
 *
 * @param order the order of the spline, 2 to 5
 * @param output the type of the result
 * @param mode how the array is padded beyond its boundary
 * @param axes the axes along which it works
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "spline_filter",
        summary = "Compute the B-spline coefficients that interpolation starts from",
        keywords = {"prefilter", "interpolation", "b-spline"},
        example = "spline_filter order=3")
public record SplineFilter(
        @Param(value = "order of the spline", min = 2, max = 5, byDefault = "3")
        int order,

        @Param(value = "type of the result", byDefault = "float64")
        DType output,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "mirror")
        Border.Mode mode,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Checks the order. */
    public SplineFilter {
        Declared.by(SplineFilter.class).check("order", order);
    }

    /** Returns a fit of a spline of some order, with SciPy's defaults for the rest. */
    SplineFilter(int order) {
        this(order, DType.FLOAT64, Border.Mode.MIRROR, Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this for a spline of another order. */
    public SplineFilter order(int degree) {
        return new SplineFilter(degree, output, mode, axes, cast);
    }

    /** Returns this with another type of result. */
    public SplineFilter output(DType type) {
        return new SplineFilter(order, type, mode, axes, cast);
    }

    /** Returns this with another border. */
    public SplineFilter mode(Border.Mode outside) {
        return new SplineFilter(order, output, outside, axes, cast);
    }

    /** Returns this along some axes alone. */
    public SplineFilter axes(int... some) {
        return new SplineFilter(order, output, mode, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public SplineFilter cast(Cast how) {
        return new SplineFilter(order, output, mode, axes, how);
    }

    @Override
    public SplineFilter onAxes(Axes some) {
        return axes.isAll() ? new SplineFilter(order, output, mode, some, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        return InterpolationPlan.coefficients(input, output, order, mode, axes.resolve(input.shape()), cast);
    }
}
