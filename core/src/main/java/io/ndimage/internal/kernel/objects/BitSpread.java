package io.ndimage.internal.kernel.objects;

import java.util.concurrent.CancellationException;

/**
 * Truth that spreads through an array of bits, generation by generation, to the places around each true one. A generation looks
 * only at what the one before made true, a word at a time.
 *
 * <p>Distances count bits, whatever their axes; so the array needs a rim as wide as they reach, where nothing may become true.
 */
public final class BitSpread {

    private final long[] bits;
    private final long[] allowed;
    private final int[] distances;
    private boolean hasEnd;

    private long[] fresh;
    private long[] next;
    private int[] places;
    private int[] nextPlaces;
    private int count;
    private int nextCount;

    /**
     * Begins with all that is true.
     *
     * @param bits the truth values, which change
     * @param allowed what may become true
     * @param distances where each true value spreads to
     */
    public BitSpread(long[] bits, long[] allowed, int[] distances) {
        this.bits = bits;
        this.allowed = allowed;
        this.distances = distances;
        this.fresh = bits.clone();
        this.next = new long[bits.length];
        this.places = new int[bits.length];
        this.nextPlaces = new int[bits.length];
        for (int w = 0; w < bits.length; w++) {
            if (bits[w] != 0) {
                places[count++] = w;
            }
        }
    }

    /** Spreads for some generations, or less where nothing changes any more. */
    public void run(int generations) {
        hasEnd = true;
        for (int g = 0; g < generations && count > 0; g++) {
            generation();
        }
    }

    /** Spreads until nothing changes any more. The generations then do not matter, and each runs ahead within a word. */
    public void run() {
        hasEnd = false;
        while (count > 0) {
            generation();
        }
    }

    private void generation() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the computation was interrupted");
        }
        nextCount = 0;
        for (int p = 0; p < count; p++) {
            int place = places[p];
            long word = fresh[place];
            fresh[place] = 0;
            for (int distance : distances) {
                int low = distance & 63;
                int to = place + (distance >> 6);
                spread(to, word << low);
                if (low != 0) {
                    spread(to + 1, word >>> -low);
                }
            }
        }
        long[] spent = fresh;
        fresh = next;
        next = spent;
        int[] old = places;
        places = nextPlaces;
        nextPlaces = old;
        count = nextCount;
    }

    private void spread(int to, long word) {
        if (to < 0 || to >= bits.length) {
            return;
        }
        long open = allowed[to] & ~bits[to];
        long made = word & open;
        if (made != 0) {
            made = hasEnd ? made : runAhead(made, open);
            bits[to] |= made;
            if (next[to] == 0) {
                nextPlaces[nextCount++] = to;
            }
            next[to] |= made;
        }
    }

    /** Spreads along rows of open bits of one word: 1, 2, 4, ... distances far. */
    private long runAhead(long start, long open) {
        long made = start;
        for (int distance : distances) {
            long free = open;
            if (distance > 0) {
                for (int step = distance; step < 64; step *= 2) {
                    made |= free & made << step;
                    free &= free << step;
                }
            } else {
                for (int step = -distance; step < 64; step *= 2) {
                    made |= free & made >>> step;
                    free &= free >>> step;
                }
            }
        }
        return made;
    }
}
