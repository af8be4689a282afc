package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.DoubleRun;
import io.ndimage.internal.kernel.FloatRun;
import io.ndimage.op.Weights;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.Arrays;
import java.util.List;

/**
 * A weighted sum over an n-dimensional window. Weights whose magnitude is at most 2<sup>-52</sup> are left out, as by SciPy: a NaN
 * under them does not spread, and it costs nothing. The rest are summed in C order.
 *
 * @param feed where the pixels come from
 * @param shape the sizes of the array
 * @param weights a weight for each place of the window, with as many axes as the array
 * @param before how many elements before an output's place the window begins, along each axis
 */
public record FootprintStage(Feed feed, Shape shape, Weights weights, List<Integer> before) implements Stage {

    private static final double NOTHING = 0x1p-52;

    /** Keeps a copy of the list. */
    public FootprintStage {
        before = List.copyOf(before);
    }

    @Override
    public List<Feed> feeds() {
        return List.of(feed);
    }

    @Override
    public Working working() {
        return feed.working();
    }

    @Override
    public Region needs(int which, Region out) {
        Region needed = out;
        for (int a = 0; a < shape.ndim(); a++) {
            needed = needed.grow(a, before.get(a), weights.shape().size(a) - 1 - before.get(a));
        }
        return needed;
    }

    @Override
    public Object kind() {
        return List.of(getClass(), working(), weights.shape());
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Block input = in.get(0);
        int[] offsets = new int[Math.toIntExact(weights.shape().elements())];
        double[] kept = new double[offsets.length];
        int count = 0;
        for (int place = 0; place < offsets.length; place++) {
            if (Math.abs(weights.get(place)) > NOTHING) {
                offsets[count] = Places.offset(place, weights.shape(), input);
                kept[count++] = weights.get(place);
            }
        }
        offsets = Arrays.copyOf(offsets, count);
        kept = Arrays.copyOf(kept, count);
        if (working() == Working.FLOAT32) {
            FloatRun sum = BlockKernels.of(scratch).floatFootprintSum(offsets, kept);
            Runs.forEach(input, out, -1, (i, o, n) -> sum.run(input.floats(), i, out.floats(), o, n));
        } else {
            DoubleRun sum = BlockKernels.of(scratch).doubleFootprintSum(offsets, kept);
            Runs.forEach(input, out, -1, (i, o, n) -> sum.run(input.doubles(), i, out.doubles(), o, n));
        }
    }
}
