package io.ndimage.arithmetic;

import io.ndimage.array.Cast;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Scalar;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the angle, in radians, of the vectors whose y is an array's element and whose x is a number, or a second array's element: {@code out[i] = atan2(in[i], other[i])}.
 *
 * <p>The result has the input's shape; it is float64 where an array is of 32-bit or 64-bit integers or of float64, else float32.
 * The angle is from -π to π, 0 along x and π/2 along y; that of a zero vector is 0 or π by the sign of its x, as IEEE 754 has it. NaN gives NaN. The boundary plays no part. Complex arrays and a second array of another shape are refused.
 *
 * <p>Example, {@code atan2 1}: the line {@code 0 1 -1} gives {@code 0 0.785 -0.785}. Work: one function a pixel. Source: as {@code numpy.arctan2}.
 *
 * @param value the number, in the input's unit, any; null where a second array is combined
 */
@Named(
        value = "atan2",
        summary = "Take the angle of the vectors (x, y), y the input and x the second array",
        keywords = {"phase", "orientation", "arctan2", "gradient direction"},
        example = "atan2 1")
public record Atan2(
        @Param(value = "x of the vectors, where no second array is given", byDefault = "none") @Nullable
        Scalar value) implements NumberOrArray {

    @Override
    public Plan plan(List<Spec> inputs) {
        return PointwisePlan.derived(this, Pointwise.ATAN2, inputs, numbers(inputs), null, Cast.ROUND_SATURATE);
    }
}
