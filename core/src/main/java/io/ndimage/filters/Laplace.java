package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.flow.Value;
import io.ndimage.internal.kernel.linear.Taps;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the Laplacian of an array: the sum of the second differences along its axes.
 *
 * <p>{@code out[i] = Σ (in[i - 1] - 2 in[i] + in[i + 1])}, over the axes.
 *
 * <p>The result has the input's shape. Its type, unless {@code output} says otherwise, is a floating-point one, which holds
 * negative numbers: float64 for float64 and for integers of 32 bits and more, else float32; complex for complex input, whose
 * parts are filtered apart. Without axes it is a copy. A NaN reaches its neighbours along the axes.
 *
 * <p>Example: the line {@code 0 0 1 0 0} gives {@code 0 1 -2 1 0}. Work: two multiplications a pixel and axis.
 *
 * <p>Source: as {@code scipy.ndimage.laplace}.
 *
 * @param output the type of the result; null for the usual one
 * @param border how the array is padded beyond its boundary
 * @param axes the axes along which it works; per-axis values count these
 * @param cast how results become integers, where the result's type is one
 */
@Named(
        value = "laplace",
        summary = "Take the Laplacian: the sum of second differences along all axes",
        keywords = {"laplacian", "edge detection", "edges", "sharpen", "second derivative"},
        example = "laplace mode=nearest")
public record Laplace(
        @Param(value = "type of the result", byDefault = "none") @Nullable
        DType output,

        @Param(value = "how the array is padded beyond its boundary", byDefault = "reflect")
        PerAxis<Border> border,

        @Param(value = "axes along which it works", byDefault = "all")
        Axes axes,

        @Param(value = "how results become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    /** Returns the Laplacian over all axes, with SciPy's defaults. */
    Laplace() {
        this(null, PerAxis.of(Border.reflect()), Axes.all(), Cast.ROUND_SATURATE);
    }

    /** Returns this with another type of result. */
    public Laplace output(DType type) {
        return new Laplace(type, border, axes, cast);
    }

    /** Returns this with another border, or one for each axis. */
    public Laplace border(Border... borders) {
        return new Laplace(output, PerAxis.of(borders), axes, cast);
    }

    /** Returns this working along some axes alone. */
    public Laplace axes(int... some) {
        return new Laplace(output, border, Axes.of(some), cast);
    }

    /** Returns this with another way to make integers of results. */
    public Laplace cast(Cast how) {
        return new Laplace(output, border, axes, how);
    }

    @Override
    public Laplace onAxes(Axes some) {
        return axes.isAll() ? new Laplace(output, border, some, cast) : this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        List<Integer> along = axes.resolve(input.shape());
        border.check("mode", along.size());
        Taps taps = new Taps(new double[] {1, -2, 1});
        List<List<LinearPlan.Link>> chains = new ArrayList<>();
        for (int place = 0; place < along.size(); place++) {
            chains.add(List.of(TapsKernel.centred(along.get(place), taps, border.get(place))));
        }
        Working working = LinearPlan.wholeSums(input, 4.0 * along.size(), border);
        return new LinearPlan(input, Precision.derived(input.dtype()), output, working, cast)
                .combine(Value::sum, chains);
    }
}
