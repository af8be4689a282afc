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
 * Reconstructs a mask from seeds (morphological reconstruction): lets true pixels spread within a mask until nothing changes,
 * a dilation repeated for ever.
 *
 * <p>{@code out[p] = in[p - d]} for any {@code d} of the structure, again and again: element {@code i} of an axis of size {@code n}
 * is {@code d = i - ⌊n/2⌋ - origin}.
 *
 * <p>The input may have any type; every number but zero is true, NaN as well. The result has its shape. Pixels outside the
 * mask, where one is given, keep their values. Beyond the boundary lies the border value.
 *
 * <p>Example, with the default structure, a cross, and the mask in the middle:
 *
 * <pre>
 * 0 0 0 0 0      1 1 0 0 1      1 1 0 0 0
 * 0 1 0 0 0  in  0 1 0 1 1  to  0 1 0 0 0
 * 0 0 0 0 0      0 1 1 0 0      0 1 1 0 0
 * </pre>
 *
 * <p>Errors: an {@link IllegalArgumentException} for a structure without elements or of other dimensions than the axes, an origin
 * that leaves it, a mask of another shape, and where something always changes.
 *
 * <p>Work: 64 pixels at once, and only beside pixels just added where a pixel is its own neighbour. Source: as {@code
 * scipy.ndimage.binary_propagation}; L. Vincent, Morphological grayscale reconstruction, 1993, doi:10.1109/83.217222.
 *
 * @param structure where a pixel spreads to, at least one; null for the pixel and its {@code 2 n} nearest
 * @param output the type of the result, not complex; true is stored as 1
 * @param borderValue what every pixel beyond the boundary is: 0 or 1
 * @param origin how far the structure is shifted along each axis, in pixels, {@code -⌊size/2⌋} to {@code ⌊(size-1)/2⌋}
 * @param axes the axes along which it works; the structure has as many dimensions, and per-axis values count these
 * @param cast how results become integers; truth values become 0 and 1 by all of them
 */
@Named(
        value = "binary_propagation",
        summary = "Reconstruct within a mask: dilate until nothing changes",
        keywords = {
            "reconstruction",
            "morphological reconstruction",
            "geodesic dilation",
            "propagation",
            "flood fill",
            "morphology",
            "imreconstruct"
        },
        example = "binary_propagation structure=ones(3,3)",
        order = {"structure", "mask", "output", "border_value", "origin"})
public record BinaryPropagation(
        @Param(value = "where a pixel spreads to, none for generate_binary_structure(ndim, 1)", byDefault = "none")
        @Nullable
        Structure structure,

        @Param(value = "type of the result", byDefault = "bool")
        DType output,

        @Param(value = "the pixels beyond the boundary", min = 0, max = 1, byDefault = "0")
        int borderValue,

        @Param(value = "shift of the structure", unit = "pixels", range = "-(size/2) to (size-1)/2", byDefault = "0")
        PerAxis<Integer> origin,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Checks the structure, its origin, the border value and the type. */
    public BinaryPropagation {
        Declared.by(BinaryPropagation.class).check("borderValue", borderValue);
        BinaryPlan.check(structure, origin, output);
    }

    /** Returns one by a structure, with SciPy's defaults for the rest. */
    BinaryPropagation(@Nullable Structure structure) {
        this(structure, DType.BOOL, 0, PerAxis.ofInts(0), Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this with another structure. */
    public BinaryPropagation structure(Structure elements) {
        return new BinaryPropagation(elements, output, borderValue, origin, axes, cast);
    }

    /** Returns this with another type of result. */
    public BinaryPropagation output(DType type) {
        return new BinaryPropagation(structure, type, borderValue, origin, axes, cast);
    }

    /** Returns this with other pixels beyond the boundary: 0 or 1. */
    public BinaryPropagation borderValue(int value) {
        return new BinaryPropagation(structure, output, value, origin, axes, cast);
    }

    /** Returns this with the structure shifted: one shift for all axes or one for each. */
    public BinaryPropagation origin(int... origins) {
        return new BinaryPropagation(structure, output, borderValue, PerAxis.ofInts(origins), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public BinaryPropagation axes(int... some) {
        return new BinaryPropagation(structure, output, borderValue, origin, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public BinaryPropagation cast(Cast how) {
        return new BinaryPropagation(structure, output, borderValue, origin, axes, how);
    }

    @Override
    public BinaryPropagation onAxes(Axes some) {
        return axes.isAll() ? new BinaryPropagation(structure, output, borderValue, origin, some, cast) : this;
    }

    @Override
    public List<Port> ports() {
        return BinaryPlan.PORTS;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        return new BinaryPlan(inputs, structure, origin, axes, -1, borderValue)
                .dilate()
                .plan(output, cast);
    }
}
