package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Spec;
import io.ndimage.op.Weights;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Convolves the lines of an array along an axis with a kernel: a line of weights.
 *
 * <p>With {@code n} weights: {@code out[i] = Σ w[k] in[i - k + n / 2 + origin]}, {@code k} from 0 to {@code n - 1};
 * {@code n / 2} is rounded down. It is {@link Correlate1d} with the weights turned about.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise, is a floating-point one, which holds
 * negative numbers: float64 for float64 and for integers of 32 bits and more, else float32; complex for complex input, whose
 * parts are filtered apart, and for complex weights. A NaN reaches every pixel whose window it lies in, also under a weight of 0.
 *
 * <p>An axis that the array lacks is refused; so is, on an image with a channel axis, one counted from the end that turns out
 * to be the channels: their own number says that they are meant. An origin that moves the window off its output's place is
 * refused. So are weights that are empty, of more than one dimension, or NaN.
 *
 * <p>Example: the line {@code 2 8 0 4 1 9 9 0} with {@code weights=[1,3]} gives {@code 14 24 4 13 12 36 27 0}: the first is
 * {@code 1 · 8 + 3 · 2}. Work: {@code n} multiplications a pixel, half as many where the weights are symmetric.
 *
 * <p>Source: as {@code scipy.ndimage.convolve1d}.
 *
 * @param weights the weights, in a line, at least one
 * @param axis the axis along which it works, -1 being the last
 * @param output the type of the result; null for the usual one
 * @param border how the array is padded beyond its boundary
 * @param origin by how many pixels the turned window lies towards the end of the axis: 0 puts the weight {@code n / 2} at
 *     the output's place
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "convolve1d",
        summary = "Convolve with a kernel, a line of weights, along an axis",
        keywords = {"convolution", "kernel", "linear filter", "separable", "fir"},
        example = "convolve1d weights=[1,2,1] axis=0")
public record Convolve1d(
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
    public Convolve1d {
        Arguments.line(weights);
        Arguments.origin(origin, Math.toIntExact(weights.shape().size(0)));
    }

    /** Returns a convolution along the last axis, with SciPy's defaults. */
    Convolve1d(Weights weights) {
        this(weights, -1, null, Border.reflect(), 0, Cast.ROUND_SATURATE);
    }

    /** Returns this along another axis, -1 being the last. */
    public Convolve1d axis(int number) {
        return new Convolve1d(weights, number, output, border, origin, cast);
    }

    /** Returns this with another type of result. */
    public Convolve1d output(DType type) {
        return new Convolve1d(weights, axis, type, border, origin, cast);
    }

    /** Returns this with another border. */
    public Convolve1d border(Border other) {
        return new Convolve1d(weights, axis, output, other, origin, cast);
    }

    /** Returns this with the window shifted along the axis. */
    public Convolve1d origin(int shift) {
        return new Convolve1d(weights, axis, output, border, shift, cast);
    }

    /** Returns this with another way to make integers of results. */
    public Convolve1d cast(Cast how) {
        return new Convolve1d(weights, axis, output, border, origin, how);
    }

    @Override
    public Convolve1d along(int number, Border outside, @Nullable DType type) {
        return new Convolve1d(weights, number, type, outside, origin, cast);
    }

    @Override
    public Convolve1d onAxes(Axes spatial) {
        spatial.checkSpatial(this, axis);
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        int turned = Convolve.turned(origin, weights.shape().size(0));
        return new Correlate1d(weights.reversed().conjugate(), axis, output, border, turned, cast).plan(inputs);
    }
}
