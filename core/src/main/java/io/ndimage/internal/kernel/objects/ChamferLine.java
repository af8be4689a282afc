package io.ndimage.internal.kernel.objects;

import org.jspecify.annotations.Nullable;

/**
 * Distances along chains of neighbours: a line of an array is offered those of other lines, each a step more, and takes what is
 * less. Where places are kept, an element takes over the place of the first offer that is least.
 */
public final class ChamferLine {

    /** More than any distance; a step more is still a number. */
    public static final int FAR = Integer.MAX_VALUE / 2;

    private final int[] distances;
    private final int @Nullable [] places;
    private final int length;
    private final int[] own;
    private final int[] offers;
    private int at;

    /**
     * Makes a kernel for one thread.
     *
     * @param distances the distances, which are replaced
     * @param places what is known of the element that each distance is measured from, replaced too
     * @param length the length of the lines
     */
    public ChamferLine(int[] distances, int @Nullable [] places, int length) {
        this.distances = distances;
        this.places = places;
        this.length = length;
        this.own = new int[length];
        this.offers = new int[length];
    }

    /** Begins with a line. */
    public void begin(int position) {
        at = position;
        System.arraycopy(distances, at, own, 0, length);
    }

    /** Offers each element the one of another line that lies so many places further on, where there is one. */
    public void offer(int line, int shift) {
        int start = Math.max(0, -shift);
        int stop = Math.min(length, length - shift);
        if (start >= stop) {
            return;
        }
        System.arraycopy(distances, line + start + shift, offers, start, stop - start);
        if (places != null) {
            take(places, line + shift, start, stop);
            return;
        }
        int[] mine = own;
        int[] theirs = offers;
        for (int i = start; i < stop; i++) {
            mine[i] = Math.min(mine[i], theirs[i] + 1);
        }
    }

    private void take(int[] all, int from, int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (offers[i] + 1 < own[i]) {
                own[i] = offers[i] + 1;
                all[at + i] = all[from + i];
            }
        }
    }

    /** Offers each element the one before it on this line, the first first, or, backwards, the one after it. */
    public void sweep(boolean forwards) {
        int step = forwards ? 1 : -1;
        int from = forwards ? 0 : length - 1;
        int before = FAR;
        for (int n = 0, i = from; n < length; n++, i += step) {
            if (before + 1 < own[i]) {
                own[i] = before + 1;
                if (places != null) {
                    places[at + i] = places[at + i - step];
                }
            }
            before = own[i];
        }
    }

    /** Ends with the line. */
    public void end() {
        System.arraycopy(own, 0, distances, at, length);
    }
}
