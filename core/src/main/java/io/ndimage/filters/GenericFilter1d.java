package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Declared;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters an array with a function of each line along an axis: one of a few that have names, which take the windows along the
 * line, or any other, in Java.
 *
 * <p>The function is given a line that is extended by {@code ⌊size/2⌋ + origin} pixels before its start and by the rest of {@code size - 1}
 * past its end, as doubles (an {@link ArrayLineFunction}: in its own type), and fills a line of the array's own length. So a window of {@code size} pixels from place {@code i} of the
 * extended line on belongs to place {@code i} of the result.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise, is the input's (float32 for bool), and results are
 * rounded to nearest and saturated where that is an integer type. What a NaN does is up to the function; those with names give NaN where
 * one lies in the window.
 *
 * <p>A function that throws ends the computation, and what it throws is thrown to the caller. Lines may be given to it in any order, and
 * some of them more than once.
 *
 * <p>Example: the line {@code 1 2 3 4 5} with {@code function=sum size=3} gives {@code 4 6 9 12 14}. Work: a call for each line.
 *
 * <p>Errors: an {@link IllegalArgumentException} for complex input, an axis that the array lacks, a size below 1, an origin that moves the
 * window off its output's place, and, on an image with a channel axis, an axis counted from the end that turns out to be the channels.
 *
 * <p>Source: as {@code scipy.ndimage.generic_filter1d}; a lambda keeps what SciPy passes as {@code extra_arguments}.
 *
 * @param function what is computed of a line
 * @param filterSize the length of the windows that the line is extended for, in pixels, 1 or more
 * @param axis the axis of the lines, -1 being the last
 * @param output the type of the result; null for the input's, float32 for bool
 * @param border how the array is padded beyond its boundary
 * @param origin by how many pixels the windows lie towards the start of the axis: 0 puts their place {@code filterSize / 2} at the output's
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "generic_filter1d",
        summary = "Filter with a function of each line along an axis",
        keywords = {"neighbourhood", "neighborhood", "sliding window", "moving window", "line function"},
        example = "generic_filter1d function=std filter_size=5 axis=0")
public record GenericFilter1d(
        @Param(
                value = "what is computed",
                choices = {"mean", "median", "std", "var", "min", "max", "ptp", "sum"})
        LineFunction function,

        @Param(value = "length of the window", unit = "pixels", min = 1)
        int filterSize,

        @Param(value = "axis of the lines", byDefault = "-1")
        int axis,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "reflect")
        Border border,

        @Param(value = "shift of the window", unit = "pixels", range = "-(size/2) to (size-1)/2", byDefault = "0")
        int origin,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Checks the numbers. */
    public GenericFilter1d {
        Declared.by(GenericFilter1d.class).check("filterSize", filterSize);
        Arguments.origin(origin, filterSize);
    }

    /** Returns a function of the lines along the last axis, with SciPy's defaults. */
    GenericFilter1d(LineFunction function, int filterSize) {
        this(function, filterSize, -1, null, Border.reflect(), 0, Cast.ROUND_SATURATE);
    }

    /** Returns this along another axis, -1 being the last. */
    public GenericFilter1d axis(int number) {
        return new GenericFilter1d(function, filterSize, number, output, border, origin, cast);
    }

    /** Returns this with another type of result. */
    public GenericFilter1d output(DType type) {
        return new GenericFilter1d(function, filterSize, axis, type, border, origin, cast);
    }

    /** Returns this with another border. */
    public GenericFilter1d border(Border other) {
        return new GenericFilter1d(function, filterSize, axis, output, other, origin, cast);
    }

    /** Returns this with the windows shifted along the axis. */
    public GenericFilter1d origin(int shift) {
        return new GenericFilter1d(function, filterSize, axis, output, border, shift, cast);
    }

    /** Returns this with another way to make integers of results. */
    public GenericFilter1d cast(Cast how) {
        return new GenericFilter1d(function, filterSize, axis, output, border, origin, how);
    }

    @Override
    public GenericFilter1d onAxes(Axes spatial) {
        spatial.checkSpatial(this, axis);
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        return new FunctionPlan(input, output == null ? Precision.smoothed(input.dtype()) : output, cast)
                .lines(function, filterSize, axis, border, origin);
    }
}
