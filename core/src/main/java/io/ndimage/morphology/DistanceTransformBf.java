package io.ndimage.morphology;

import io.ndimage.array.DType;
import io.ndimage.array.Geometry;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Declared;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Structure;
import io.ndimage.plan.Passes;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the distance transform by one of three metrics: the distance of every element from the nearest background element, a
 * zero.
 *
 * <p>{@code out[p] = min D(p - b)} over all {@code b} with {@code in[b] = 0}; {@code D(d)} is {@code √(Σ (sampling[a] d[a])²)}
 * ({@code euclidean}), {@code Σ |d[a]|} ({@code taxicab}, also {@code cityblock} and {@code manhattan}) or {@code max |d[a]|} ({@code
 * chessboard}). The sampling counts for the first alone.
 *
 * <p>The input may have any type; every number but zero is foreground, NaN as well. The distances are float64 or, for the
 * other two metrics, uint32, of the input's shape; the indices int32, of shape {@code (ndim, ...)}. Among equally near elements the
 * last in C order is chosen (with a sampling other than 1: as far as rounding tells them apart). Nothing lies beyond the boundary.
 *
 * <p>An array without background is as far from it as can be: its distances are infinite, or 4294967295, and its indices -1. An
 * array without axes counts as one element, and stays without axes.
 *
 * <p>Example, with the metric {@code chessboard}:
 *
 * <pre>
 * 1 1 1 1 1      2 1 1 1 2
 * 1 1 0 1 1  to  2 1 0 1 1
 * 1 1 1 1 0      2 1 1 1 0
 * </pre>
 *
 * <p>Errors: an {@link IllegalArgumentException} for a sampling that is not a number between 1e-100 and 1e100 or not one for each
 * axis, and if neither distances nor indices are to be returned.
 *
 * <p>Work: that of {@link DistanceTransformEdt} or of {@link DistanceTransformCdt}, to whose distances it adds another rule for
 * equally near elements; the indices of the latter metrics take some steps more for each unit of distance. Source: as {@code
 * scipy.ndimage.distance_transform_bf}, which compares all elements with all.
 *
 * @param metric how distances are measured
 * @param sampling the distance between neighbours along each axis, between 1e-100 and 1e100; null for 1
 * @param returnDistances whether distances are returned
 * @param returnIndices whether the indices of the nearest background elements are returned
 */
@Named(
        value = "distance_transform_bf",
        summary = "Take the distance transform to the background by a metric",
        keywords = {"distance map", "euclidean", "chessboard", "taxicab", "cityblock", "bwdist"},
        example = "distance_transform_bf metric=chessboard")
public record DistanceTransformBf(
        @Param(
                value = "how distances are measured",
                choices = {"euclidean", "taxicab", "chessboard"},
                byDefault = "euclidean")
        DistanceMetric metric,

        @Param(
                value = "distance between neighbours along each axis, for metric=euclidean, none for 1",
                min = 1e-100,
                max = 1e100,
                scale = Param.Scale.LOGARITHMIC,
                byDefault = "none")
        @Nullable
        PerAxis<Double> sampling,

        @Param(value = "whether distances are returned", byDefault = "true")
        boolean returnDistances,

        @Param(value = "whether the places of the nearest background are returned", byDefault = "false")
        boolean returnIndices)
        implements GlobalOperation<DistanceTransform>, ResultOperation<DistanceTransform> {

    /** Checks the sampling, and that something is asked for. */
    public DistanceTransformBf {
        Declared.by(DistanceTransformBf.class).check("sampling", sampling);
        DistanceArguments.checkReturns(returnDistances, returnIndices);
    }

    /** Returns one with SciPy's defaults. */
    DistanceTransformBf() {
        this(DistanceMetric.EUCLIDEAN, null, true, false);
    }

    /** Returns this with another metric. */
    public DistanceTransformBf metric(DistanceMetric measure) {
        return new DistanceTransformBf(measure, sampling, returnDistances, returnIndices);
    }

    /** Returns this with another distance between neighbours: one for all axes or one for each. */
    public DistanceTransformBf sampling(double... steps) {
        return new DistanceTransformBf(metric, PerAxis.ofDoubles(steps), returnDistances, returnIndices);
    }

    /** Returns this with or without distances. */
    public DistanceTransformBf returnDistances(boolean wanted) {
        return new DistanceTransformBf(metric, sampling, wanted, returnIndices);
    }

    /** Returns this with or without indices. */
    public DistanceTransformBf returnIndices(boolean wanted) {
        return new DistanceTransformBf(metric, sampling, returnDistances, wanted);
    }

    @Override
    public void check(List<Spec> inputs) {
        DistanceArguments.steps(sampling, inputs.get(0).shape().ndim());
    }

    @Override
    public DistanceTransform compute(Engine engine, Inputs inputs) {
        NdArray input = inputs.array(0);
        Shape shape = input.shape();
        double[] step = DistanceArguments.steps(sampling, shape.ndim());
        boolean euclidean = metric == DistanceMetric.EUCLIDEAN;
        if (shape.isEmpty()) {
            DType type = euclidean ? DType.FLOAT64 : DType.UINT32;
            return DistanceTransform.empty(shape, returnDistances ? type : null, returnIndices);
        }
        NdArray lines = shape.ndim() == 0 ? input.reshape(1) : input;
        try (Passes passes = engine.passes()) {
            return euclidean ? euclidean(passes, lines, shape, step) : inSteps(passes, lines, shape);
        }
    }

    private DistanceTransform euclidean(Passes passes, NdArray lines, Shape shape, double[] step) {
        if (!returnIndices && Arrays.stream(step).allMatch(apart -> apart == 1)) {
            NdArray roots = new EuclideanPasses(passes, lines, step, false).distances();
            return new DistanceTransform(roots.reshape(shape.sizes()), null);
        }
        NearestPlaces nearest = NearestPlaces.euclidean(passes, lines, shape, step);
        return new DistanceTransform(
                returnDistances ? nearest.distances(step) : null, returnIndices ? nearest.indices() : null);
    }

    private DistanceTransform inSteps(Passes passes, NdArray lines, Shape shape) {
        int ndim = lines.ndim();
        Structure steps = Structure.connectivity(ndim, metric == DistanceMetric.CHESSBOARD ? ndim : 1);
        return new DistanceTransform(
                returnDistances
                        ? NdArray.wrap(DType.UINT32, new ChamferPasses(lines, steps, false).distances(), shape.sizes())
                        : null,
                returnIndices
                        ? NearestPlaces.inSteps(passes, lines, shape, metric).indices()
                        : null);
    }

    /** {@inheritDoc} Of indices alone, each lies along a channel axis before the others. */
    @Override
    public Geometry geometry(Geometry image, Shape from, Shape to) {
        return DistanceArguments.geometry(image, from, to);
    }
}
