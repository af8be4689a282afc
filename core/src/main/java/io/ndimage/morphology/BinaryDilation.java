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
 * Dilates a mask (binary dilation): puts a structuring element at every true pixel, so that things grow.
 *
 * <p>{@code out[p] = in[p - d]} for any {@code d} of the structure: element {@code i} of an axis of size {@code n} is {@code d = i -
 * ⌊n/2⌋ - origin}.
 *
 * <p>The input may have any type; every number but zero is true, NaN as well. The result has its shape. Pixels outside the
 * mask, where one is given, keep their values in every iteration. Beyond the boundary lies the border value, in every iteration.
 *
 * <p>Example, with the default structure, a cross:
 *
 * <pre>
 * 0 0 0 0 0      0 0 1 0 0
 * 0 0 1 0 1  to  0 1 1 1 1
 * 0 0 0 0 0      0 0 1 0 1
 * </pre>
 *
 * <p>Work: 64 pixels at once, about log₂ steps for the length of each different run of the structure along an axis: 7 for a 9 x 5
 * box. Until nothing changes, only pixels beside those that the iteration before changed are looked at, where a pixel is its
 * own neighbour.
 *
 * <p>Errors: an {@link IllegalArgumentException} for a structure without elements or of other dimensions than the axes, an origin
 * that leaves it, a mask of another shape, and repeating until nothing changes where that never happens.
 *
 * <p>Source: as {@code scipy.ndimage.binary_dilation}, but for {@code brute_force}, which changes no result there and is not
 * needed here; J. Serra, Image Analysis and Mathematical Morphology, 1982.
 *
 * @param structure the neighbours that decide about a pixel, at least one; null for the pixel and its {@code 2 n} nearest
 * @param iterations how often; below 1, until nothing changes
 * @param output the type of the result, not complex; true is stored as 1
 * @param borderValue what every pixel beyond the boundary is, in each iteration: 0 or 1
 * @param origin how far the structure is shifted along each axis, in pixels, {@code -⌊size/2⌋} to {@code ⌊(size-1)/2⌋}
 * @param axes the axes along which it works; the structure has as many dimensions, and per-axis values count these
 * @param cast how results become integers; truth values become 0 and 1 by all of them
 */
@Named(
        value = "binary_dilation",
        summary = "Dilate a mask (binary dilation): grow by a structuring element",
        keywords = {"dilation", "dilate", "grow", "expand", "morphology", "imdilate"},
        example = "binary_dilation structure=ones(3,3) iterations=2",
        order = {"structure", "iterations", "mask", "output", "border_value", "origin"})
public record BinaryDilation(
        @Param(value = "the neighbours that decide, none for generate_binary_structure(ndim, 1)", byDefault = "none")
        @Nullable
        Structure structure,

        @Param(value = "how often it is repeated, below 1 until nothing changes", byDefault = "1")
        int iterations,

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
    public BinaryDilation {
        Declared.by(BinaryDilation.class).check("borderValue", borderValue);
        BinaryPlan.check(structure, origin, output);
    }

    /** Returns one by a structure, with SciPy's defaults for the rest. */
    BinaryDilation(@Nullable Structure structure) {
        this(structure, 1, DType.BOOL, 0, PerAxis.ofInts(0), Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this with another structure. */
    public BinaryDilation structure(Structure elements) {
        return new BinaryDilation(elements, iterations, output, borderValue, origin, axes, cast);
    }

    /** Returns this, repeated; below 1, until nothing changes. */
    public BinaryDilation iterations(int times) {
        return new BinaryDilation(structure, times, output, borderValue, origin, axes, cast);
    }

    /** Returns this with another type of result. */
    public BinaryDilation output(DType type) {
        return new BinaryDilation(structure, iterations, type, borderValue, origin, axes, cast);
    }

    /** Returns this with other pixels beyond the boundary: 0 or 1. */
    public BinaryDilation borderValue(int value) {
        return new BinaryDilation(structure, iterations, output, value, origin, axes, cast);
    }

    /** Returns this with the structure shifted: one shift for all axes or one for each. */
    public BinaryDilation origin(int... origins) {
        return new BinaryDilation(structure, iterations, output, borderValue, PerAxis.ofInts(origins), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public BinaryDilation axes(int... some) {
        return new BinaryDilation(structure, iterations, output, borderValue, origin, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public BinaryDilation cast(Cast how) {
        return new BinaryDilation(structure, iterations, output, borderValue, origin, axes, how);
    }

    @Override
    public BinaryDilation onAxes(Axes some) {
        return axes.isAll() ? new BinaryDilation(structure, iterations, output, borderValue, origin, some, cast) : this;
    }

    @Override
    public List<Port> ports() {
        return BinaryPlan.PORTS;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        return new BinaryPlan(inputs, structure, origin, axes, iterations, borderValue)
                .dilate()
                .plan(output, cast);
    }
}
