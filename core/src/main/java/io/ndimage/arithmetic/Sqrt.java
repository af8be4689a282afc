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
 * Takes the square root of each element: {@code out[i] = √in[i]}.
 *
 * <p>The result has the input's shape; it is float64 for 32-bit and 64-bit integers and float64, else float32. The root of a
 * negative number is NaN, that of -0.0 is -0.0. The boundary plays no part. Complex arrays are refused.
 *
 * <p>Example: the line {@code 0 4 2 -1} gives {@code 0 2 1.414 NaN}. Work: one operation a pixel. Source: as {@code numpy.sqrt}.
 */
@Named(
        value = "sqrt",
        summary = "Take the square root of each element",
        keywords = {"square root", "root"},
        example = "sqrt")
public record Sqrt() implements RegionOperation {

    /** Returns this: channels are elements like all others. */
    @Override
    public Sqrt onAxes(Axes axes) {
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        return PointwisePlan.derived(this, Pointwise.SQRT, inputs, List.of(), null, Cast.ROUND_SATURATE);
    }
}
