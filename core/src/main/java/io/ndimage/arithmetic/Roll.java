package io.ndimage.arithmetic;

import io.ndimage.array.Cast;
import io.ndimage.array.Shape;
import io.ndimage.flow.Flow;
import io.ndimage.internal.line.ShiftStage;
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
import java.util.Collections;
import java.util.List;

/**
 * Shifts an array circularly along an axis; what leaves at one end comes in at the other:
 * {@code out[i] = in[(i - shift) mod n]}.
 *
 * <p>The result has the input's shape, type and, in other places, elements, of any type. The border is a wrap; NaNs move as all
 * else. An axis that the array lacks is refused.
 *
 * <p>Example, {@code roll 1 axis=1}:
 *
 * <pre>
 *  0  1  2  3  4          4  0  1  2  3
 *  5  6  7  8  9  gives   9  5  6  7  8
 * 10 11 12 13 14         14 10 11 12 13
 * </pre>
 *
 * <p>Work: one copy a pixel. Source: as {@code numpy.roll} with an axis.
 *
 * @param shift by how many elements each moves, towards the end of the axis; any whole number
 * @param axis the axis, -1 being the last
 */
@Named(
        value = "roll",
        summary = "Shift an array circularly along an axis",
        keywords = {"circular shift", "cyclic shift", "translate"},
        example = "roll 1 axis=0")
public record Roll(
        @Param(value = "by how many elements each moves", unit = "elements")
        int shift,

        @Param(value = "axis along which it moves") int axis)
        implements RegionOperation {

    private static final PerAxis<Border> AROUND = PerAxis.of(Border.wrap());

    @Override
    public Roll onAxes(Axes spatial) {
        spatial.checkSpatial(this, axis);
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        Shape shape = input.shape();
        int along = shape.axis(axis);
        long moved = Math.floorMod((long) shift, Math.max(1, shape.size(along)));
        List<Long> shifts = new ArrayList<>(Collections.nCopies(shape.ndim(), 0L));
        shifts.set(along, moved);
        Working working = Precision.ofOrder(input.dtype());
        return Flow.of(input, Working.FLOAT64)
                .stage(working, AROUND, feed -> new ShiftStage(feed, shape, shifts))
                .as(input.dtype(), Cast.ROUND_SATURATE);
    }
}
