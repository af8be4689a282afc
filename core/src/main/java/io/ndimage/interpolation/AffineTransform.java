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
import io.ndimage.op.Weights;
import io.ndimage.plan.Plan;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Transforms an array affinely, by rotation, shear, scaling and translation: where in the input a pixel of the output lies is
 * a matrix times its coordinates.
 *
 * <p>{@code out[o] = in at matrix o + offset}. The matrix leads from the output to the input; one that leads the other way
 * has to be inverted first. It may be one number for each axis, its diagonal; a row for each axis of the input and a column
 * for each of the output; or have a further column, which is the offset, and below it perhaps a last row {@code 0 ... 0 1}.
 *
 * <p>The result has the input's shape unless {@code outputShape} says otherwise. The type is the input's unless {@code
 * output} says otherwise, rounded to nearest (half to even) and saturated where that is an integer type; bool is true above a
 * half. Order 0 changes no element. Else it is computed in floats for 8-bit and float32 input, within 4e-6 of the largest magnitude, and in doubles for the rest. An
 * input with an empty axis counts as the border's number everywhere.
 *
 * <p>Beyond the boundary the border decides: {@code constant} gives its number everywhere past the middles of the outermost
 * pixels, {@code grid-constant} blends into it; {@code wrap} takes the first and the last pixel for one, {@code grid-wrap}
 * does not. Fitting the spline takes in whole lines, so that with orders above 1 a NaN reaches all lines through it; else it
 * reaches every pixel that it is one of the neighbours of, with a weight of 0 too.
 *
 * <p>Example, with {@code matrix=[[0,1],[1,0]] output_shape=5,3 order=1}, which exchanges the axes:
 *
 * <pre>
 *  1  2  3  4  5      1  6 11
 *  6  7  8  9 10  to  2  7 12
 * 11 12 13 14 15      3  8 13
 *                     4  9 14
 *                     5 10 15
 * </pre>
 *
 * <p>Errors: an {@link IllegalArgumentException} for a matrix of another shape or with a number that is not finite, an offset
 * that is not finite or not one for each axis, an array without axes, an order outside 0 to 5, and complex input with a real
 * output or the other way round.
 *
 * <p>Work: for orders above 1 some ten operations a pixel and axis to fit the spline; then {@code (order + 1)^n}
 * multiplications a pixel in {@code n} dimensions, and {@code n (order + 1)} with a diagonal. Source: as {@code
 * scipy.ndimage.affine_transform}.
 *
 * @param matrix where the output's pixels lie in the input
 * @param offset what is added to the coordinates, in pixels of the input
 * @param outputShape the sizes of the result; null for the input's
 * @param output the type of the result; null for the input's
 * @param order the order of the spline: 0 takes the nearest pixel, 1 is linear, up to 5
 * @param border how the array is padded beyond its boundary
 * @param prefilter whether the spline is fitted to the pixels first, for orders above 1; else they count as its coefficients
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "affine_transform",
        summary = "Transform affinely: rotate, shear, scale and translate by a matrix",
        keywords = {
            "warp",
            "interpolation",
            "resample",
            "registration",
            "rotation",
            "shear",
            "scale",
            "translation",
            "homogeneous"
        },
        example = "affine_transform matrix=[[0.9,0.2],[-0.2,0.9]] offset=3,-2")
