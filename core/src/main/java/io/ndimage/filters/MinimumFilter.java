package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.flow.OrderPlan;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Footprint;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the minimum of the pixels in a window around each pixel.
 *
 * <p>{@code out[p] = min in[p + d]} over the window: element {@code i} of an axis of size {@code n} is {@code d = i - ⌊n/2⌋ -
 * origin}.
 *
 * <p>The result has the input's shape and type, or the type that {@code output} says. No pixel is changed, whatever its type: there
 * is no rounding, but where {@code output} is another type, or a constant border's number is not of the input's. A NaN reaches every
 * pixel whose window it lies in; the negative zero is less than the positive one.
 *
 * <p>Example: the line {@code 2 8 0 4 1 9 9 0} with {@code size=3} becomes {@code 2 0 0 0 1 1 0 0}. Work: log₂ of the size
 * comparisons a pixel and axis for a box; for another window as many as its different runs.
 *
 * <p>Errors: an {@link IllegalArgumentException} for complex input, a window that does not suit the axes, and an origin that moves
 * the window off its output's place (of a box, along axes of size 1, it is not looked at).
 *
 * <p>Source: as {@code scipy.ndimage.minimum_filter}, whose result is undefined with NaN; doubling windows as M. van Herk's (Pattern
 * Recognition Letters 13, 1992) need no more than a logarithm of passes, and give the same bits in any tiling.
 *
 * @param footprint the window: the size of a box, in pixels, 1 or more, or a structure
 * @param output the type of the result; null for the input's
 * @param border how the array is padded beyond its boundary
 * @param origin by how many pixels the window lies towards the start of each axis: 0 puts its place {@code size / 2} at the
 *     output's
 * @param axes the axes along which it works; the window has as many dimensions, and per-axis values count these
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "minimum_filter",
        summary = "Take the minimum of the pixels around each pixel",
        keywords = {"erosion", "local minimum", "order statistic", "imerode"},
        example = "minimum_filter size=9")
public record MinimumFilter(
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
    public MinimumFilter {
        Arguments.footprint(footprint, origin);
    }

    /** Returns the least of a window, with SciPy's defaults for the rest. */
    MinimumFilter(Footprint footprint) {
        this(footprint, null, PerAxis.of(Border.reflect()), PerAxis.ofInts(0), Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public MinimumFilter output(DType type) {
        return new MinimumFilter(footprint, type, border, origin, axes, cast);
    }

    /** Returns this with another border, or one for each axis. */
    public MinimumFilter border(Border... borders) {
        return new MinimumFilter(footprint, output, PerAxis.of(borders), origin, axes, cast);
    }

    /** Returns this with the window shifted: as far along all axes or as said for each. */
    public MinimumFilter origin(int... shifts) {
        return new MinimumFilter(footprint, output, border, PerAxis.ofInts(shifts), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public MinimumFilter axes(int... some) {
        return new MinimumFilter(footprint, output, border, origin, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public MinimumFilter cast(Cast how) {
        return new MinimumFilter(footprint, output, border, origin, axes, how);
    }

    @Override
    public MinimumFilter onAxes(Axes some) {
        return axes.isAll() ? new MinimumFilter(footprint, output, border, origin, some, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        return new OrderPlan(input, Arguments.orElse(output, input), axes, border, cast)
                .extreme(footprint, origin, true)
                .plan(Arguments.orElse(output, input));
    }
}
