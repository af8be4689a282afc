package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.flow.Flow;
import io.ndimage.op.Border;
import io.ndimage.op.Precision;
import io.ndimage.op.Spec;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any function as a derivative.
 *
 * @param function the function
 * @param axis the axis that it is taken along
 * @param border how the array is padded beyond its boundary
 * @param output the type of the result; null for the usual one
 */
record FunctionDerivative(
        DerivativeFunction function,
        int axis,
        Border border,
        @Nullable DType output) implements AxisDerivative {

    FunctionDerivative(DerivativeFunction function) {
        this(function, -1, Border.reflect(), null);
    }

    @Override
    public AxisDerivative along(int number, Border outside, @Nullable DType type) {
        return new FunctionDerivative(function, number, outside, type);
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        int along = input.shape().axis(axis);
        DType result = output == null ? Precision.derived(input.dtype()) : output;
        return Flow.of(input, Working.FLOAT64)
                .eachPart(part -> part.stage(
                        Working.FLOAT64,
                        Feed.NO_BORDER,
                        feed -> new DerivativeStage(feed, input.shape(), along, part.within(border), function)))
                .as(result, Cast.ROUND_SATURATE);
    }
}
