package io.ndimage.engine;

import io.ndimage.array.Region;
import io.ndimage.op.Block;
import io.ndimage.op.Reduction;
import io.ndimage.op.Spec;
import java.util.List;

/** How much memory a reduction takes at its peak. */
final class ReductionMemory {

    private ReductionMemory() {}

    /** Returns the bytes of a partial result and of the copies of a tile for each thread that gets one. */
    static long peak(Reduction<?, ?> reduction, List<Spec> inputs, int threads) {
        Tiling tiling = Tiling.of(inputs.get(0).shape(), threads);
        Region tile = tiling.largest();
        long each = reduction.memory(inputs) + PlanMemory.SMALL_CHANGE;
        for (int port = 0; port < inputs.size(); port++) {
            each += Block.bytes(reduction.working(port, inputs), tile);
        }
        return Math.max(1, Math.min(threads, tiling.count())) * each;
    }
}
