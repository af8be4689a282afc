package io.ndimage.engine;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.op.Spec;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Gathering;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a reduction's plan: blocks come here to be gathered, and nothing is stored.
 *
 * @param gathering what gathers, and whence
 */
record GatheringStage(Gathering<?, ?> gathering) implements Stage {

    /** Returns a plan that ends here. Its result is never made; only its tiles count. */
    static Plan plan(Gathering<?, ?> gathering) {
        List<Stage> stages = new ArrayList<>(gathering.stages());
        stages.add(new GatheringStage(gathering));
        return Plan.of(stages, new Spec(DType.BOOL, gathering.shape()), Cast.ROUND_SATURATE);
    }

    @Override
    public List<Feed> feeds() {
        return gathering.feeds();
    }

    @Override
    public Shape shape() {
        return gathering.shape();
    }

    @Override
    public Working working() {
        return Working.BOOL;
    }

    @Override
    public Region needs(int feed, Region out) {
        return gathering.needs(feed, out);
    }

    @Override
    public boolean readsManyLines() {
        return false;
    }

    /** {@inheritDoc} The partial results are counted apart. */
    @Override
    public long memory(Region out) {
        return 0;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        throw new IllegalStateException("what is gathered is not stored");
    }
}
