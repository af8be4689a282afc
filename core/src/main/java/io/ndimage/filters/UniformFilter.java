package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Declared;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the mean over a box around each pixel (box blur).
 *
 * <p>Along each axis in turn {@code out[i] = Σ in[i + k - size / 2 - origin]}, {@code k} from 0 to {@code size - 1}; at last
 * divided by the number of pixels of the box.
 *
 * <p>The result has the input's shape and type (float32 for bool), rounded to nearest, or the type that {@code output} says.
 * There is one division and one rounding, so that of integers up to 32 bits it is the true mean's. A NaN reaches every pixel
 * whose box it lies in, and no other: SciPy's running sums carry it to the end of the lines.
 *
 * <p>An origin that moves the window off its output's place is refused; along an axis of size 1 it is not looked at.
 *
 * <p>Example: the rows {@code 0 0 0}, {@code 0 9 0}, {@code 0 0 0} with {@code size=3} become ones. Work: two additions a
 * pixel and axis for each doubling of the window.
 *
 * <p>Source: as {@code scipy.ndimage.uniform_filter}, which divides and rounds after every axis, and ignores a size below 1.
 *
 * @param size the length of the window, in pixels, 1 or more
 * @param output the type of the result; null for the usual one
 * @param border how the array is padded beyond its boundary
 * @param origin by how many pixels the window lies towards the start of each axis: 0 puts its place {@code size / 2} at the
 *     output's
 * @param axes the axes along which it works; per-axis values count these
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "uniform_filter",
        summary = "Smooth by the mean over a box (box blur)",
        keywords = {"mean filter", "box filter", "average", "moving average", "blur", "smooth", "smoothing"},
        example = "uniform_filter size=5")
public record UniformFilter(
        @Param(value = "length of the window", unit = "pixels", min = 1, byDefault = "3")
        PerAxis<Integer> size,

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

    /** Checks the numbers. */
    public UniformFilter {
        Declared.by(UniformFilter.class).check("size", size);
        int given = PerAxis.axes(size, origin);
        size.check("size", given);
        origin.check("origin", given);
        for (int place = 0; place < given; place++) {
            if (size.get(place) > 1) {
                Arguments.origin(origin.get(place), size.get(place));
            }
        }
    }

    /** Returns an average of some size, with SciPy's defaults for the rest. */
    UniformFilter(PerAxis<Integer> size) {
        this(size, null, PerAxis.of(Border.reflect()), PerAxis.ofInts(0), Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public UniformFilter output(DType type) {
        return new UniformFilter(size, type, border, origin, axes, cast);
    }

    /** Returns this with another border, or one for each axis. */
    public UniformFilter border(Border... borders) {
        return new UniformFilter(size, output, PerAxis.of(borders), origin, axes, cast);
    }

    /** Returns this with the window shifted: as far along all axes or as said for each. */
    public UniformFilter origin(int... shifts) {
        return new UniformFilter(size, output, border, PerAxis.ofInts(shifts), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public UniformFilter axes(int... some) {
        return new UniformFilter(size, output, border, origin, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public UniformFilter cast(Cast how) {
        return new UniformFilter(size, output, border, origin, axes, how);
    }

    @Override
    public UniformFilter onAxes(Axes some) {
        return axes.isAll() ? new UniformFilter(size, output, border, origin, some, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        List<Integer> along = axes.resolve(input.shape());
        size.check("size", along.size());
        origin.check("origin", along.size());
        border.check("mode", along.size());
        List<Integer> wide = IntStream.range(0, along.size())
                .filter(place -> size.get(place) > 1)
                .boxed()
                .toList();
        List<LinearPlan.Link> links = new ArrayList<>();
        double pixels = 1;
        for (int place : wide) {
            int length = size.get(place);
            Border outside = border.get(place);
            Border summed = Border.of(outside.mode(), outside.value().times(pixels));
            pixels *= length;
            double divisor = links.size() == wide.size() - 1 ? pixels : 1;
            links.add(WindowKernel.link(along.get(place), length, divisor, origin.get(place), summed));
        }
        Working working = LinearPlan.wholeSums(input, pixels, border);
        return new LinearPlan(input, Precision.smoothed(input.dtype()), output, working, cast).chain(links);
    }
}
