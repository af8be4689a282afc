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
 * Bits, turned around.
 *
 * @param feed where the pixels come from
 * @param shape the sizes of the array
 */
record NotStage(Feed feed, Shape shape) implements Stage {

    @Override
    public List<Feed> feeds() {
        return List.of(feed);
    }

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
        Block bits = in.get(0);
        Runs.forEach(bits, out, -1, (from, to, count) -> BitRuns.not(bits.longs(), from, out.longs(), to, count));
    }
}
