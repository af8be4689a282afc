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
 * Erodes an array of numbers: takes the minimum of the pixels under a structure, each less the height of the structure there.
 *
 * <p>{@code out[p] = min(in[p + d] - h(d))} over the window: element {@code i} of an axis of size {@code n} is {@code d = i - ⌊n/2⌋ -
 * origin}; a flat window has heights 0.
 *
 * <p>The result has the input's shape and type, or the type that {@code output} says; heights are added in doubles, and what leaves the
 * type's range is saturated, once, at the end. A NaN reaches every pixel whose window it lies in.
 *
 * <p>Example: the line {@code 2 8 0 4 1 9 9 0} with {@code size=3} becomes {@code 2 0 0 0 1 1 0 0}. Work: log₂ of the size comparisons a pixel and axis for a box; for another flat window as many as its
 * different runs; for one that is not flat, one addition and one comparison for each of its pixels.
 *
 * <p>Errors: an {@link IllegalArgumentException} for complex input, without any window, for one that does not suit the axes, and
 * for an origin that moves the window off its output's place (of a box, along axes of size 1, it is not looked at).
 *
 * <p>Source: as {@code scipy.ndimage.grey_erosion}; J. Serra, Image Analysis and Mathematical Morphology, 1982.
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
        value = "grey_erosion",
        summary = "Erode (grey erosion): the minimum under a structure, less its heights",
        keywords = {"erosion", "erode", "grayscale", "morphology", "imerode"},
        example = "grey_erosion size=3,3")
public record GreyErosion(
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
    public GreyErosion {
        GreyPlan.check(footprint, structure, origin);
    }

    /** Returns one by a window, with SciPy's defaults for the rest. */
    GreyErosion(@Nullable Footprint footprint, @Nullable Weights structure) {
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
    public GreyErosion structure(Weights heights) {
        return new GreyErosion(footprint, heights, output, border, origin, axes, cast);
    }

    /** Returns this with another type of result. */
    public GreyErosion output(DType type) {
        return new GreyErosion(footprint, structure, type, border, origin, axes, cast);
    }

    /** Returns this with another border, or one for each axis. */
    public GreyErosion border(Border... borders) {
        return new GreyErosion(footprint, structure, output, PerAxis.of(borders), origin, axes, cast);
    }

    /** Returns this with the window shifted: as far along all axes or as said for each. */
    public GreyErosion origin(int... shifts) {
        return new GreyErosion(footprint, structure, output, border, PerAxis.ofInts(shifts), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public GreyErosion axes(int... some) {
        return new GreyErosion(footprint, structure, output, border, origin, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public GreyErosion cast(Cast how) {
        return new GreyErosion(footprint, structure, output, border, origin, axes, how);
    }

    @Override
    public GreyErosion onAxes(Axes some) {
        return axes.isAll() ? new GreyErosion(footprint, structure, output, border, origin, some, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        DType type = output == null ? input.dtype() : output;
        return new GreyPlan(input, footprint, structure, type, border, origin, axes, cast)
                .erode()
                .plan(type);
    }
}
