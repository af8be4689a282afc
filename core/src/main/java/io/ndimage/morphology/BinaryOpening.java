package io.ndimage.morphology;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.op.Axes;
import io.ndimage.op.Declared;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Port;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Structure;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens a mask (binary opening): erodes and then dilates it; what remains are the places that the structure fits into, and
 * thin bridges and specks go.
 *
 * <p>{@code out = dilation(erosion(in))}, each with the same structure, iterations, mask, border value and origin.
 *
 * <p>The input may have any type; every number but zero is true, NaN as well. The result has its shape. Pixels outside the
 * mask, where one is given, keep their values in every iteration. Beyond the boundary lies the border value, in every iteration.
 *
 * <p>Example, with {@code structure=ones(2,2)}:
 *
 * <pre>
 * 1 1 0 0 1      1 1 0 0 0
 * 1 1 1 1 1  to  1 1 0 0 0
 * 0 0 0 0 1      0 0 0 0 0
 * </pre>
 *
 * <p>Work: 64 pixels at once, about log₂ steps for the length of each different run of the structure along an axis: 7 for a 9 x 5
 * box. Until nothing changes, only pixels beside those that the iteration before changed are looked at, where a pixel is its
 * own neighbour.
 *
 * <p>Errors: an {@link IllegalArgumentException} for a structure without elements or of other dimensions than the axes, an origin
 * that leaves it, a mask of another shape, and repeating until nothing changes where that never happens.
 *
 * <p>Source: as {@code scipy.ndimage.binary_opening}, but for {@code brute_force}, which changes no result there and is not
 * needed here; J. Serra, Image Analysis and Mathematical Morphology, 1982.
 *
 * @param structure the neighbours that decide about a pixel, at least one; null for the pixel and its {@code 2 n} nearest
 * @param iterations how often; below 1, until nothing changes
 * @param output the type of the result, not complex; true is stored as 1
 * @param origin how far the structure is shifted along each axis, in pixels, {@code -⌊size/2⌋} to {@code ⌊(size-1)/2⌋}
 * @param borderValue what every pixel beyond the boundary is, in each iteration: 0 or 1
 * @param axes the axes along which it works; the structure has as many dimensions, and per-axis values count these
 * @param cast how results become integers; truth values become 0 and 1 by all of them
 */
@Named(
        value = "binary_opening",
        summary = "Open a mask (binary opening): erode, then dilate",
        keywords = {"opening", "open", "morphology", "remove specks", "despeckle", "imopen"},
        example = "binary_opening structure=ones(9,5) iterations=2",
        order = {"structure", "iterations", "output", "origin", "mask", "border_value"})
public record BinaryOpening(
        @Param(value = "the neighbours that decide, none for generate_binary_structure(ndim, 1)", byDefault = "none")
        @Nullable
        Structure structure,

        @Param(value = "how often it is repeated, below 1 until nothing changes", byDefault = "1")
        int iterations,

        @Param(value = "type of the result", byDefault = "bool")
        DType output,

        @Param(value = "shift of the structure", unit = "pixels", range = "-(size/2) to (size-1)/2", byDefault = "0")
        PerAxis<Integer> origin,

        @Param(value = "the pixels beyond the boundary", min = 0, max = 1, byDefault = "0")
        int borderValue,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Checks the structure, its origin, the border value and the type. */
    public BinaryOpening {
        Declared.by(BinaryOpening.class).check("borderValue", borderValue);
        BinaryPlan.check(structure, origin, output);
    }

    /** Returns one by a structure, with SciPy's defaults for the rest. */
    BinaryOpening(@Nullable Structure structure) {
        this(structure, 1, DType.BOOL, PerAxis.ofInts(0), 0, Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this with another structure. */
    public BinaryOpening structure(Structure elements) {
        return new BinaryOpening(elements, iterations, output, origin, borderValue, axes, cast);
    }

    /** Returns this, repeated; below 1, until nothing changes. */
    public BinaryOpening iterations(int times) {
        return new BinaryOpening(structure, times, output, origin, borderValue, axes, cast);
    }

    /** Returns this with another type of result. */
    public BinaryOpening output(DType type) {
        return new BinaryOpening(structure, iterations, type, origin, borderValue, axes, cast);
    }

    /** Returns this with other pixels beyond the boundary: 0 or 1. */
    public BinaryOpening borderValue(int value) {
        return new BinaryOpening(structure, iterations, output, origin, value, axes, cast);
    }

    /** Returns this with the structure shifted: one shift for all axes or one for each. */
    public BinaryOpening origin(int... origins) {
        return new BinaryOpening(structure, iterations, output, PerAxis.ofInts(origins), borderValue, axes, cast);
    }

    /** Returns this working along some axes alone. */
    public BinaryOpening axes(int... some) {
        return new BinaryOpening(structure, iterations, output, origin, borderValue, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public BinaryOpening cast(Cast how) {
        return new BinaryOpening(structure, iterations, output, origin, borderValue, axes, how);
    }

    @Override
    public BinaryOpening onAxes(Axes some) {
        return axes.isAll() ? new BinaryOpening(structure, iterations, output, origin, borderValue, some, cast) : this;
    }

    @Override
    public List<Port> ports() {
        return BinaryPlan.PORTS;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        return new BinaryPlan(inputs, structure, origin, axes, iterations, borderValue)
                .erode()
                .dilate()
                .plan(output, cast);
    }
}
