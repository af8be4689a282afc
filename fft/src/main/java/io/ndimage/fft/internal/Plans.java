package io.ndimage.fft.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What has been computed for lengths, kept for the next transforms of them: of the lengths that were asked for last, as long as they
 * are short together.
 */
final class Plans<P> {

    /** Elements of the lines that plans are kept for: some MiB of tables. */
    private static final long MOST = 1 << 16;

    private final IntFunction<P> maker;
    private final Map<Integer, P> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long elements;

    /** Keeps what is made for a length. */
    Plans(IntFunction<P> maker) {
        this.maker = maker;
    }

    /** Returns what belongs to a length. */
    synchronized P get(int length) {
        P plan = kept.get(length);
        if (plan == null) {
            plan = maker.apply(length);
            keep(length, plan);
        }
        return plan;
    }

    private void keep(int length, P plan) {
        if (length > MOST) {
            return;
        }
        elements += length;
        kept.put(length, plan);
        while (elements > MOST) {
            int oldest = kept.keySet().iterator().next();
            kept.remove(oldest);
            elements -= oldest;
        }
    }
}
