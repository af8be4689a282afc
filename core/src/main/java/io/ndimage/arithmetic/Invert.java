package io.ndimage.arithmetic;

import io.ndimage.array.DType;
import io.ndimage.op.Axes;
import io.ndimage.op.Named;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Scalar;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;

/**
 * Takes the logical complement, true of false and false of true: {@code out[i] = ¬ in[i]}.
 *
 * <p>Takes bool and gives bool, of the input's shape. The boundary plays no part. Other types are refused, for of them
 * {@code invert} has several meanings; a comparison makes bool of them.
 *
 * <p>Example: the line {@code 0 1 1 0} gives {@code 1 0 0 1}. Work: one operation a pixel. Source: as {@code numpy.logical_not}.
 */
@Named(
        value = "invert",
        summary = "Take the logical complement of a mask: true of false, false of true",
        keywords = {"not", "negate", "logical not", "complement"},
        example = "less_than 128 | invert")
public record Invert() implements RegionOperation {

    /** Returns this: channels are elements like all others. */
    @Override
    public Invert onAxes(Axes axes) {
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        DType type = inputs.get(0).dtype();
        if (type != DType.BOOL) {
            throw new IllegalArgumentException(
                    "input is " + type + "; invert takes bool, which a comparison such as less_than makes");
        }
        return new Equal(Scalar.ZERO).plan(inputs);
    }
}
