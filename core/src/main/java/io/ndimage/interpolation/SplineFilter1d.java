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
 * Computes the B-spline coefficients of the lines along an axis, which interpolation starts from: the splines' sum passes
 * through the pixels.
 *
 * <p>{@code sum over k of out[k] b(i - k) = in[i]} along the axis, {@code b} the B-spline of an order. The operations that
 * interpolate do this first; to interpolate an array many times, do it once and give them {@code prefilter=false}.
 *
 * <p>The result has the input's shape; its type is {@code output}, of complex input complex with parts at least as wide.
 * Integers are rounded to nearest (half to even) and saturated, once, at the end. Computed in doubles, or in floats if both
 * input and output have no more digits.
 *
 * <p>Beyond the boundary the array goes on as {@code mode} says: {@code mirror}, {@code reflect} or {@code grid-wrap}; {@code
 * nearest} counts as {@code reflect}, and {@code constant}, {@code grid-constant} and {@code wrap} as {@code mirror}. A NaN
 * reaches all of its line.
 *
 * <p>Example, with {@code order=3}: the line {@code 1 2 3 4 5} becomes {@code 3/7 15/7 3 27/7 39/7}.
 *
 * <p>Errors: an {@link IllegalArgumentException} for an order outside 0 to 5 and an axis that the array lacks.
 *
 * <p>Work: some ten operations a pixel. Source: as {@code scipy.ndimage.spline_filter1d}; M. Unser, A. Aldroubi and M. Eden,
 * Fast B-spline transforms for continuous image representation and interpolation, 1991.
 *
 * @param order the order of the spline, 0 to 5; 0 and 1 copy
 * @param axis the axis of the lines; -1 is the last
 * @param output the type of the result
 * @param mode how the array is padded beyond its boundary
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "spline_filter1d",
        summary = "Compute B-spline coefficients of the lines along one axis",
        keywords = {"prefilter", "interpolation", "b-spline"},
        example = "spline_filter1d order=3 axis=0")
public record SplineFilter1d(
        @Param(value = "order of the spline", min = 0, max = 5, byDefault = "3")
        int order,

        @Param(value = "axis of the lines", byDefault = "-1")
        int axis,

        @Param(value = "type of the result", byDefault = "float64")
        DType output,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "mirror")
        Border.Mode mode,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Checks the order. */
    public SplineFilter1d {
        Declared.by(SplineFilter1d.class).check("order", order);
    }

    /** Returns a fit of a spline of some order, with SciPy's defaults for the rest. */
    SplineFilter1d(int order) {
        this(order, -1, DType.FLOAT64, Border.Mode.MIRROR, Cast.ROUND_SATURATE);
    }

    /** Returns this for a spline of another order. */
    public SplineFilter1d order(int degree) {
        return new SplineFilter1d(degree, axis, output, mode, cast);
    }

    /** Returns this along another axis. */
    public SplineFilter1d axis(int number) {
        return new SplineFilter1d(order, number, output, mode, cast);
    }

    /** Returns this with another type of result. */
    public SplineFilter1d output(DType type) {
        return new SplineFilter1d(order, axis, type, mode, cast);
    }

    /** Returns this with another border. */
    public SplineFilter1d mode(Border.Mode outside) {
        return new SplineFilter1d(order, axis, output, outside, cast);
    }

    /** Returns this with another way to make integers of results. */
    public SplineFilter1d cast(Cast how) {
        return new SplineFilter1d(order, axis, output, mode, how);
    }

    @Override
    public SplineFilter1d onAxes(Axes spatial) {
        spatial.checkSpatial(this, axis);
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        return InterpolationPlan.coefficients(
                input, output, order, mode, Axes.of(axis).resolve(input.shape()), cast);
    }
}
