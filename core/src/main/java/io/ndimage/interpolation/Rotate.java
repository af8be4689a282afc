package io.ndimage.interpolation;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Geometry;
import io.ndimage.array.Shape;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Declared;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rotates an array in the plane of two of its axes, about its middle.
 *
 * <p>{@code out[o] = in at M (o - m') + m}, {@code M = (cos sin; -sin cos)} of the angle, over the coordinates along the two
 * axes in ascending order, {@code m} and {@code m'} the middles of the input's and the output's plane; along other axes
 * nothing moves.
 *
 * <p>With {@code reshape} the output's plane is large enough for the whole input's, else it has the same sizes. The type is
 * the input's unless {@code output} says otherwise, rounded to nearest (half to even) and saturated where that is an integer
 * type; bool is true above a half. Order 0 changes no element. Else it is computed in floats for 8-bit and float32 input, within 4e-6 of the largest magnitude, and
 * in doubles for the rest; coordinates are SciPy's to the bit. An input with an empty axis counts as the border's number
 * everywhere.
 *
 * <p>Beyond the boundary the border decides: {@code constant} gives its number everywhere past the middles of the outermost
 * pixels, {@code grid-constant} blends into it; {@code wrap} takes the first and the last pixel for one, {@code grid-wrap}
 * does not. Fitting the spline takes in whole lines, so that with orders above 1 a NaN reaches all lines through it; else it
 * reaches every pixel that it is one of the neighbours of, with a weight of 0 too.
 *
 * <p>Example, with {@code angle=90 order=1}:
 *
 * <pre>
 * 1 2 3      3 6
 * 4 5 6  to  2 5
 *            1 4
 * </pre>
 *
 * <p>Errors: an {@link IllegalArgumentException} for an array of fewer than two axes, axes that are not two different ones of
 * it, an angle that is not finite, an order outside 0 to 5, and complex input with a real output or the other way round.
 *
 * <p>Work: about twenty operations a pixel, for orders above 1 {@code 2 (order + 1)²} and some twenty to fit the spline.
 * Source: as {@code scipy.ndimage.rotate}.
 *
 * @param angle the angle in degrees; an image, whose rows go down, turns anticlockwise
 * @param axes the two axes of the plane, in any order
 * @param reshape whether the output takes in the whole input
 * @param output the type of the result; null for the input's
 * @param order the order of the spline: 0 takes the nearest pixel, 1 is linear, up to 5
 * @param border how the array is padded beyond its boundary
 * @param prefilter whether the spline is fitted to the pixels first, for orders above 1; else they count as its coefficients
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "rotate",
        summary = "Rotate an array in the plane of two axes",
        keywords = {"rotation", "turn", "interpolation", "resample"},
        example = "rotate angle=30 reshape=false")
public record Rotate(
        @Param(value = "angle of the turn", unit = "degrees")
        double angle,

        @Param(value = "the two axes of the plane", byDefault = "1,0")
        Axes axes,

        @Param(value = "whether the output takes in the whole input", byDefault = "true")
        boolean reshape,

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

    /** Checks the angle, the number of axes and the order. */
    public Rotate {
        Declared.by(Rotate.class).check("angle", angle);
        if (axes.isAll() || axes.list().size() != 2) {
            throw new IllegalArgumentException("axes are " + axes + "; allowed are two axes");
        }
        Declared.by(Rotate.class).check("order", order);
    }

    /** Returns a turn, with SciPy's defaults for the rest. */
    Rotate(double angle) {
        this(angle, Axes.of(1, 0), true, null, 3, Border.constant(0), true, Cast.ROUND_SATURATE);
    }

    /** Returns this in the plane of two other axes. */
    public Rotate axes(int first, int second) {
        return new Rotate(angle, Axes.of(first, second), reshape, output, order, border, prefilter, cast);
    }

    /** Returns this with an output that takes in the whole input, or that has its sizes. */
    public Rotate reshape(boolean whole) {
        return new Rotate(angle, axes, whole, output, order, border, prefilter, cast);
    }

    /** Returns this with another type of result. */
    public Rotate output(DType type) {
        return new Rotate(angle, axes, reshape, type, order, border, prefilter, cast);
    }

    /** Returns this with a spline of some order: 0, the nearest pixel, to 5. */
    public Rotate order(int degree) {
        return new Rotate(angle, axes, reshape, output, degree, border, prefilter, cast);
    }

    /** Returns this with another border. */
    public Rotate border(Border outside) {
        return new Rotate(angle, axes, reshape, output, order, outside, prefilter, cast);
    }

    /** Returns this with or without fitting the spline first. */
    public Rotate prefilter(boolean first) {
        return new Rotate(angle, axes, reshape, output, order, border, first, cast);
    }

    /** Returns this with another way to make integers of results. */
    public Rotate cast(Cast how) {
        return new Rotate(angle, axes, reshape, output, order, border, prefilter, how);
    }

    /** Returns this, if the plane leaves the channel axis alone. */
    @Override
    public Rotate onAxes(Axes some) {
        int ndim = some.list().size() + 1;
        for (int axis : axes.list()) {
            if (!some.isAll() && !some.list().contains(axis < 0 ? axis + ndim : axis)) {
                throw new IllegalArgumentException("axes are " + axes
                        + ", in whose plane rotate would mix the channels of this image; allowed are its spatial axes "
                        + some);
            }
        }
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        Shape from = input.shape();
        List<Integer> plane = axes.resolve(from).stream().sorted().toList();
        double cos = Degrees.cos(angle);
        double sin = Degrees.sin(angle);
        double height = from.size(plane.get(0));
        double width = from.size(plane.get(1));
        double newHeight = reshape ? extent(cos, height, sin, width) : height;
        double newWidth = reshape ? extent(-sin, height, cos, width) : width;
        double y = (newHeight - 1) / 2;
        double x = (newWidth - 1) / 2;
        // Each first product is not rounded, as in the matrix products that SciPy calls on processors of our day.
        List<Slant> lines = List.of(
                new Slant((height - 1) / 2 - Math.fma(cos, y, sin * x), matrix().get(0)),
                new Slant((width - 1) / 2 - Math.fma(-sin, y, cos * x), matrix().get(1)));
        Shape shape = from.with(plane.get(0), (long) newHeight).with(plane.get(1), (long) newWidth);
        return new InterpolationPlan(input, output, order, border, prefilter, cast).affine(shape, plane, lines);
    }

    /** {@inheritDoc} Spacing turns with the pixels; an oblique turn keeps the one that is the same along both axes. */
    @Override
    public Geometry geometry(Geometry image, Shape from, Shape to) {
        List<Integer> plane = axes.resolve(from).stream().sorted().toList();
        List<List<Double>> steps = new ArrayList<>();
        for (int axis = 0; axis < from.ndim(); axis++) {
            List<Double> row = new ArrayList<>(Collections.nCopies(from.ndim(), 0.0));
            row.set(axis, 1.0);
            int place = plane.indexOf(axis);
            for (int other = 0; place >= 0 && other < 2; other++) {
                row.set(plane.get(other), matrix().get(place).get(other));
            }
            steps.add(row);
        }
        return image.moved(steps, Named.Names.of(this));
    }

    /** Returns where the output's pixels lie in the input's plane: a row for each of its axes. */
    private List<List<Double>> matrix() {
        double cos = Degrees.cos(angle);
        double sin = Degrees.sin(angle);
        return List.of(List.of(cos, sin), List.of(-sin, cos));
    }

    /** Returns how far apart the turned corners lie at most along an axis, as a whole number. */
    private static double extent(double first, double height, double second, double width) {
        double a = first * height;
        double b = second * width;
        double both = Math.fma(second, width, a);
        double least = Math.min(Math.min(0, both), Math.min(a, b));
        double most = Math.max(Math.max(0, both), Math.max(a, b));
        return Math.floor(most - least + 0.5);
    }
}
