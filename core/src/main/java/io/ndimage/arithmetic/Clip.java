package io.ndimage.arithmetic;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import io.ndimage.internal.line.PointwiseStage;
import io.ndimage.op.Axes;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Scalar;
import io.ndimage.op.Spec;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * Clips an array to two bounds, bringing what lies beyond them to the nearer: {@code out[i] = min(max(in[i], min), max)}.
 *
 * <p>The result has the input's shape and type; the bounds are rounded to that type first, and saturated. 64-bit integers stay
 * exact. The boundary plays no part; NaN gives NaN. Complex arrays are refused.
 *
 * <p>Example, {@code clip 50 200}:
 *
 * <pre>
 *   0  50 100 150 200          50  50 100 150 200
 * 255 255   0   0  99  gives  200 200  50  50  99
 *  49  51 199 201   7          50  51 199 200  50
 * </pre>
 *
 * <p>Work: two comparisons a pixel. Source: as {@code numpy.clip}, types aside.
 *
 * @param min the least number of the result, in the input's unit; minus infinity for none
 * @param max the greatest, not less than {@code min}; infinity for none
 */
@Named(
        value = "clip",
        summary = "Clip to two bounds: bring what lies beyond to the nearer of them",
        keywords = {"clamp", "limit", "saturate"},
        example = "clip 0 255")
public record Clip(
        @Param(value = "least number of the result") Scalar min,

        @Param(value = "greatest number of the result", range = ">= min")
        Scalar max)
        implements RegionOperation {

    /** Checks the order of the bounds. */
    public Clip {
        if (min.isComplex() || max.isComplex()) {
            throw new IllegalArgumentException("min is " + min + " and max is " + max + "; allowed are real numbers");
        }
        if (!min.isAtMost(max)) {
            throw new IllegalArgumentException("min is " + min + " and max is " + max + "; allowed is min <= max");
        }
    }

    /** Returns this: channels are elements like all others. */
    @Override
    public Clip onAxes(Axes axes) {
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Shape shape = PointwisePlan.check(this, inputs);
        DType type = inputs.get(0).dtype();
        Working working = Precision.ofOrder(type);
        List<Feed> feeds = List.of(Feed.port(0, working, Feed.NO_BORDER));
        List<Number> bounds = List.of(bound(min, type), bound(max, type));
        PointwiseStage stage = new PointwiseStage(Pointwise.CLIP, shape, feeds, bounds);
        return Plan.of(List.of(stage), inputs.get(0), Cast.ROUND_SATURATE);
    }

    private static Number bound(Scalar value, DType type) {
        return value.in(type, Cast.ROUND_SATURATE).ordered(type);
    }
}
