package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Weights;
import io.ndimage.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Convolves an array with an n-dimensional kernel: an array of weights.
 *
 * <p>With weights of {@code n} along each axis: {@code out[i] = Σ w[k] in[i - k + n / 2 + origin]}, over all {@code k} of the
 * weights; they may be larger than the array. It is {@link Correlate} with the weights turned about their middle.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise, is a floating-point one, which holds
 * negative numbers: float64 for float64 and for integers of 32 bits and more, else float32; complex for complex input, whose
 * parts are filtered apart, and for complex weights. Weights of at most 2<sup>-52</sup> are left out, so that a NaN reaches the pixels alone under
 * whose nonzero weights it lies.
 *
 * <p>Weights that are empty or NaN, or have not as many dimensions as there are axes to work along, are refused. An origin
 * that moves the window off its output's place is refused.
 *
 * <p>Example: the line {@code 0 0 1 0 0} with {@code weights=[1,2,3]} becomes the weights, {@code 0 1 2 3 0}. Work: a
 * multiplication for each pixel and nonzero weight.
 *
 * <p>Source: as {@code scipy.ndimage.convolve}; the weights' dimensions lie along {@code axes} in the order given, where SciPy
 * sorts these.
 *
 * @param weights the weights, at least one, with as many dimensions as there are axes to work along
 * @param output the type of the result; null for the usual one
 * @param border how the array is padded beyond its boundary
 * @param origin by how many pixels the turned window lies towards the end of each axis: 0 puts the weight {@code n / 2} at
 *     the output's place
 * @param axes the axes along which it works; per-axis values count these
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "convolve",
        summary = "Convolve with an n-dimensional kernel of weights",
        keywords = {"convolution", "kernel", "linear filter", "fir"},
        example = "convolve weights=[[1,2,1],[2,4,2],[1,2,1]]")
public record Convolve(
        @Param("weights, with as many dimensions as there are axes")
        Weights weights,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "reflect")
        Border border,

        @Param(value = "shift of the window", unit = "pixels", range = "-(size/2) to (size-1)/2", byDefault = "0")
        PerAxis<Integer> origin,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Checks the numbers. */
    public Convolve {
        Arguments.weights(weights);
        Arguments.origins(origin, weights);
    }

    /** Returns a convolution along all axes, with SciPy's defaults. */
    Convolve(Weights weights) {
        this(weights, null, Border.reflect(), PerAxis.ofInts(0), Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public Convolve output(DType type) {
        return new Convolve(weights, type, border, origin, axes, cast);
    }

    /** Returns this with another border. */
    public Convolve border(Border other) {
        return new Convolve(weights, output, other, origin, axes, cast);
    }

    /** Returns this with the window shifted: as far along all axes or as said for each. */
    public Convolve origin(int... shifts) {
        return new Convolve(weights, output, border, PerAxis.ofInts(shifts), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public Convolve axes(int... some) {
        return new Convolve(weights, output, border, origin, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public Convolve cast(Cast how) {
        return new Convolve(weights, output, border, origin, axes, how);
    }

    @Override
    public Convolve onAxes(Axes some) {
        return axes.isAll() ? new Convolve(weights, output, border, origin, some, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        List<Integer> origins = new ArrayList<>();
        for (int a = 0; a < weights.ndim(); a++) {
            origins.add(turned(origin.get(a), weights.shape().size(a)));
        }
        PerAxis<Integer> turned = origins.isEmpty() ? origin : new PerAxis<>(origins);
        return new Correlate(weights.reversed().conjugate(), output, border, turned, axes, cast).plan(inputs);
    }

    /** Returns the origin of a window that was turned about: of an even one the middle lies on the other side. */
    static int turned(int origin, long size) {
        return size % 2 == 0 ? -origin - 1 : -origin;
    }
}
