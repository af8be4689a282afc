package io.ndimage.engine;

import io.ndimage.array.Region;
import io.ndimage.op.Block;
import io.ndimage.op.Feed;
import io.ndimage.op.Reduction;
import io.ndimage.op.Spec;
import java.util.List;

/** How much memory a reduction takes at its peak. */
final class ReductionMemory {

    private ReductionMemory() {}

    /** Returns the bytes of a partial result and of the copies of a tile for each thread that gets one. */
    static long peak(Reduction<?, ?> reduction, Tiling tiling, List<Spec> inputs, int threads) {
        Region tile = tiling.largest();
        long each = reduction.memory(inputs) + PlanMemory.SMALL_CHANGE;
        List<Feed> feeds = reduction.feeds(inputs);
        for (int f = 0; f < feeds.size(); f++) {
            each += Block.bytes(feeds.get(f).working(), reduction.needs(f, tile, inputs));
        }
        return Math.max(1, Math.min(threads, tiling.count())) * each;
    }
}
