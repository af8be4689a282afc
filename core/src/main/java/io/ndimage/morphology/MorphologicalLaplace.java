package io.ndimage.morphology;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.flow.Value;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Footprint;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Weights;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the morphological Laplacian of an array of numbers: the sum of its dilation and its erosion less twice itself, which
 * is above 0 at the feet of edges and below at their tops.
 *
 * <p>{@code out = dilated(in) + eroded(in) - 2 in}, as {@link GreyErosion} and {@link GreyDilation} do it.
 *
 * <p>The result has the input's shape, and a floating-point type, which holds negative numbers, unless {@code output} says otherwise:
 * float32 for types of up to 16 bits, float64 for wider integers. A NaN reaches every pixel whose window it lies in.
 *
 * <p>Example: the line {@code 2 8 0 4 1 9 9 0} with {@code size=3} becomes {@code 6 -8 8 -4 8 -8 -9 9}. Work: log₂ of the size comparisons a pixel and axis for a box; for another flat window as many as its
 * different runs; for one that is not flat, one addition and one comparison for each of its pixels.
 *
 * <p>Errors: an {@link IllegalArgumentException} for complex input, without any window, for one that does not suit the axes, and
 * for an origin that moves the window off its output's place (of a box, along axes of size 1, it is not looked at).
 *
 * <p>Source: as {@code scipy.ndimage.morphological_laplace}, whose result has the input's type, so that negative numbers of unsigned ones wrap; L. J.
 * van Vliet, I. T. Young, G. L. Beckers, A nonlinear Laplace operator as edge detector in noisy images, 1989.
 *
 * @param footprint the window: the size of a box, in pixels, 1 or more, or the flat structure's elements
 * @param structure the heights of a structure that is not flat, all of them finite: those under a footprint count, or all; a size
 *     beside it is not looked at
 * @param output the type of the result; null for the usual one
 * @param border how the array is padded beyond its boundary, before each step
 * @param origin by how many pixels the window lies towards the start of each axis: 0 puts its place {@code size / 2} at the
 *     output's
 * @param axes the axes along which it works; the window has as many dimensions, and per-axis values count these
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "morphological_laplace",
        summary = "Take the morphological Laplacian: dilation and erosion less twice the input",
        keywords = {"laplacian", "edge detection", "edges", "dilation", "erosion", "morphology"},
        example = "morphological_laplace size=3,3")
public record MorphologicalLaplace(
        @Param(value = "length of the window", unit = "pixels", min = 1, byDefault = "none") @Nullable
        Footprint footprint,

        @Param(value = "heights of a structure that is not flat", byDefault = "none") @Nullable
        Weights structure,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "reflect")
        PerAxis<Border> border,

        @Param(value = "shift of the window", unit = "pixels", range = "-(size/2) to (size-1)/2", byDefault = "0")
        PerAxis<Integer> origin,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Checks the window, the heights and the origin. */
    public MorphologicalLaplace {
        GreyPlan.check(footprint, structure, origin);
    }

    /** Returns one by a window, with SciPy's defaults for the rest. */
    MorphologicalLaplace(@Nullable Footprint footprint, @Nullable Weights structure) {
        this(
                footprint,
                structure,
                null,
                PerAxis.of(Border.reflect()),
                PerAxis.ofInts(0),
                Axes.all(),
                Cast.ROUND_SATURATE);
    }

    /** Returns this with heights for the places of the window. */
    public MorphologicalLaplace structure(Weights heights) {
        return new MorphologicalLaplace(footprint, heights, output, border, origin, axes, cast);
    }

    /** Returns this with another type of result. */
    public MorphologicalLaplace output(DType type) {
        return new MorphologicalLaplace(footprint, structure, type, border, origin, axes, cast);
    }

    /** Returns this with another border, or one for each axis. */
    public MorphologicalLaplace border(Border... borders) {
        return new MorphologicalLaplace(footprint, structure, output, PerAxis.of(borders), origin, axes, cast);
    }

    /** Returns this with the window shifted: as far along all axes or as said for each. */
    public MorphologicalLaplace origin(int... shifts) {
        return new MorphologicalLaplace(footprint, structure, output, border, PerAxis.ofInts(shifts), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public MorphologicalLaplace axes(int... some) {
        return new MorphologicalLaplace(footprint, structure, output, border, origin, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public MorphologicalLaplace cast(Cast how) {
        return new MorphologicalLaplace(footprint, structure, output, border, origin, axes, how);
    }

    @Override
    public MorphologicalLaplace onAxes(Axes some) {
        return axes.isAll() ? new MorphologicalLaplace(footprint, structure, output, border, origin, some, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        DType type = output == null ? Precision.derived(input.dtype()) : output;
        GreyPlan pixels = new GreyPlan(input, footprint, structure, border, origin, axes);
        Value dilated = pixels.dilate().value();
        Value eroded = pixels.erode().value();
        Value itself = pixels.value();
        return GreyPlan.plan(dilated.plus(eroded).minus(itself).minus(itself), type, cast);
    }
}
