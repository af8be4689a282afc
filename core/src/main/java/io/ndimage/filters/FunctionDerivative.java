package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.op.Border;
import io.ndimage.op.Feed;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Plan;
import io.ndimage.op.Precision;
import io.ndimage.op.Spec;
import io.ndimage.op.Stage;
import io.ndimage.op.Working;
import java.util.ArrayList;
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
        PerAxis<Border> none = PerAxis.of(Border.constant(0));
        int along = input.shape().axis(axis);
        List<Stage> stages = new ArrayList<>();
        stages.add(stage(Feed.port(0, Working.FLOAT64, none), input, along));
        if (input.dtype().isComplex()) {
            stages.add(stage(Feed.imaginary(0, Working.FLOAT64, none), input, along));
        }
        DType result = output == null ? Precision.derived(input.dtype()) : output;
        List<Integer> results = input.dtype().isComplex() ? List.of(0, 1) : List.of(0);
        return new Plan(stages, results, new Spec(result, input.shape()), Cast.ROUND_SATURATE);
    }

    private Stage stage(Feed feed, Spec input, int along) {
        Border outside = feed.imaginary() ? Border.of(border.mode(), 0) : border;
        return new DerivativeStage(feed, input.shape(), along, outside, function);
    }
}
