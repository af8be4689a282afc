package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.flow.OrderPlan;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Declared;
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
 * Takes a percentile of the pixels in a window around each pixel: the pixel above some percent of them, in order of value.
 *
 * <p>{@code out[p]} is the element {@code ⌊m · percentile / 100⌋}, counted from 0, of the {@code m} sorted pixels of the window, {@code
 * in[p + d]}, the last one for 100: element {@code i} of an axis of size {@code n} is {@code d = i - ⌊n/2⌋ - origin}. Nothing is
 * interpolated.
 *
 * <p>The result has the input's shape and type, or the type that {@code output} says. No pixel is changed, whatever its type: there
 * is no rounding, but where {@code output} is another type, or a constant border's number is not of the input's. A NaN in the window is
 * the result; the negative zero is less than the positive one.
 *
 * <p>Example: the line {@code 2 8 0 4 1 9 9 0} with {@code percentile=50 size=3} becomes {@code 2 2 4 1 4 9 9 0}. Work: in small windows a network of
 * comparisons on many pixels at once, of which neighbours share what they can; in large ones of 8- and 16-bit numbers counting, with
 * work that grows with the window's height; else dividing, with work that grows with its area.
 *
 * <p>Errors: an {@link IllegalArgumentException} for complex input, a window that does not suit the axes, and an origin that moves
 * the window off its output's place (of a box, along axes of size 1, it is not looked at).
 *
 * <p>Source: as {@code scipy.ndimage.percentile_filter}, whose result is undefined with NaN.
 *
 * @param percentile the percent of the pixels that are less; to a negative one 100 is added
 * @param footprint the window: the size of a box, in pixels, 1 or more, or a structure
 * @param output the type of the result; null for the input's
 * @param border how the array is padded beyond its boundary
 * @param origin by how many pixels the window lies towards the start of each axis: 0 puts its place {@code size / 2} at the
 *     output's
 * @param axes the axes along which it works; the window has as many dimensions, and per-axis values count these
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "percentile_filter",
        summary = "Take a percentile of the pixels around each pixel",
        keywords = {"quantile", "order statistic", "rank", "background"},
        example = "percentile_filter percentile=20 size=5")
public record PercentileFilter(
        @Param(
                value = "percent of the pixels that are less, negative from 100",
                unit = "percent",
                min = -100,
                max = 100)
        double percentile,

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

    /** Checks the window and the percentile. */
    public PercentileFilter {
        Declared.by(PercentileFilter.class).check("percentile", percentile);
        Arguments.footprint(footprint, origin);
    }

    /** Returns the pixel above some percent of a window, with SciPy's defaults for the rest. */
    PercentileFilter(double percentile, Footprint footprint) {
        this(
                percentile,
                footprint,
                null,
                PerAxis.of(Border.reflect()),
                PerAxis.ofInts(0),
                Axes.all(),
                Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public PercentileFilter output(DType type) {
        return new PercentileFilter(percentile, footprint, type, border, origin, axes, cast);
    }

    /** Returns this with another border, or one for each axis. */
    public PercentileFilter border(Border... borders) {
        return new PercentileFilter(percentile, footprint, output, PerAxis.of(borders), origin, axes, cast);
    }

    /** Returns this with the window shifted: as far along all axes or as said for each. */
    public PercentileFilter origin(int... shifts) {
        return new PercentileFilter(percentile, footprint, output, border, PerAxis.ofInts(shifts), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public PercentileFilter axes(int... some) {
        return new PercentileFilter(percentile, footprint, output, border, origin, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public PercentileFilter cast(Cast how) {
        return new PercentileFilter(percentile, footprint, output, border, origin, axes, how);
    }

    @Override
    public PercentileFilter onAxes(Axes some) {
        return axes.isAll() ? new PercentileFilter(percentile, footprint, output, border, origin, some, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        int count = footprint.structure(axes.resolve(input.shape()).size()).count();
        double percent = percentile < 0 ? percentile + 100 : percentile;
        int rank = percent == 100 ? count - 1 : (int) (count * percent / 100);
        return new OrderPlan(input, Arguments.orElse(output, input), axes, border, cast)
                .rank(footprint, origin, rank)
                .plan(Arguments.orElse(output, input));
    }
}
