package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.internal.kernel.linear.Taps;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Precision;
import io.ndimage.op.Spec;
import io.ndimage.op.Weights;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Correlates the lines of an array along an axis with a kernel: a line of weights.
 *
 * <p>With {@code n} weights: {@code out[i] = Σ w[k] in[i + k - n / 2 - origin]}, {@code k} from 0 to {@code n - 1}.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise, is a floating-point one, which holds
 * negative numbers: float64 for float64 and for integers of 32 bits and more, else float32; complex for complex input, whose
 * parts are filtered apart, and for complex weights. Complex weights are conjugated,
 * as by NumPy's {@code correlate}. Sums are made in SciPy's order: symmetric and antisymmetric weights of odd number take the middle
 * and then the pairs from the outermost inward. A NaN reaches every pixel whose window it lies in, also under a weight of 0.
 *
 * <p>An axis that the array lacks is refused; so is, on an image with a channel axis, one counted from the end that turns out
 * to be the channels: their own number says that they are meant. An origin that moves the window off its output's place is
 * refused. So are weights that are empty, of more than one dimension, or NaN.
 *
 * <p>Example: the line {@code 2 8 0 4 1 9 9 0} with {@code weights=[1,3]} gives {@code 8 26 8 12 7 28 36 9}: the second is
 * {@code 1 · 2 + 3 · 8}. Work: {@code n} multiplications a pixel, half as many where the weights are symmetric.
 *
 * <p>Source: as {@code scipy.ndimage.correlate1d}.
 *
 * @param weights the weights, in a line, at least one
 * @param axis the axis along which it works, -1 being the last
 * @param output the type of the result; null for the usual one
 * @param border how the array is padded beyond its boundary
 * @param origin by how many pixels the window lies towards the start of the axis: 0 puts its place {@code size / 2} at the
 *     output's
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "correlate1d",
        summary = "Correlate with a kernel, a line of weights, along an axis",
        keywords = {"correlation", "cross-correlation", "kernel", "linear filter", "separable"},
        example = "correlate1d weights=[-1,0,1] axis=0")
public record Correlate1d(
        @Param("weights, in a line") Weights weights,

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
        implements AxisDerivative {

    /** Checks the numbers. */
    public Correlate1d {
        Arguments.line(weights);
        Arguments.origin(origin, Math.toIntExact(weights.shape().size(0)));
    }

    /** Returns a correlation along the last axis, with SciPy's defaults. */
    Correlate1d(Weights weights) {
        this(weights, -1, null, Border.reflect(), 0, Cast.ROUND_SATURATE);
    }

    /** Returns this along another axis, -1 being the last. */
    public Correlate1d axis(int number) {
        return new Correlate1d(weights, number, output, border, origin, cast);
    }

    /** Returns this with another type of result. */
    public Correlate1d output(DType type) {
        return new Correlate1d(weights, axis, type, border, origin, cast);
    }

    /** Returns this with another border. */
    public Correlate1d border(Border other) {
        return new Correlate1d(weights, axis, output, other, origin, cast);
    }

    /** Returns this with the window shifted along the axis. */
    public Correlate1d origin(int shift) {
        return new Correlate1d(weights, axis, output, border, shift, cast);
    }

    /** Returns this with another way to make integers of results. */
    public Correlate1d cast(Cast how) {
        return new Correlate1d(weights, axis, output, border, origin, how);
    }

    @Override
    public Correlate1d along(int number, Border outside, @Nullable DType type) {
        return new Correlate1d(weights, number, type, outside, origin, cast);
    }

    @Override
    public Correlate1d onAxes(Axes spatial) {
        spatial.checkSpatial(this, axis);
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        int along = input.shape().axis(axis);
        DType usual = Precision.weighted(input.dtype(), weights);
        return new LinearPlan(input, usual, output, LinearPlan.sums(input), cast)
                .weighted(
                        weights.conjugate(),
                        part -> TapsKernel.link(along, new Taps(part.toDoubles()), origin, border));
    }
}
