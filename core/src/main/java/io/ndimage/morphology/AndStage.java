package io.ndimage.morphology;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.objects.BitRuns;
import io.ndimage.internal.line.Runs;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * Bits that are true in both of two arrays.
 *
 * @param feeds where the two come from
 * @param shape the sizes of the arrays
 */
record AndStage(List<Feed> feeds, Shape shape) implements Stage {

    @Override
    public Working working() {
        return Working.BITS;
    }

    @Override
    public Region needs(int which, Region out) {
        return out;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        long[] one = in.get(0).longs();
        long[] other = in.get(1).longs();
        Runs.forEach(in, out, (from, to, count) -> BitRuns.and(one, from[0], other, from[1], out.longs(), to, count));
    }
}
