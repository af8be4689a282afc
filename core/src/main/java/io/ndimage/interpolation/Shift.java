package io.ndimage.interpolation;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Declared;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Translates an array along its axes, by whole pixels or, with interpolation, parts of them.
 *
 * <p>{@code out[o] = in at o - shift}. The result has the input's shape; its type is the input's unless {@code output} says
 * otherwise, rounded to nearest (half to even) and saturated where that is an integer type; bool is true above a half.
 * Order 0 changes no element. Else it is computed in floats for 8-bit and float32 input, within 4e-6 of the largest magnitude, and in doubles for the rest;
 * coordinates are SciPy's to the bit. An input with an empty axis counts as the border's number everywhere. For orders above
 * 1 an axis along which nothing moves is left alone.
 *
 * <p>Beyond the boundary the border decides: {@code constant} gives its number everywhere past the middles of the outermost
 * pixels, {@code grid-constant} blends into it; {@code wrap} takes the first and the last pixel for one, {@code grid-wrap}
 * does not. Fitting the spline takes in whole lines, so that with orders above 1 a NaN reaches all lines through it; else it
 * reaches every pixel that it is one of the neighbours of, with a weight of 0 too.
 *
 * <p>Example: the line {@code 1 2 3 4} with {@code shift=0.5 order=1} becomes {@code 0 1.5 2.5 3.5}.
 *
 * <p>Errors: an {@link IllegalArgumentException} for a shift that is not finite or not one for each axis, an order outside 0
 * to 5, and complex input with a real output or the other way round.
 *
 * <p>Work: some three operations a pixel and axis, and some ten more to fit a spline. Source: as {@code scipy.ndimage.shift},
 * which has no {@code axes}.
 *
 * @param shift by how many pixels the array is moved towards the end of each axis
 * @param output the type of the result; null for the input's
 * @param order the order of the spline: 0 takes the nearest pixel, 1 is linear, up to 5
 * @param border how the array is padded beyond its boundary
 * @param prefilter whether the spline is fitted to the pixels first, for orders above 1; else they count as its coefficients
 * @param axes the axes along which it moves; per-axis values count these
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "shift",
        summary = "Translate an array along its axes, with interpolation",
        keywords = {"translation", "move", "subpixel", "interpolation", "resample", "registration"},
        example = "shift shift=0.5,-2")
public record Shift(
        @Param(value = "how far it moves", unit = "pixels") PerAxis<Double> shift,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "order of the spline: 0 the nearest pixel, 1 linear, 3 cubic", min = 0, max = 5, byDefault = "3")
        int order,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "constant")
        Border border,

        @Param(value = "whether the spline is fitted first, for orders above 1", byDefault = "true")
        boolean prefilter,

        @Param(value = "axes along which it moves", byDefault = "all")
        Axes axes,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Checks the numbers and the order. */
    public Shift {
        Declared.by(Shift.class).check("shift", shift).check("order", order);
    }

    /** Returns a move, with SciPy's defaults for the rest. */
    Shift(PerAxis<Double> shift) {
        this(shift, null, 3, Border.constant(0), true, Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public Shift output(DType type) {
        return new Shift(shift, type, order, border, prefilter, axes, cast);
    }

    /** Returns this with a spline of some order: 0, the nearest pixel, to 5. */
    public Shift order(int degree) {
        return new Shift(shift, output, degree, border, prefilter, axes, cast);
    }

    /** Returns this with another border. */
    public Shift border(Border outside) {
        return new Shift(shift, output, order, outside, prefilter, axes, cast);
    }

    /** Returns this with or without fitting the spline first. */
    public Shift prefilter(boolean first) {
        return new Shift(shift, output, order, border, first, axes, cast);
    }

    /** Returns this with another way to make integers of results. */
    public Shift cast(Cast how) {
        return new Shift(shift, output, order, border, prefilter, axes, how);
    }

    /** Returns this along some axes alone. */
    public Shift axes(int... some) {
        return new Shift(shift, output, order, border, prefilter, Axes.of(some), cast);
    }

    @Override
    public Shift onAxes(Axes some) {
        return axes.isAll() ? new Shift(shift, output, order, border, prefilter, some, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        InterpolationPlan plan = new InterpolationPlan(input, output, order, border, prefilter, cast);
        List<Integer> along = axes.resolve(input.shape());
        shift.check("shift", along.size());
        List<AxisGrid> grids = new ArrayList<>();
        for (int a = 0; a < input.shape().ndim(); a++) {
            int place = along.indexOf(a);
            boolean rests = place < 0 || (shift.get(place) == 0 && plan.leavesUnshiftedAlone());
            grids.add(rests ? AxisGrid.SAME : new AxisGrid(-shift.get(place), 1, false, plan.order()));
        }
        return plan.separable(input.shape(), grids);
    }
}
