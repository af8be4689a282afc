package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Footprint;
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
 * Filters an array with a function of the neighbourhood of each pixel: one of a few that have names, or any other, in Java.
 *
 * <p>{@code out[p] = f(in[p + d], ...)} over the places of the window in C order: element {@code i} of an axis of size {@code n} is
 * {@code d = i - ⌊n/2⌋ - origin}. The function sees the pixels as doubles, of 64-bit integers the nearest ones; those with
 * names, and a {@link LongWindowFunction}, see 64-bit integers as they are.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise, is the input's (float32 for bool), and results are
 * rounded to nearest and saturated where that is an integer type. What a NaN does is up to the function; those with names give NaN.
 *
 * <p>A function that throws ends the computation, and what it throws is thrown to the caller. Windows of neighbouring pixels may be given
 * to it in any order, and some of them more than once.
 *
 * <p>Example: the rows {@code 1 2 3 4 5}, {@code 6 7 8 9 10}, {@code 11 12 13 14 15} with {@code function=ptp size=3} give {@code 6 7 7 7
 * 6}, {@code 11 12 12 12 11} and {@code 6 7 7 7 6}. Work: a call for each pixel, and a copy of its window.
 *
 * <p>Errors: an {@link IllegalArgumentException} for complex input, a window that does not suit the axes, and an origin that moves the
 * window off its output's place (of a box, along axes of size 1, it is not looked at).
 *
 * <p>Source: as {@code scipy.ndimage.generic_filter}; a lambda keeps what SciPy passes as {@code extra_arguments}.
 *
 * @param function what is computed of a window's pixels
 * @param footprint the window: the size of a box, in pixels, 1 or more, or a structure
 * @param output the type of the result; null for the input's, float32 for bool
 * @param border how the array is padded beyond its boundary
 * @param origin by how many pixels the window lies towards the start of each axis: 0 puts its place {@code size / 2} at the
 *     output's
 * @param axes the axes along which it works; the window has as many dimensions, and per-axis values count these
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "generic_filter",
        summary = "Filter with a function of the neighbourhood of each pixel",
        keywords = {"neighbourhood", "neighborhood", "sliding window", "moving window", "local statistics", "nlfilter"},
        example = "generic_filter function=ptp size=3")
public record GenericFilter(
        @Param(
                value = "what is computed",
                choices = {"mean", "median", "std", "var", "min", "max", "ptp", "sum"})
        WindowFunction function,

        @Param(value = "length of the window", unit = "pixels", min = 1, byDefault = "none")
        Footprint footprint,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "reflect")
        PerAxis<Border> border,

        @Param(value = "shift of the window", unit = "pixels", range = "-(size/2) to (size-1)/2", byDefault = "0")
        PerAxis<Integer> origin,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Checks the window. */
    public GenericFilter {
        Arguments.footprint(footprint, origin);
    }

    /** Returns a function of windows, with SciPy's defaults for the rest. */
    GenericFilter(WindowFunction function, Footprint footprint) {
        this(
                function,
                footprint,
                null,
                PerAxis.of(Border.reflect()),
                PerAxis.ofInts(0),
                Axes.all(),
                Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public GenericFilter output(DType type) {
        return new GenericFilter(function, footprint, type, border, origin, axes, cast);
    }

    /** Returns this with another border, or one for each axis. */
    public GenericFilter border(Border... borders) {
        return new GenericFilter(function, footprint, output, PerAxis.of(borders), origin, axes, cast);
    }

    /** Returns this with the window shifted: as far along all axes or as said for each. */
    public GenericFilter origin(int... shifts) {
        return new GenericFilter(function, footprint, output, border, PerAxis.ofInts(shifts), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public GenericFilter axes(int... some) {
        return new GenericFilter(function, footprint, output, border, origin, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public GenericFilter cast(Cast how) {
        return new GenericFilter(function, footprint, output, border, origin, axes, how);
    }

    @Override
    public GenericFilter onAxes(Axes some) {
        return axes.isAll() ? new GenericFilter(function, footprint, output, border, origin, some, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        return new FunctionPlan(input, output == null ? Precision.smoothed(input.dtype()) : output, cast)
                .ofRealNumbers()
                .windows(function.vectorized(), footprint, new Edges(border), origin, axes, Long.MAX_VALUE);
    }
}