public record AffineTransform(
        @Param("matrix from the output's coordinates to the input's")
        Weights matrix,

        @Param(value = "what is added to the coordinates", unit = "pixels", byDefault = "0")
        PerAxis<Double> offset,

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

    /** Checks the numbers and the order. */
    public AffineTransform {
        if (matrix.ndim() < 1 || matrix.ndim() > 2 || matrix.shape().isEmpty()) {
            throw new IllegalArgumentException(
                    "matrix is of shape " + matrix.shape() + "; allowed are one and two dimensions, neither empty");
        }
        for (double number : matrix.toDoubles()) {
            checkFinite("matrix", number);
        }
        for (double number : offset.values()) {
            checkFinite("offset", number);
        }
        Declared.by(AffineTransform.class).check("order", order).check("outputShape", outputShape);
    }

    private static void checkFinite(String name, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(name + " has the number " + number + "; allowed are finite ones");
        }
    }

    /** Returns a transformation, with SciPy's defaults for the rest. */
    AffineTransform(Weights matrix) {
        this(matrix, PerAxis.ofDoubles(0), null, null, 3, Border.constant(0), true, Cast.ROUND_SATURATE);
    }

    /** Returns this with something added to the coordinates: the same along all axes or as said for each. */
    public AffineTransform offset(double... pixels) {
        return new AffineTransform(
                matrix, PerAxis.ofDoubles(pixels), outputShape, output, order, border, prefilter, cast);
    }

    /** Returns this with a result of other sizes. */
    public AffineTransform outputShape(int... sizes) {
        return new AffineTransform(matrix, offset, PerAxis.ofInts(sizes), output, order, border, prefilter, cast);
    }

    /** Returns this with another type of result. */
    public AffineTransform output(DType type) {
        return new AffineTransform(matrix, offset, outputShape, type, order, border, prefilter, cast);
    }

    /** Returns this with a spline of some order: 0, the nearest pixel, to 5. */
    public AffineTransform order(int degree) {
        return new AffineTransform(matrix, offset, outputShape, output, degree, border, prefilter, cast);
    }

    /** Returns this with another border. */
    public AffineTransform border(Border outside) {
        return new AffineTransform(matrix, offset, outputShape, output, order, outside, prefilter, cast);
    }

    /** Returns this with or without fitting the spline first. */
    public AffineTransform prefilter(boolean first) {
        return new AffineTransform(matrix, offset, outputShape, output, order, border, first, cast);
    }

    /** Returns this with another way to make integers of results. */
    public AffineTransform cast(Cast how) {
        return new AffineTransform(matrix, offset, outputShape, output, order, border, prefilter, how);
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        int ndim = input.shape().ndim();
        Shape shape = InterpolationPlan.shape(outputShape, input.shape());
        boolean isDiagonal = matrix.ndim() == 1;
        int rows = Math.toIntExact(matrix.shape().size(0));
        int columns = columns();
        boolean isHomogeneous = !isDiagonal && columns == ndim + 1 && (rows == ndim || rows == ndim + 1);
        checkMatrix(ndim, rows, isHomogeneous ? ndim : columns, isHomogeneous, shape.ndim());
        offset.check("offset", ndim);
        List<Double> moved = IntStream.range(0, ndim)
                .mapToObj(k -> isHomogeneous ? matrix.get(k * columns + ndim) : offset.get(k))
                .toList();
        InterpolationPlan plan = new InterpolationPlan(input, output, order, border, prefilter, cast);
        if (isDiagonal && IntStream.range(0, ndim).allMatch(k -> matrix.get(k) != 0)) {
            List<AxisGrid> grids = IntStream.range(0, ndim)
                    .mapToObj(k -> new AxisGrid(moved.get(k) / matrix.get(k), matrix.get(k), false, plan.order()))
                    .toList();
            return plan.separable(shape, grids);
        }
        List<List<Double>> steps = steps(ndim, shape.ndim());
        List<Slant> lines = IntStream.range(0, ndim)
                .mapToObj(k -> new Slant(moved.get(k), steps.get(k)))
                .toList();
        return plan.affine(shape, IntStream.range(0, ndim).boxed().toList(), lines);
    }

    /** {@inheritDoc} The steps along the result's axes are the matrix's columns; {@link Geometry#moved} says what they span. */
    @Override
    public Geometry geometry(Geometry image, Shape from, Shape to) {
        return image.moved(steps(from.ndim(), to.ndim()), Named.Names.of(this));
    }

    private int columns() {
        return Math.toIntExact(matrix.shape().size(matrix.ndim() - 1));
    }

    /** Returns for each axis of the input how far along it a step along each of the output's leads. */
    private List<List<Double>> steps(int ndim, int outputs) {
        return IntStream.range(0, ndim)
                .mapToObj(row -> IntStream.range(0, outputs)
                        .mapToObj(column -> matrix.ndim() == 1
                                ? (column == row ? matrix.get(row) : 0)
                                : matrix.get(row * columns() + column))
                        .toList())
                .toList();
    }

    private void checkMatrix(int ndim, int rows, int columns, boolean isHomogeneous, int outputs) {
        if (ndim == 0 || outputs != columns || (rows != ndim && !isHomogeneous)) {
            throw new IllegalArgumentException("matrix is of shape " + matrix.shape() + "; allowed for " + ndim
                    + " axes of the input and " + outputs + " of the output are (" + ndim + ",), (" + ndim + ", "
                    + outputs
                    + "), (" + ndim + ", " + (ndim + 1) + ") and (" + (ndim + 1) + ", " + (ndim + 1) + ")");
        }
        for (int j = 0; rows == ndim + 1 && j <= ndim; j++) {
            double number = matrix.get(ndim * (ndim + 1) + j);
            if (number != (j == ndim ? 1 : 0)) {
                throw new IllegalArgumentException("matrix has " + number + " in its last row, column " + j
                        + "; allowed are zeros and at the end a 1");
            }
        }
    }
}
