package io.ndimage.filters;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the moving average of the lines of an array along an axis: the mean over a window.
 *
 * <p>{@code out[i] = Σ in[i + k - size / 2 - origin] / size}, {@code k} from 0 to {@code size - 1}.
 *
 * <p>The result has the input's shape and type (float32 for bool), rounded to nearest, or the type that {@code output} says. A
 * NaN reaches every pixel whose window it lies in, and no other: SciPy's running sum carries it to the end of the line.
 *
 * <p>An axis that the array lacks is refused; so is, on an image with a channel axis, one counted from the end that turns out
 * to be the channels: their own number says that they are meant. An origin that moves the window off its output's place is
 * refused.
 *
 * <p>Example: the line {@code 2 8 0 4 1 9 9 0} with {@code size=3} gives, as floats, {@code 4 3.333 4 1.667 4.667 6.333 6 3}.
 * Work: two additions a pixel for each doubling of the window.
 *
 * <p>Source: as {@code scipy.ndimage.uniform_filter1d}.
 *
 * @param size the length of the window, in pixels, 1 or more
 * @param axis the axis along which it works, -1 being the last
 * @param output the type of the result; null for the usual one
 * @param border how the array is padded beyond its boundary
 * @param origin by how many pixels the window lies towards the start of the axis: 0 puts its place {@code size / 2} at the
 *     output's
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "uniform_filter1d",
        summary = "Smooth by the moving average along an axis",
        keywords = {"mean filter", "box filter", "average", "running mean", "blur", "smooth", "smoothing"},
        example = "uniform_filter1d size=5 axis=0")
public record UniformFilter1d(
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
    public UniformFilter1d {
        Declared.by(UniformFilter1d.class).check("size", size);
        Arguments.origin(origin, size);
    }

    /** Returns an average along the last axis, with SciPy's defaults. */
    UniformFilter1d(int size) {
        this(size, -1, null, Border.reflect(), 0, Cast.ROUND_SATURATE);
    }

    /** Returns this along another axis, -1 being the last. */
    public UniformFilter1d axis(int number) {
        return new UniformFilter1d(size, number, output, border, origin, cast);
    }

    /** Returns this with another type of result. */
    public UniformFilter1d output(DType type) {
        return new UniformFilter1d(size, axis, type, border, origin, cast);
    }

    /** Returns this with another border. */
    public UniformFilter1d border(Border other) {
        return new UniformFilter1d(size, axis, output, other, origin, cast);
    }

    /** Returns this with the window shifted along the axis. */
    public UniformFilter1d origin(int shift) {
        return new UniformFilter1d(size, axis, output, border, shift, cast);
    }

    /** Returns this with another way to make integers of results. */
    public UniformFilter1d cast(Cast how) {
        return new UniformFilter1d(size, axis, output, border, origin, how);
    }

    @Override
    public UniformFilter1d onAxes(Axes spatial) {
        spatial.checkSpatial(this, axis);
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        return new UniformFilter(
                        PerAxis.ofInts(size), output, PerAxis.of(border), PerAxis.ofInts(origin), Axes.of(axis), cast)
                .plan(inputs);
    }
}
