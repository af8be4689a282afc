package io.ndimage.morphology;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.flow.Flow;
import io.ndimage.flow.Value;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Structure;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a pattern in a mask (hit-or-miss transform): the places around which one structure lies on true pixels and another
 * one on false ones.
 *
 * <p>{@code out[p] = in[p + d]} for all {@code d} of {@code structure1}, and {@code not in[p + d]} for all {@code d} of {@code
 * structure2}: element {@code i} of an axis of size {@code n} is {@code d = i - ⌊n/2⌋ - origin}.
 *
 * <p>The input may have any type; every number but zero is true, NaN as well. The result has its shape. All beyond the boundary is
 * false.
 *
 * <p>Example, the left ends of things: {@code structure1} is {@code 0 1 1} and {@code structure2} is {@code 1 0 0}.
 *
 * <pre>
 * 0 1 1 1 0      0 1 0 0 0
 * 1 1 0 1 1  to  1 0 0 1 0
 * 0 1 0 1 1      0 0 0 1 0
 * </pre>
 *
 * <p>Errors: an {@link IllegalArgumentException} for structures both without elements or of other dimensions than the axes, an
 * origin that leaves its structure.
 *
 * <p>Work: 64 pixels at once, that of two erosions. Source: as {@code scipy.ndimage.binary_hit_or_miss}; J. Serra, Image Analysis
 * and Mathematical Morphology, 1982.
 *
 * @param structure1 what has to be true; null for the pixel and its {@code 2 n} nearest
 * @param structure2 what has to be false; null for the other elements of {@code structure1}
 * @param output the type of the result, not complex; true is stored as 1
 * @param origin1 how far {@code structure1} is shifted along each axis, in pixels, {@code -⌊size/2⌋} to {@code ⌊(size-1)/2⌋}
 * @param origin2 how far {@code structure2} is shifted; null for as far as {@code structure1}
 * @param axes the axes along which it works; the structures have as many dimensions, and per-axis values count these
 * @param cast how results become integers; truth values become 0 and 1 by all of them
 */
@Named(
        value = "binary_hit_or_miss",
        summary = "Find a pattern in a mask (hit-or-miss transform)",
        keywords = {"hit or miss", "pattern", "template", "morphology", "bwhitmiss"},
        example = "binary_hit_or_miss structure1=[[0,1,1]] structure2=[[1,0,0]]")
public record BinaryHitOrMiss(
        @Param(value = "what has to be true, none for generate_binary_structure(ndim, 1)", byDefault = "none") @Nullable
        Structure structure1,

        @Param(value = "what has to be false, none for what is not in structure1", byDefault = "none") @Nullable
        Structure structure2,

        @Param(value = "type of the result", byDefault = "bool")
        DType output,

        @Param(value = "shift of structure1", unit = "pixels", range = "-(size/2) to (size-1)/2", byDefault = "0")
        PerAxis<Integer> origin1,

        @Param(
                value = "shift of structure2, none for that of structure1",
                unit = "pixels",
                range = "-(size/2) to (size-1)/2",
                byDefault = "none")
        @Nullable
        PerAxis<Integer> origin2,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Checks the structures, their origins and the type. */
    public BinaryHitOrMiss {
        BinaryPlan.checkOutput(output);
        if (structure1 != null) {
            BinaryPlan.checkOrigin("origin1", structure1.shape(), origin1);
        }
        if (structure2 != null) {
            BinaryPlan.checkOrigin("origin2", structure2.shape(), origin2 == null ? origin1 : origin2);
        }
        if (structure1 != null && structure2 != null && structure1.count() + structure2.count() == 0) {
            throw new IllegalArgumentException("structure1 of shape " + structure1.shape() + " and structure2 of shape "
                    + structure2.shape() + " have no element; at least one is needed");
        }
    }

    /** Returns one by two structures, with SciPy's defaults for the rest. */
    BinaryHitOrMiss(@Nullable Structure structure1, @Nullable Structure structure2) {
        this(structure1, structure2, DType.BOOL, PerAxis.ofInts(0), null, Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this with another structure of what has to be true. */
    public BinaryHitOrMiss structure1(Structure elements) {
        return new BinaryHitOrMiss(elements, structure2, output, origin1, origin2, axes, cast);
    }

    /** Returns this with another structure of what has to be false. */
    public BinaryHitOrMiss structure2(Structure elements) {
        return new BinaryHitOrMiss(structure1, elements, output, origin1, origin2, axes, cast);
    }

    /** Returns this with another type of result. */
    public BinaryHitOrMiss output(DType type) {
        return new BinaryHitOrMiss(structure1, structure2, type, origin1, origin2, axes, cast);
    }

    /** Returns this with the first structure shifted: one shift for all axes or one for each. */
    public BinaryHitOrMiss origin1(int... origins) {
        return new BinaryHitOrMiss(structure1, structure2, output, PerAxis.ofInts(origins), origin2, axes, cast);
    }

    /** Returns this with the second structure shifted: one shift for all axes or one for each. */
    public BinaryHitOrMiss origin2(int... origins) {
        return new BinaryHitOrMiss(structure1, structure2, output, origin1, PerAxis.ofInts(origins), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public BinaryHitOrMiss axes(int... some) {
        return new BinaryHitOrMiss(structure1, structure2, output, origin1, origin2, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public BinaryHitOrMiss cast(Cast how) {
        return new BinaryHitOrMiss(structure1, structure2, output, origin1, origin2, axes, how);
    }

    @Override
    public BinaryHitOrMiss onAxes(Axes some) {
        return axes.isAll() ? new BinaryHitOrMiss(structure1, structure2, output, origin1, origin2, some, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Shape shape = inputs.get(0).shape();
        Structure hit = structure1 == null ? Structure.cross(axes.resolve(shape).size()) : structure1;
        Structure miss = structure2 == null ? hit.inverted() : structure2;
        PerAxis<Integer> missOrigin = origin2 == null ? origin1 : origin2;
        BinaryPlan.checkOrigin("origin1", hit.shape(), origin1);
        BinaryPlan.checkOrigin("origin2", miss.shape(), missOrigin);
        Neighbourhood hits = new BinaryPlan(inputs, hit, origin1, axes, 1, 0).neighbourhood();
        Neighbourhood misses = new BinaryPlan(inputs, miss, missOrigin, axes, 1, 0).neighbourhood();
        Flow flow = Flow.of(inputs, Working.FLOAT32);
        Value pixels = flow.input(0).real();
        List<Value> found = new ArrayList<>();
        if (hit.count() > 0) {
            found.add(windows(pixels, 0, shape, hits));
        }
        if (miss.count() > 0) {
            found.add(windows(BinaryPlan.not(pixels), 1, shape, misses));
        }
        Value result =
                found.size() == 1 ? found.get(0) : Value.join(found, Working.BITS, feeds -> new AndStage(feeds, shape));
        return result.as(output, cast);
    }

    /** Returns where all of a neighbourhood is true. */
    private static Value windows(Value truths, int outside, Shape shape, Neighbourhood neighbourhood) {
        PerAxis<Border> border = PerAxis.of(Border.constant(outside));
        return truths.stage(Working.BITS, border, feed -> new WindowStage(List.of(feed), shape, neighbourhood, false));
    }
}
