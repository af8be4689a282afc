package io.ndimage.interpolation;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Geometry;
import io.ndimage.array.Shape;
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
 * Interpolates (warps) an array at points that a function names.
 *
 * <p>{@code out[o] = in at mapping(o)}. The function takes the coordinates of a pixel of the output and returns those in the
 * input, in pixels. It may be called by several threads, in any order, more than once for a pixel, and should give the same
 * each time. It travels with the operation to other machines; two operations are equal if their functions are, as records are
 * and lambdas are not.
 *
 * <p>The result has the input's shape unless {@code outputShape} says otherwise. The type is the input's unless {@code
 * output} says otherwise, rounded to nearest (half to even) and saturated where that is an integer type; bool is true above a
 * half. Order 0 changes no element. Else it is computed in floats for 8-bit and float32 input, within 4e-6 of the largest magnitude, and in doubles for the rest. An
 * input with an empty axis counts as the border's number everywhere.
 *
 * <p>Beyond the boundary the border decides: {@code constant} gives its number everywhere past the middles of the outermost
 * pixels, {@code grid-constant} blends into it; {@code wrap} takes the first and the last pixel for one, {@code grid-wrap}
 * does not. Fitting the spline takes in whole lines, so that with orders above 1 a NaN reaches all lines through it; else it
 * reaches every pixel that it is one of the neighbours of, with a weight of 0 too. At a coordinate that is NaN, the border's
 * number is found.
 *
 * <p>Example: with {@code mapping = o -> new double[] {o[0], 4 - o[1]}} and {@code order=1},
 *
 * <pre>
 *  1  2  3  4  5       5  4  3  2  1
 *  6  7  8  9 10  to  10  9  8  7  6
 * 11 12 13 14 15      15 14 13 12 11
 * </pre>
 *
 * <p>Errors: an {@link IllegalArgumentException} for an array without axes, a function that gives another number of
 * coordinates, an order outside 0 to 5, and complex input with a real output or the other way round.
 *
 * <p>Work: that of {@link MapCoordinates}, and a call of the function for each pixel. Source: as {@code
 * scipy.ndimage.geometric_transform}.
 *
 * @param mapping where the output's pixels lie in the input
 * @param outputShape the sizes of the result; null for the input's
 * @param output the type of the result; null for the input's
 * @param order the order of the spline: 0 takes the nearest pixel, 1 is linear, up to 5
 * @param border how the array is padded beyond its boundary
 * @param prefilter whether the spline is fitted to the pixels first, for orders above 1; else they count as its coefficients
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "geometric_transform",
        summary = "Interpolate (warp) an array at points that a function names",
        keywords = {"warp", "interpolation", "resample", "registration", "distortion"},
        example = "geometricTransform(o -> new double[] {o[0], 2 * o[1]})",
        javaOnly = true)
public record GeometricTransform(
        @Param("function from the output's coordinates to the input's")
        CoordinateMapping mapping,

        @Param(value = "sizes of the result", unit = "pixels", min = 0, byDefault = "none") @Nullable
        PerAxis<Integer> outputShape,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "order of the spline: 0 the nearest pixel, 1 linear, 3 cubic", min = 0, max = 5, byDefault = "3")
        int order,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "constant")
        Border border,

        @Param(value = "whether the spline is fitted first, for orders above 1", byDefault = "true")
        boolean prefilter,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Checks the order and the sizes. */
    public GeometricTransform {
        Declared.by(GeometricTransform.class).check("order", order).check("outputShape", outputShape);
    }

    /** Returns a reading off, with SciPy's defaults for the rest. */
    GeometricTransform(CoordinateMapping mapping) {
        this(mapping, null, null, 3, Border.constant(0), true, Cast.ROUND_SATURATE);
    }

    /** Returns this with a result of other sizes. */
    public GeometricTransform outputShape(int... sizes) {
        return new GeometricTransform(mapping, PerAxis.ofInts(sizes), output, order, border, prefilter, cast);
    }

    /** Returns this with another type of result. */
    public GeometricTransform output(DType type) {
        return new GeometricTransform(mapping, outputShape, type, order, border, prefilter, cast);
    }

    /** Returns this with a spline of some order: 0, the nearest pixel, to 5. */
    public GeometricTransform order(int degree) {
        return new GeometricTransform(mapping, outputShape, output, degree, border, prefilter, cast);
    }

    /** Returns this with another border. */
    public GeometricTransform border(Border outside) {
        return new GeometricTransform(mapping, outputShape, output, order, outside, prefilter, cast);
    }

    /** Returns this with or without fitting the spline first. */
    public GeometricTransform prefilter(boolean first) {
        return new GeometricTransform(mapping, outputShape, output, order, border, first, cast);
    }

    /** Returns this with another way to make integers of results. */
    public GeometricTransform cast(Cast how) {
        return new GeometricTransform(mapping, outputShape, output, order, border, prefilter, how);
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        int ndim = input.shape().ndim();
        if (ndim == 0) {
            throw new IllegalArgumentException("input has no axes; at least one is needed");
        }
        Shape shape = InterpolationPlan.shape(outputShape, input.shape());
        return new InterpolationPlan(input, output, order, border, prefilter, cast)
                .anywhere(shape, new FunctionMap(mapping, ndim, shape.ndim()));
    }

    /** {@inheritDoc} The points may lie anywhere, so that there is no spacing any more. */
    @Override
    public Geometry geometry(Geometry image, Shape from, Shape to) {
        return image.resampled(to.ndim(), Named.Names.of(this));
    }
}
