package io.ndimage.morphology;

import io.ndimage.array.DType;
import io.ndimage.array.Geometry;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.op.Declared;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Passes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the Euclidean distance transform: the exact distance of every element from the nearest background element, a zero.
 *
 * <p>{@code out[p] = min √(Σ (sampling[a] (p[a] - b[a]))²)} over all {@code b} with {@code in[b] = 0}, summed over the axes
 * {@code a}.
 *
 * <p>The input may have any type; every number but zero is foreground, NaN as well. The distances are float64, of the input's
 * shape. With a sampling of 1 they are the correctly rounded roots of whole numbers; with others, correct to 1e-15 or so. The
 * indices are int32, of shape {@code (ndim, ...)}. Among equally near elements the first in C order is chosen (with a sampling
 * other than 1: as far as rounding tells them apart). Nothing lies beyond the boundary.
 *
 * <p>An array without background is infinitely far from it: its distances are infinite and its indices -1. (SciPy measures
 * from a place beside the array then.) An array without axes counts as one element, and stays without axes.
 *
 * <p>Example:
 *
 * <pre>
 * 1 1 1 1 1      2.24 1.41 1 1.41 2.24
 * 1 1 0 1 1  to  2    1    0 1    2
 * 1 1 1 1 0      2.24 1.41 1 1    0
 * </pre>
 *
 * <p>Errors: an {@link IllegalArgumentException} for a sampling that is not a number between 1e-100 and 1e100 or not one for each
 * axis, and if neither distances nor indices are to be returned.
 *
 * <p>Work: a dozen operations a pixel and axis, whatever the distances. Source: as {@code scipy.ndimage.distance_transform_edt}; P.
 * Felzenszwalb, D. Huttenlocher, Distance transforms of sampled functions, 2012, doi:10.4086/toc.2012.v008a019; A. Meijster, J.
 * Roerdink, W. Hesselink, A general algorithm for computing distance transforms in linear time, 2000,
 * doi:10.1007/0-306-47025-X_36.
 *
 * @param sampling the distance between neighbours along each axis, between 1e-100 and 1e100; null for 1
 * @param returnDistances whether distances are returned
 * @param returnIndices whether the indices of the nearest background elements are returned
 */
@Named(
        value = "distance_transform_edt",
        summary = "Take the exact Euclidean distance transform to the background",
        keywords = {"distance map", "edt", "euclidean", "voronoi", "nearest", "bwdist"},
        example = "distance_transform_edt sampling=2,1")
public record DistanceTransformEdt(
        @Param(
                value = "distance between neighbours along each axis, none for 1",
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
    public DistanceTransformEdt {
        Declared.by(DistanceTransformEdt.class).check("sampling", sampling);
        DistanceArguments.checkReturns(returnDistances, returnIndices);
    }

    /** Returns one with SciPy's defaults. */
    DistanceTransformEdt() {
        this(null, true, false);
    }

    /** Returns this with another distance between neighbours: one for all axes or one for each. */
    public DistanceTransformEdt sampling(double... steps) {
        return new DistanceTransformEdt(PerAxis.ofDoubles(steps), returnDistances, returnIndices);
    }

    /** Returns this with or without distances. */
    public DistanceTransformEdt returnDistances(boolean wanted) {
        return new DistanceTransformEdt(sampling, wanted, returnIndices);
    }

    /** Returns this with or without indices. */
    public DistanceTransformEdt returnIndices(boolean wanted) {
        return new DistanceTransformEdt(sampling, returnDistances, wanted);
    }

    @Override
    public void check(List<Spec> inputs) {
        DistanceArguments.steps(sampling, inputs.get(0).shape().ndim());
    }

    @Override
    public DistanceTransform compute(Engine engine, Inputs inputs) {
        Source input = inputs.source(0);
        Shape shape = input.shape();
        double[] step = DistanceArguments.steps(sampling, shape.ndim());
        if (shape.isEmpty()) {
            return DistanceTransform.empty(shape, returnDistances ? DType.FLOAT64 : null, returnIndices);
        }
        Source lines = shape.ndim() == 0 ? inputs.array(0).reshape(1) : input;
        try (Passes passes = engine.passes()) {
            EuclideanPasses nearest = new EuclideanPasses(passes, lines, step, returnIndices);
            return new DistanceTransform(
                    returnDistances ? nearest.distances().reshape(shape.sizes()) : null,
                    returnIndices ? new NearestPlaces(passes, shape, nearest.places()).indices() : null);
        }
    }

    @Override
    public boolean readsWhole() {
        return false;
    }

    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        Shape shape = inputs.get(0).shape();
        long each = Double.BYTES + (returnIndices ? (1L + shape.ndim()) * Integer.BYTES : 0);
        return shape.elements() * each + engine.threads() * EuclideanPasses.memory(shape);
    }

    /** {@inheritDoc} Of indices alone, each lies along a channel axis before the others. */
    @Override
    public Geometry geometry(Geometry image, Shape from, Shape to) {
        return DistanceArguments.geometry(image, from, to);
    }
}
