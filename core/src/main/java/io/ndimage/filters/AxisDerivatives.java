package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.flow.Value;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A derivative along each of some axes, and what they are combined to: the stages of one after those of the other. */
record AxisDerivatives(
        AxisDerivative derivative, @Nullable DType output, PerAxis<Border> border, Axes axes, Cast cast) {

    /** Returns the spatial axes of an image, where the derivative leaves the channels apart. */
    Axes spatial(Axes some) {
        for (int axis : some.list()) {
            derivative.along(axis, border.get(0), output).onAxes(some);
        }
        return some;
    }

    Plan plan(Spec input, Function<List<Value>, Value> combination) {
        List<Integer> numbers = axes.resolve(input.shape());
        border.check("mode", numbers.size());
        List<RegionOperation> derivatives = new ArrayList<>();
        for (int place = 0; place < numbers.size(); place++) {
            RegionOperation one = derivative.along(numbers.get(place), border.get(place), output);
            DType given = one.plan(List.of(input)).result().dtype();
            if (given.isComplex() != input.dtype().isComplex()) {
                throw new IllegalArgumentException(
                        "derivative gives " + given + "; allowed is one that gives real numbers of real ones");
            }
            derivatives.add(one);
        }
        DType usual = Precision.derived(input.dtype());
        return new LinearPlan(input, usual, output, LinearPlan.sums(input), cast)
                .combineOperations(combination, derivatives);
    }
}
