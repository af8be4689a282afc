package io.ndimage.engine;

import io.ndimage.op.Spec;
import io.ndimage.plan.Gathering;
import io.ndimage.plan.Plan;
import java.util.List;

/** How much memory a reduction takes at its peak: what it is fed through, and a partial result for each thread that gets a tile. */
final class ReductionMemory {

    private ReductionMemory() {}

    /** Returns the bytes that it takes where the inputs are arrays in memory. */
    static long peak(Gathering<?, ?> gathering, List<Spec> inputs, int threads) {
        Plan plan = GatheringStage.plan(gathering);
        int tiles = gathering.shape().isEmpty()
                ? 1
                : Tiling.of(gathering.shape(), threads).count();
        return partials(gathering, tiles, threads) + PlanMemory.gathering(plan, inputs, threads);
    }

    /** Returns the same with what is read of inputs that are not in memory. */
    static long peak(Gathering<?, ?> gathering, Job job, int threads) {
        int tiles = gathering.shape().isEmpty() ? 1 : Tiling.of(job, threads).count();
        return partials(gathering, tiles, threads) + PlanMemory.gathering(job, threads);
    }

    /** Returns what it may take, as far as can be told at a glance. */
    static long roughly(Gathering<?, ?> gathering, Job job, int threads) {
        return partials(gathering, threads, threads) + PlanMemory.roughly(job, threads);
    }

    private static <A, R> long partials(Gathering<A, R> gathering, int tiles, int threads) {
        long each = gathering.reduction().memory(gathering.inputs()) + PlanMemory.SMALL_CHANGE;
        return Math.max(1, Math.min(threads, tiles)) * each;
    }
}
