package io.ndimage.internal.line;

import io.ndimage.internal.kernel.choice.KernelOffer;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.plan.Scratch;

/** The kernels that a block is computed with. */
public final class BlockKernels {

    private BlockKernels() {}

    /** Returns those that the engine offers in the memory of this thread, or, without an engine, those that are chosen here. */
    public static Kernels of(Scratch scratch) {
        return offered(scratch).take();
    }

    /** Returns the offer, for what may have no use for it. */
    static KernelOffer offered(Scratch scratch) {
        return scratch.tool(KernelOffer.class, KernelOffer::ofChosen);
    }
}
