package io.ndimage.morphology;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.op.Axes;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Structure;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the holes of a mask: what is false and cannot be reached from beyond the boundary.
 *
 * <p>{@code out = not (nothing, dilated from a true border until nothing changes, within not in)}: as a dilation puts it, element
 * {@code i} of an axis of size {@code n} steps by {@code i - ⌊n/2⌋ - origin}.
 *
 * <p>The input may have any type; every number but zero is true, NaN as well. The result has its shape. All beyond the boundary
 * belongs to the outside. A larger structure leaps over thin walls, and leaves holes open.
 *
 * <p>Example, with the default structure, a cross:
 *
 * <pre>
 * 0 1 1 1 1      0 1 1 1 1
 * 0 1 0 1 0  to  0 1 1 1 0
 * 0 1 1 1 1      0 1 1 1 1
 * </pre>
 *
 * <p>Errors: an {@link IllegalArgumentException} for a structure without elements or of other dimensions than the axes, an origin
 * that leaves it.
 *
 * <p>Work: 64 pixels at once, and only beside pixels just reached. Source: as {@code scipy.ndimage.binary_fill_holes}; P. Soille,
 * Morphological Image Analysis, 2003, section 6.3.7.
 *
 * @param structure where the outside spreads to from a pixel; null for the pixel and its {@code 2 n} nearest
 * @param output the type of the result, not complex; true is stored as 1
 * @param origin how far the structure is shifted along each axis, in pixels, {@code -⌊size/2⌋} to {@code ⌊(size-1)/2⌋}
 * @param axes the axes along which it works; the structure has as many dimensions, and per-axis values count these
 * @param cast how results become integers; truth values become 0 and 1 by all of them
 */
@Named(
        value = "binary_fill_holes",
        summary = "Fill the holes of a mask: what cannot be reached from the boundary",
        keywords = {"fill", "holes", "imfill", "morphology"},
        example = "binary_fill_holes structure=ones(3,3)")
public record BinaryFillHoles(
        @Param(value = "where the outside spreads, none for generate_binary_structure(ndim, 1)", byDefault = "none")
        @Nullable
        Structure structure,

        @Param(value = "type of the result", byDefault = "bool")
        DType output,

        @Param(value = "shift of the structure", unit = "pixels", range = "-(size/2) to (size-1)/2", byDefault = "0")
        PerAxis<Integer> origin,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Checks the structure, its origin and the type. */
    public BinaryFillHoles {
        BinaryPlan.check(structure, origin, output);
    }

    /** Returns one by a structure, with SciPy's defaults for the rest. */
    BinaryFillHoles(@Nullable Structure structure) {
        this(structure, DType.BOOL, PerAxis.ofInts(0), Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this with another structure. */
    public BinaryFillHoles structure(Structure elements) {
        return new BinaryFillHoles(elements, output, origin, axes, cast);
    }

    /** Returns this with another type of result. */
    public BinaryFillHoles output(DType type) {
        return new BinaryFillHoles(structure, type, origin, axes, cast);
    }

    /** Returns this with the structure shifted: one shift for all axes or one for each. */
    public BinaryFillHoles origin(int... origins) {
        return new BinaryFillHoles(structure, output, PerAxis.ofInts(origins), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public BinaryFillHoles axes(int... some) {
        return new BinaryFillHoles(structure, output, origin, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public BinaryFillHoles cast(Cast how) {
        return new BinaryFillHoles(structure, output, origin, axes, how);
    }

    @Override
    public BinaryFillHoles onAxes(Axes some) {
        return axes.isAll() ? new BinaryFillHoles(structure, output, origin, some, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        return new BinaryPlan(inputs, structure, origin, axes, -1, 1).fill().plan(output, cast);
    }
}
