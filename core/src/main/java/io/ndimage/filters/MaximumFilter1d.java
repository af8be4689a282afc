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
 * Takes the maximum of the pixels in a window along an axis.
 *
 * <p>{@code out[i] = max in[i + k - size / 2 - origin]}, {@code k} from 0 to {@code size - 1}.
 *
 * <p>The result has the input's shape and type, or the type that {@code output} says. No pixel is changed. A NaN reaches every pixel
 * whose window it lies in; the negative zero is less than the positive one.
 *
 * <p>An axis that the array lacks is refused; so is, on an image with a channel axis, one counted from the end that turns out
 * to be the channels: their own number says that they are meant. An origin that moves the window off its output's place is
 * refused, and so is complex input.
 *
 * <p>Example: the line {@code 2 8 0 4 1 9 9 0} with {@code size=3} becomes {@code 8 8 8 4 9 9 9 9}. Work: log₂ of the size
 * comparisons a pixel.
 *
 * <p>Source: as {@code scipy.ndimage.maximum_filter1d}, whose result is undefined with NaN.
 *
 * @param size the length of the window, in pixels, 1 or more
 * @param axis the axis along which it works, -1 being the last
 * @param output the type of the result; null for the input's
 * @param border how the array is padded beyond its boundary
 * @param origin by how many pixels the window lies towards the start of the axis: 0 puts its place {@code size / 2} at the
 *     output's
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "maximum_filter1d",
        summary = "Take the maximum of the pixels in a window along an axis",
        keywords = {"dilation", "local maximum", "running maximum", "order statistic"},
        example = "maximum_filter1d size=9 axis=0")
public record MaximumFilter1d(
        @Param(value = "length of the window", unit = "pixels", min = 1)
        int size,

        @Param(value = "axis along which it works", byDefault = "-1")
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
    public MaximumFilter1d {
        Declared.by(MaximumFilter1d.class).check("size", size);
        Arguments.origin(origin, size);
    }

    /** Returns the greatest of a window along the last axis, with SciPy's defaults. */
    MaximumFilter1d(int size) {
        this(size, -1, null, Border.reflect(), 0, Cast.ROUND_SATURATE);
    }

    /** Returns this along another axis. */
    public MaximumFilter1d axis(int number) {
        return new MaximumFilter1d(size, number, output, border, origin, cast);
    }

    /** Returns this with another type of result. */
    public MaximumFilter1d output(DType type) {
        return new MaximumFilter1d(size, axis, type, border, origin, cast);
    }

    /** Returns this with another border. */
    public MaximumFilter1d border(Border outside) {
        return new MaximumFilter1d(size, axis, output, outside, origin, cast);
    }

    /** Returns this with the window shifted. */
    public MaximumFilter1d origin(int shift) {
        return new MaximumFilter1d(size, axis, output, border, shift, cast);
    }

    /** Returns this with another way to make integers of results. */
    public MaximumFilter1d cast(Cast how) {
        return new MaximumFilter1d(size, axis, output, border, origin, how);
    }

    @Override
    public MaximumFilter1d onAxes(Axes some) {
        some.checkSpatial(this, axis);
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        return new OrderPlan(input, Arguments.orElse(output, input), Axes.of(axis), PerAxis.of(border), cast)
                .extreme(Footprint.box(size), PerAxis.ofInts(origin), false)
                .plan(Arguments.orElse(output, input));
    }
}
