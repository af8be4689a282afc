package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.op.Border;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes Prewitt's derivative along an axis: the difference of the two neighbours, smoothed along every other axis.
 *
 * <p>Along the axis {@code out[i] = in[i + 1] - in[i - 1]}; then along each other axis, in ascending order, {@code out[i] =
 * in[i - 1] + in[i] + in[i + 1]}. In two dimensions it is six times the slope of a plane.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise, is a floating-point one, which holds
 * negative numbers: float64 for float64 and for integers of 32 bits and more, else float32; complex for complex input. Of 8-bit
 * and 16-bit pixels, in up to four dimensions, every sum is exact. A NaN reaches the 3 x 3 pixels around it.
 *
 * <p>An array without axes has none to go along, and an axis that it lacks is refused. An image with a channel axis is refused
 * too: the channels would be smoothed into each other.
 *
 * <p>Example: the rows {@code 0 0 9}, {@code 0 0 9}, {@code 0 0 9} give {@code 0 27 27} each: {@code (9 - 0)(1 + 1 + 1)}. Work:
 * at most two multiplications a pixel and axis.
 *
 * <p>Source: as {@code scipy.ndimage.prewitt}; J. M. S. Prewitt, Object enhancement and extraction, 1970.
 *
 * @param axis the axis of the derivative, -1 being the last
 * @param output the type of the result; null for the usual one
 * @param border how the array is padded beyond its boundary
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "prewitt",
        summary = "Take Prewitt's derivative along an axis: one component of the gradient",
        keywords = {"gradient", "derivative", "edge detection", "edges"},
        example = "prewitt axis=0 mode=nearest")
public record Prewitt(
        @Param(value = "axis of the derivative", byDefault = "-1")
        int axis,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "reflect")
        PerAxis<Border> border,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements AxisDerivative {

    /** Returns the derivative along the last axis, with SciPy's defaults. */
    Prewitt() {
        this(-1, null, PerAxis.of(Border.reflect()), Cast.ROUND_SATURATE);
    }

    /** Returns this along another axis, -1 being the last. */
    public Prewitt axis(int number) {
        return new Prewitt(number, output, border, cast);
    }

    /** Returns this with another type of result. */
    public Prewitt output(DType type) {
        return new Prewitt(axis, type, border, cast);
    }

    /** Returns this with another border, or one for each axis. */
    public Prewitt border(Border... borders) {
        return new Prewitt(axis, output, PerAxis.of(borders), cast);
    }

    /** Returns this with another way to make integers of results. */
    public Prewitt cast(Cast how) {
        return new Prewitt(axis, output, border, how);
    }

    @Override
    public Prewitt along(int number, Border outside, @Nullable DType type) {
        return new Prewitt(number, type, PerAxis.of(outside), cast);
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        return new SmoothedDifference(axis, 1, output, border, cast).plan(inputs.get(0));
    }
}
