package io.ndimage.arithmetic;

import io.ndimage.internal.kernel.pointwise.Relation;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Scalar;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which elements of an array are greater than a number, or the elements of a second array: {@code out[i] = in[i] > value}.
 *
 * <p>The result is bool, of the input's shape. Numbers are compared exactly, whatever their types: a 64-bit integer with a
 * fraction, a signed with an unsigned one. The boundary plays no part; a NaN is neither less, nor equal, nor greater: the result is false. Complex arrays and a second array of another shape are refused.
 *
 * <p>Example, {@code greater_than 128}:
 *
 * <pre>
 *   0  50 100 128 200         0 0 0 0 1
 * 128 128 128   0   0  gives  0 0 0 0 0
 * 255   1 127 129 128         1 0 0 1 0
 * </pre>
 *
 * <p>Work: one comparison a pixel. Source: as {@code numpy.greater}.
 *
 * @param value the number, in the input's unit, any; null where a second array is compared
 */
@Named(
        value = "greater_than",
        summary = "Threshold: tell which elements are greater than a number",
        keywords = {"compare", "binarize", "mask", "segmentation"},
        example = "greater_than 128")
public record GreaterThan(
        @Param(value = "number to compare with, where no second array is", byDefault = "none") @Nullable
        Scalar value) implements NumberOrArray {

    @Override
    public Plan plan(List<Spec> inputs) {
        return RelationPlan.of(this, Relation.GREATER, inputs);
    }
}
