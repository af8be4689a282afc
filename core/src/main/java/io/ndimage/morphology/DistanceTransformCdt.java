package io.ndimage.morphology;

import io.ndimage.array.DType;
import io.ndimage.array.Geometry;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Structure;
import io.ndimage.plan.Passes;
import java.util.List;

/**
 * Takes the chamfer distance transform: counts the steps from every element to the nearest background element, a zero.
 *
 * <p>{@code out[p]} is the least number of steps from a zero to {@code p}. A step leads to a neighbour along an axis ({@code
 * taxicab}, also {@code cityblock} and {@code manhattan}), along axes and diagonals ({@code chessboard}), or to those of a structure,
 * in two passes: one in C order, in which an element looks at the neighbours of the structure's first half, and one in the opposite
 * order, in which it looks at the same ones turned about it. The structure's second half is not looked at.
 *
 * <p>The input may have any type; every number but zero is foreground, NaN as well. The distances are int32, of the input's
 * shape; the indices of the nearest zeros int32, of shape {@code (ndim, ...)}. Which of equally near zeros is given follows from
 * the passes: the first neighbour in the structure's order from which one step less leads on. Nothing lies beyond the boundary.
 *
 * <p>Where no zero can be reached, distances and indices are -1. (SciPy's indices are the element's own there.) An array without
 * axes counts as one element, and stays without axes.
 *
 * <p>Example, with the metric {@code taxicab}:
 *
 * <pre>
 * 1 1 1 1 1      3 2 1 2 2
 * 1 1 0 1 1  to  2 1 0 1 1
 * 1 1 1 1 0      3 2 1 1 0
 * </pre>
 *
 * <p>Errors: an {@link IllegalArgumentException} for the metric {@code euclidean}, for a structure of another size than 3 along every
 * axis, and if neither distances nor indices are to be returned.
 *
 * <p>Work: a step for each element and neighbour, whatever the distances, on one thread. Source: as {@code
 * scipy.ndimage.distance_transform_cdt}; A. Rosenfeld, J. Pfaltz, Sequential operations in digital picture processing, 1966,
 * doi:10.1145/321356.321357.
 *
 * @param metric which neighbours are a step away
 * @param returnDistances whether distances are returned
 * @param returnIndices whether the indices of the nearest background elements are returned
 */
@Named(
        value = "distance_transform_cdt",
        summary = "Take the chamfer distance transform: steps to the background",
        keywords = {"distance map", "chamfer", "chessboard", "taxicab", "cityblock", "bwdist"},
        example = "distance_transform_cdt metric=taxicab")
public record DistanceTransformCdt(
        @Param(
                value = "which neighbours are a step away",
                range = "chessboard, taxicab, or a structure of size 3 along every axis",
                byDefault = "chessboard")
        ChamferMetric metric,

        @Param(value = "whether distances are returned", byDefault = "true")
        boolean returnDistances,

        @Param(value = "whether the places of the nearest background are returned", byDefault = "false")
        boolean returnIndices)
        implements GlobalOperation<DistanceTransform>, ResultOperation<DistanceTransform> {

    /** Checks that something is asked for. */
    public DistanceTransformCdt {
        DistanceArguments.checkReturns(returnDistances, returnIndices);
    }

    /** Returns one with SciPy's defaults. */
    DistanceTransformCdt() {
        this(ChamferMetric.of(DistanceMetric.CHESSBOARD), true, false);
    }

    /** Returns this with another metric, made of whole steps. */
    public DistanceTransformCdt metric(DistanceMetric named) {
        return new DistanceTransformCdt(ChamferMetric.of(named), returnDistances, returnIndices);
    }

    /** Returns this with the neighbours of a structure a step away. */
    public DistanceTransformCdt metric(Structure steps) {
        return new DistanceTransformCdt(ChamferMetric.of(steps), returnDistances, returnIndices);
    }

    /** Returns this with or without distances. */
    public DistanceTransformCdt returnDistances(boolean wanted) {
        return new DistanceTransformCdt(metric, wanted, returnIndices);
    }

    /** Returns this with or without indices. */
    public DistanceTransformCdt returnIndices(boolean wanted) {
        return new DistanceTransformCdt(metric, returnDistances, wanted);
    }

    @Override
    public void check(List<Spec> inputs) {
        metric.structure(inputs.get(0).shape().ndim());
    }

    @Override
    public DistanceTransform compute(Engine engine, Inputs inputs) {
        NdArray input = inputs.array(0);
        Shape shape = input.shape();
        Structure steps = metric.structure(shape.ndim());
        if (shape.isEmpty()) {
            return DistanceTransform.empty(shape, returnDistances ? DType.INT32 : null, returnIndices);
        }
        NdArray lines = shape.ndim() == 0 ? input.reshape(1) : input;
        ChamferPasses chamfer = new ChamferPasses(lines, shape.ndim() == 0 ? Structure.cross(1) : steps, returnIndices);
        return new DistanceTransform(
                returnDistances ? NdArray.wrap(DType.INT32, chamfer.distances(), shape.sizes()) : null,
                returnIndices ? indices(engine, lines.shape(), shape, chamfer.places()) : null);
    }

    private static NdArray indices(Engine engine, Shape lines, Shape shape, int[] places) {
        try (Passes passes = engine.passes()) {
            return new NearestPlaces(passes, shape, NdArray.wrap(DType.INT32, places, lines.sizes())).indices();
        }
    }

    /** {@inheritDoc} Of indices alone, each lies along a channel axis before the others. */
    @Override
    public Geometry geometry(Geometry image, Shape from, Shape to) {
        return DistanceArguments.geometry(image, from, to);
    }
}
