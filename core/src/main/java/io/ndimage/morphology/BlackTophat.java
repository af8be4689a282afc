package io.ndimage.morphology;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Footprint;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Weights;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the black top-hat of an array of numbers: its closing less itself, which leaves pits that the structure does not fit
 * into.
 *
 * <p>{@code out = closed(in) - in}, as {@link GreyClosing} does it.
 *
 * <p>The result has the input's shape and type, or the type that {@code output} says; 64-bit integers are computed in doubles, as is what
 * has heights. What leaves the type's range is saturated, once, at the end. A NaN reaches every pixel whose window it lies in.
 *
 * <p>Example: the line {@code 2 8 0 4 1 9 9 0} with {@code size=2} becomes {@code 6 0 4 0 3 0 0 0}. Work: log₂ of the size comparisons a pixel and axis for a box; for another flat window as many as its
 * different runs; for one that is not flat, one addition and one comparison for each of its pixels.
 *
 * <p>Errors: an {@link IllegalArgumentException} for complex input, without any window, for one that does not suit the axes, and
 * for an origin that moves the window off its output's place (of a box, along axes of size 1, it is not looked at).
 *
 * <p>Source: as {@code scipy.ndimage.black_tophat}; F. Meyer, 1978.
 *
 * @param footprint the window: the size of a box, in pixels, 1 or more, or the flat structure's elements
 * @param structure the heights of a structure that is not flat, all of them finite: those under a footprint count, or all; a size
 *     beside it is not looked at
 * @param output the type of the result; null for the usual one
 * @param border how the array is padded beyond its boundary, before each step
 * @param origin by how many pixels the window lies towards the start of each axis: 0 puts its place {@code size / 2} at the
 *     output's
 * @param axes the axes along which it works; the window has as many dimensions, and per-axis values count these
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "black_tophat",
        summary = "Take the black top-hat: the closing less the input, small dark things",
        keywords = {"top-hat", "bottom-hat", "closing", "background", "morphology", "imbothat"},
        example = "black_tophat size=9,9")
public record BlackTophat(
        @Param(value = "length of the window", unit = "pixels", min = 1, byDefault = "none") @Nullable
        Footprint footprint,

        @Param(value = "heights of a structure that is not flat", byDefault = "none") @Nullable
        Weights structure,

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

    /** Checks the window, the heights and the origin. */
    public BlackTophat {
        GreyPlan.check(footprint, structure, origin);
    }

    /** Returns one by a window, with SciPy's defaults for the rest. */
    BlackTophat(@Nullable Footprint footprint, @Nullable Weights structure) {
        this(
                footprint,
                structure,
                null,
                PerAxis.of(Border.reflect()),
                PerAxis.ofInts(0),
                Axes.all(),
                Cast.ROUND_SATURATE);
    }

    /** Returns this with heights for the places of the window. */
    public BlackTophat structure(Weights heights) {
        return new BlackTophat(footprint, heights, output, border, origin, axes, cast);
    }

    /** Returns this with another type of result. */
    public BlackTophat output(DType type) {
        return new BlackTophat(footprint, structure, type, border, origin, axes, cast);
    }

    /** Returns this with another border, or one for each axis. */
    public BlackTophat border(Border... borders) {
        return new BlackTophat(footprint, structure, output, PerAxis.of(borders), origin, axes, cast);
    }

    /** Returns this with the window shifted: as far along all axes or as said for each. */
    public BlackTophat origin(int... shifts) {
        return new BlackTophat(footprint, structure, output, border, PerAxis.ofInts(shifts), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public BlackTophat axes(int... some) {
        return new BlackTophat(footprint, structure, output, border, origin, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public BlackTophat cast(Cast how) {
        return new BlackTophat(footprint, structure, output, border, origin, axes, how);
    }

    @Override
    public BlackTophat onAxes(Axes some) {
        return axes.isAll() ? new BlackTophat(footprint, structure, output, border, origin, some, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        DType type = output == null ? input.dtype() : output;
        GreyPlan pixels = new GreyPlan(input, footprint, structure, border, origin, axes);
        return GreyPlan.plan(pixels.dilate().erode().value().minus(pixels.value()), type, cast);
    }
}
