package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.internal.kernel.linear.Taps;
import io.ndimage.internal.line.FootprintStage;
import io.ndimage.internal.line.Reach;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Weights;
import io.ndimage.plan.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Correlates an array with an n-dimensional kernel: an array of weights.
 *
 * <p>With weights of {@code n} along each axis: {@code out[i] = Σ w[k] in[i + k - n / 2 - origin]}, over all {@code k} of the
 * weights; they may be larger than the array.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise, is a floating-point one, which holds
 * negative numbers: float64 for float64 and for integers of 32 bits and more, else float32; complex for complex input, whose
 * parts are filtered apart, and for complex weights. Complex weights are conjugated,
 * as by NumPy's {@code correlate}. Sums are made in C order of the weights. Weights of at most 2<sup>-52</sup> are left out, so that
 * a NaN reaches the pixels alone under whose nonzero weights it lies.
 *
 * <p>Weights that are empty or NaN, or have not as many dimensions as there are axes to work along, are refused. An origin
 * that moves the window off its output's place is refused.
 *
 * <p>Example: the line {@code 0 0 1 0 0} with {@code weights=[1,2,3]} becomes the weights turned about, {@code 0 3 2 1 0}.
 * Work: a multiplication for each pixel and nonzero weight.
 *
 * <p>Source: as {@code scipy.ndimage.correlate}; the weights' dimensions lie along {@code axes} in the order given, where SciPy
 * sorts these.
 *
 * @param weights the weights, at least one, with as many dimensions as there are axes to work along
 * @param output the type of the result; null for the usual one
 * @param border how the array is padded beyond its boundary
 * @param origin by how many pixels the window lies towards the start of each axis: 0 puts its place {@code size / 2} at the
 *     output's
 * @param axes the axes along which it works; per-axis values count these
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "correlate",
        summary = "Correlate with an n-dimensional kernel of weights",
        keywords = {"correlation", "cross-correlation", "kernel", "linear filter", "template matching"},
        example = "correlate weights=[[0,1,0],[1,-4,1],[0,1,0]]")
public record Correlate(
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
    public Correlate {
        Arguments.weights(weights);
        Arguments.origins(origin, weights);
    }

    /** Returns a correlation along all axes, with SciPy's defaults. */
    Correlate(Weights weights) {
        this(weights, null, Border.reflect(), PerAxis.ofInts(0), Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public Correlate output(DType type) {
        return new Correlate(weights, type, border, origin, axes, cast);
    }

    /** Returns this with another border. */
    public Correlate border(Border other) {
        return new Correlate(weights, output, other, origin, axes, cast);
    }

    /** Returns this with the window shifted: as far along all axes or as said for each. */
    public Correlate origin(int... shifts) {
        return new Correlate(weights, output, border, PerAxis.ofInts(shifts), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public Correlate axes(int... some) {
        return new Correlate(weights, output, border, origin, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public Correlate cast(Cast how) {
        return new Correlate(weights, output, border, origin, axes, how);
    }

    @Override
    public Correlate onAxes(Axes some) {
        return axes.isAll() ? new Correlate(weights, output, border, origin, some, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        List<Integer> along = axes.resolve(input.shape());
        if (along.size() != weights.ndim()) {
            throw new IllegalArgumentException("weights are of shape " + weights.shape()
                    + "; needed is one dimension for each of " + along.size() + " axes");
        }
        int ndim = input.shape().ndim();
        Weights spread = weights.conjugate().spread(along, ndim);
        Reach.check(input.shape(), spread.shape());
        List<Integer> before = new ArrayList<>(Collections.nCopies(ndim, 0));
        for (int place = 0; place < along.size(); place++) {
            before.set(along.get(place), (int) weights.shape().size(place) / 2 + origin.get(place));
        }
        DType usual = Precision.weighted(input.dtype(), weights);
        return new LinearPlan(input, usual, output, LinearPlan.sums(input), cast)
                .weighted(spread, part -> window(part, before));
    }

    private LinearPlan.Link window(Weights part, List<Integer> before) {
        LinearPlan.Link link =
                new LinearPlan.Link((feed, shape) -> new FootprintStage(feed, shape, part, before), border);
        double[] flat = part.toDoubles();
        int only = new Taps(flat).onlyOne();
        if (only < 0) {
            return link;
        }
        List<Long> shifts = new ArrayList<>();
        long[] strides = part.shape().strides();
        for (int a = 0; a < before.size(); a++) {
            shifts.add(before.get(a) - only / strides[a] % part.shape().size(a));
        }
        return link.moving(shifts);
    }
}
