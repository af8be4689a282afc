package io.ndimage.arithmetic;

import io.ndimage.array.Cast;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import io.ndimage.op.Axes;
import io.ndimage.op.Named;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.List;

/**
 * Negates each element: {@code out[i] = -in[i]}.
 *
 * <p>The result has the input's shape. So that no unsigned number wraps, it is of a floating-point type: float64 for 32-bit and
 * 64-bit integers and float64, else float32. NaN stays NaN. The boundary plays no part. Complex arrays are refused.
 *
 * <p>Example: the line {@code 0 4 -2} gives {@code -0.0 -4 2}. Work: one operation a pixel. Source: as {@code numpy.negative}.
 */
@Named(
        value = "negative",
        summary = "Negate each element",
        keywords = {"negation", "minus"},
        example = "negative")
public record Negative() implements RegionOperation {

    /** Returns this: channels are elements like all others. */
    @Override
    public Negative onAxes(Axes axes) {
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        return PointwisePlan.derived(this, Pointwise.NEGATIVE, inputs, List.of(), null, Cast.ROUND_SATURATE);
    }
}
