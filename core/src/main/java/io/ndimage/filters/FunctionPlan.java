package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.internal.line.Places;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Feed;
import io.ndimage.op.Footprint;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Plan;
import io.ndimage.op.Spec;
import io.ndimage.op.Stage;
import io.ndimage.op.Working;
import java.util.List;

/**
 * The plan of a function from doubles to doubles.
 *
 * @param input the array
 * @param result the type of the result
 * @param cast how results become integers
 */
record FunctionPlan(Spec input, DType result, Cast cast) {

    /** Checks that there are no complex numbers. */
    FunctionPlan {
        if (input.dtype().isComplex()) {
            throw new IllegalArgumentException("input is " + input.dtype()
                    + "; allowed is any type but the complex ones: the function takes real numbers");
        }
        if (result.isComplex()) {
            throw new IllegalArgumentException("output is " + result
                    + "; allowed is any type but the complex ones: the function gives real numbers");
        }
    }

    /** Returns the plan of a function of windows. */
    Plan windows(
            VectorizedFunction function,
            Footprint footprint,
            PerAxis<Border> border,
            PerAxis<Integer> origin,
            Axes axes) {
        int ndim = input.shape().ndim();
        List<Integer> along = axes.resolve(input.shape());
        border.check("mode", along.size());
        Places places = Places.of(footprint, origin, along, ndim);
        PerAxis<Border> everywhere = real(border).spread(along, ndim, Border.constant(0));
        return plan(new WindowsStage(port(everywhere), input.shape(), places, function));
    }

    /** Returns the plan of a function of lines. */
    Plan lines(LineFunction function, int size, int axis, Border border, int origin) {
        int before = size / 2 + origin;
        return plan(new LinesStage(
                port(real(PerAxis.of(border))),
                input.shape(),
                input.shape().axis(axis),
                before,
                size - 1 - before,
                function));
    }

    private PerAxis<Border> real(PerAxis<Border> border) {
        return border.map(outside -> outside.part(input.dtype(), false));
    }

    private static Feed port(PerAxis<Border> border) {
        return Feed.port(0, Working.FLOAT64, border);
    }

    private Plan plan(Stage stage) {
        return Plan.of(List.of(stage), new Spec(result, input.shape()), cast);
    }
}
