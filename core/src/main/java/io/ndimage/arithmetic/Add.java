package io.ndimage.arithmetic;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Scalar;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a number, or a second array, to an array: {@code out[i] = in[i] + value}.
 *
 * <p>The result has the input's shape and, unless {@code output} says otherwise, a floating-point type, so that nothing
 * overflows or is cut off unasked: float64 where an array is of 32-bit or 64-bit integers or of float64, else float32. In an
 * integer {@code output}, whole numbers of any size give what is exact, rounded to nearest and saturated, or as {@code cast} says.
 * All else is computed in that floating-point type, or in float64; elements beyond 2<sup>53</sup> are rounded to doubles first, unless
 * {@code value} has more digits than those: then what is exact is rounded once. The boundary plays no part; NaN gives NaN. Complex arrays and a second array of another shape are refused.
 *
 * <p>Example, {@code add 10}:
 *
 * <pre>
 *  0  1  2  3  4           10   11   12   13   14
 *  5  6  7  8  9  gives    15   16   17   18   19
 * 10 11 12 13 14           20   21   22   23   24
 * </pre>
 *
 * <p>Work: one operation a pixel. Source: as {@code numpy.add}, types aside.
 *
 * @param value the number, in the input's unit, any; null where a second array is combined
 * @param output the type of the result; null for the usual one
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "add",
        summary = "Add a number or a second array",
        keywords = {"sum of images", "addition", "brightness"},
        example = "add 10")
public record Add(
        @Param(value = "number to add, where no second array is given", byDefault = "none") @Nullable
        Scalar value,

        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements NumberOrArray {

    Add(@Nullable Scalar value) {
        this(value, null, Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public Add output(DType type) {
        return new Add(value, type, cast);
    }

    /** Returns this with another way to make integers of results. */
    public Add cast(Cast how) {
        return new Add(value, output, how);
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        return PointwisePlan.derived(this, Pointwise.ADD, inputs, numbers(inputs), output, cast);
    }
}
