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
 * Gives the magnitude of the vectors whose components are an array's elements and a number, or a second array's elements:
 * {@code out[i] = √(in[i]² + other[i]²)}.
 *
 * <p>The result has the input's shape; it is float64 where an array is of 32-bit or 64-bit integers or of float64, else float32.
 * A square that overflows or vanishes does no harm; an infinity gives infinity, also beside NaN; else NaN gives NaN. The boundary plays no part. Complex arrays and a second array of another shape are refused.
 *
 * <p>Example, {@code hypot 4}: the line {@code 3 0 5} gives {@code 5 4 6.403}. Work: one function a pixel. Source: as {@code numpy.hypot}.
 *
 * @param value the number, in the input's unit, any; null where a second array is combined
 */
@Named(
        value = "hypot",
        summary = "Take the magnitude, or length, of the vectors of two arrays",
        keywords = {"gradient magnitude", "edge detection", "length"},
        example = "hypot 4")
public record Hypot(
        @Param(value = "second part of the vectors, where no second array is given", byDefault = "none") @Nullable
        Scalar value)
        implements NumberOrArray {

    @Override
    public Plan plan(List<Spec> inputs) {
        return PointwisePlan.derived(this, Pointwise.HYPOT, inputs, numbers(inputs), null, Cast.ROUND_SATURATE);
    }
}
