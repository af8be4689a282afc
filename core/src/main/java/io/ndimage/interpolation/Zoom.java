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
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Resizes (resamples) an array by interpolation, larger or smaller along its axes.
 *
 * <p>{@code out[o] = in at o (n - 1) / (n' - 1)} along an axis, whose size {@code n} becomes {@code n' = n zoom}, rounded
 * half to even; so the middles of the outermost pixels meet. With {@code gridMode} their outer edges meet: {@code in at (o +
 * ½) n / n' - ½}, as other programs resize images; {@code grid-constant} and {@code grid-wrap} suit it, where {@code constant} and
 * {@code wrap} suit the other. An axis whose size does not change is left alone, unless its pixels are
 * coefficients that were not fitted.
 *
 * <p>The type is the input's unless {@code output} says otherwise, rounded to nearest (half to even) and saturated where that
 * is an integer type; bool is true above a half. Order 0 changes no element. Else it is computed in floats for 8-bit and float32 input, within 4e-6 of the largest
 * magnitude, and in doubles for the rest; coordinates are SciPy's to the bit. An input with an empty axis counts as the
 * border's number everywhere.
 *
 * <p>Beyond the boundary the border decides: {@code constant} gives its number everywhere past the middles of the outermost
 * pixels, {@code grid-constant} blends into it; {@code wrap} takes the first and the last pixel for one, {@code grid-wrap}
 * does not. Fitting the spline takes in whole lines, so that with orders above 1 a NaN reaches all lines through it; else it
 * reaches every pixel that it is one of the neighbours of, with a weight of 0 too.
 *
 * <p>As in SciPy, rounding may carry the last coordinate past the last pixel by a hair; {@code constant} then gives its
 * number there, {@code nearest} and the others do not. Nothing is averaged: to make an image much smaller, blur it first.
 *
 * <p>Example: the line {@code 1 3 5} with {@code zoom=1.67 order=1} becomes {@code 1 2 3 4 5}.
 *
 * <p>Errors: an {@link IllegalArgumentException} for a zoom that is negative, not finite or not one for each axis, an order
 * outside 0 to 5, and complex input with a real output or the other way round.
 *
 * <p>Work: some three operations a pixel and axis, and some ten more to fit a spline. Source: as {@code scipy.ndimage.zoom},
 * which has no {@code axes}.
 *
 * @param zoom how many times larger the array becomes along each axis, 0 or more
 * @param output the type of the result; null for the input's
 * @param order the order of the spline: 0 takes the nearest pixel, 1 is linear, up to 5
 * @param border how the array is padded beyond its boundary
 * @param prefilter whether the spline is fitted to the pixels first, for orders above 1; else they count as its coefficients
 * @param gridMode whether the outer edges of the outermost pixels stay in place, not their middles
 * @param axes the axes along which it works; per-axis values count these
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "zoom",
        summary = "Resize an array by interpolation: resample it larger or smaller",
        keywords = {
            "resize",
            "rescale",
            "scale",
            "interpolation",
            "resample",
            "upsample",
            "downsample",
            "magnify",
            "shrink"
        },
        example = "zoom zoom=0.5 mode=nearest")
public record Zoom(
        @Param(value = "how many times larger it becomes", min = 0, scale = Param.Scale.LOGARITHMIC)
        PerAxis<Double> zoom,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "order of the spline: 0 the nearest pixel, 1 linear, 3 cubic", min = 0, max = 5, byDefault = "3")
        int order,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "constant")
        Border border,

        @Param(value = "whether the spline is fitted first, for orders above 1", byDefault = "true")
        boolean prefilter,

        @Param(
                value = "whether the edges of the outermost pixels stay in place, not their middles",
                byDefault = "false")
        boolean gridMode,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Checks the numbers and the order. */
    public Zoom {
        Declared.by(Zoom.class).check("zoom", zoom).check("order", order);
    }

    /** Returns a zoom, with SciPy's defaults for the rest. */
    Zoom(PerAxis<Double> zoom) {
        this(zoom, null, 3, Border.constant(0), true, false, Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public Zoom output(DType type) {
        return new Zoom(zoom, type, order, border, prefilter, gridMode, axes, cast);
    }

    /** Returns this with a spline of some order: 0, the nearest pixel, to 5. */
    public Zoom order(int degree) {
        return new Zoom(zoom, output, degree, border, prefilter, gridMode, axes, cast);
    }

    /** Returns this with another border. */
    public Zoom border(Border outside) {
        return new Zoom(zoom, output, order, outside, prefilter, gridMode, axes, cast);
    }

    /** Returns this with or without fitting the spline first. */
    public Zoom prefilter(boolean first) {
        return new Zoom(zoom, output, order, border, first, gridMode, axes, cast);
    }

    /** Returns this with another way to make integers of results. */
    public Zoom cast(Cast how) {
        return new Zoom(zoom, output, order, border, prefilter, gridMode, axes, how);
    }

    /** Returns this with the edges of the outermost pixels in place, or their middles. */
    public Zoom gridMode(boolean edges) {
        return new Zoom(zoom, output, order, border, prefilter, edges, axes, cast);
    }

    /** Returns this along some axes alone. */
    public Zoom axes(int... some) {
        return new Zoom(zoom, output, order, border, prefilter, gridMode, Axes.of(some), cast);
    }

    @Override
    public Zoom onAxes(Axes some) {
        return axes.isAll() ? new Zoom(zoom, output, order, border, prefilter, gridMode, some, cast) : this;
    }

    /** {@inheritDoc} Pixels lie so much further apart, or closer, as they are fewer or more between what stays in place. */
    @Override
    public Geometry geometry(Geometry image, Shape from, Shape to) {
        return image.scaled(IntStream.range(0, from.ndim())
                .mapToObj(axis -> apart(from.size(axis), to.size(axis)))
                .toList());
    }

    /** Returns how many of the input's pixels one of the output's stands for. A single one has edges alone, none has nothing. */
    private double apart(long size, long newSize) {
        boolean middles = !gridMode && size > 1 && newSize > 1;
        return size == 0 || newSize == 0 ? 1 : middles ? step(size, newSize) : (double) size / newSize;
    }

    /** Returns how many of the input's pixels lie between two of the output's. */
    private double step(long size, long newSize) {
        long less = gridMode ? 0 : 1;
        return newSize == less ? 1 : (double) (size - less) / (newSize - less);
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        Shape from = input.shape();
        InterpolationPlan plan = new InterpolationPlan(input, output, order, border, prefilter, cast);
        List<Integer> along = axes.resolve(from);
        zoom.check("zoom", along.size());
        Shape shape = from;
        List<AxisGrid> grids = new ArrayList<>();
        for (int a = 0; a < from.ndim(); a++) {
            int place = along.indexOf(a);
            shape = place < 0 ? shape : shape.with(a, (long) Math.rint(from.size(a) * zoom.get(place)));
            boolean rests = place < 0 || (from.size(a) == shape.size(a) && plan.leavesAlone());
            grids.add(
                    rests ? AxisGrid.SAME : new AxisGrid(0, step(from.size(a), shape.size(a)), gridMode, plan.order()));
        }
        return plan.separable(shape, grids);
    }
}
