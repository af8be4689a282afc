package io.ndimage.engine;

import io.ndimage.plan.Scratch;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Memory to compute in that no thread uses, kept from call to call: for each thread one, and none that has grown large. */
final class FreeScratch {

    /** Bytes: making and clearing more than this takes no time beside what is computed in it. */
    private static final long WORTH_KEEPING = 1 << 22;

    private final BlockingQueue<Scratch> free;

    FreeScratch(int threads) {
        this.free = new ArrayBlockingQueue<>(threads);
    }

    /** Returns memory that no one else uses. */
    Scratch take() {
        Scratch scratch = free.poll();
        return scratch == null ? new Scratch() : scratch;
    }

    /** Takes memory back, all of which is released; what a failure leaves in use is not given back. */
    void give(Scratch scratch) {
        if (keeps(scratch)) {
            free.offer(scratch); // where there are enough, this one is left to the collector
        }
    }

    /** Returns whether memory is small enough to be kept, and so goes from one stage to the next. */
    static boolean keeps(Scratch scratch) {
        return scratch.bytes() <= WORTH_KEEPING;
    }
}
