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
 * An array of bits none of which is true.
 *
 * @param shape the sizes of the array
 */
record BlankStage(Shape shape) implements Stage {

    @Override
    public List<Feed> feeds() {
        return List.of();
    }

    @Override
    public Working working() {
        return Working.BITS;
    }

    @Override
    public Region needs(int feed, Region out) {
        return out;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Runs.forEach(out, out, -1, (from, to, count) -> BitRuns.fill(out.longs(), to, count, false));
    }
}
