package io.ndimage.engine;

import io.ndimage.op.Progress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Tells a listener, where there is one, of the tiles that are done. */
final class Reports {

    /** Tells nobody. */
    static final Reports NONE = new Reports(null);

    private final @Nullable Progress listener;
    private final AtomicInteger passes = new AtomicInteger();
    private final Pass unheard = new Pass(0, 0);

    Reports(@Nullable Progress listener) {
        this.listener = listener;
    }

    /** Begins a pass of so many tiles. */
    Pass begin(long tiles) {
        if (listener == null) {
            return unheard;
        }
        int number = passes.incrementAndGet();
        listener.advanced(number, 0, tiles);
        return new Pass(number, tiles);
    }

    /** Tiles that are computed, in any order, by any number of threads. */
    final class Pass {
        private final int number;
        private final long tiles;
        private final AtomicLong done = new AtomicLong();

        private Pass(int number, long tiles) {
            this.number = number;
            this.tiles = tiles;
        }

        /** Counts one more tile. */
        void advance() {
            if (listener != null) {
                listener.advanced(number, done.incrementAndGet(), tiles);
            }
        }
    }
}
