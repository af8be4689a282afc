package io.ndimage.internal.kernel.objects;

import java.util.Arrays;

/** The pairs of runs of two lines that touch. Kept from line to line. */
public final class RunPairs {

    private static final int SIGN = Integer.SIZE - 1;

    private int[] upper = new int[0];
    private int[] lower = new int[0];
    private int count;

    /**
     * Which places of an earlier line touch a place of a later one.
     *
     * @param before whether the one before touches
     * @param same whether the same place touches
     * @param after whether the one after touches
     */
    public record Reach(boolean before, boolean same, boolean after) {

        /** Returns whether no place touches. */
        public boolean isNone() {
            return !before && !same && !after;
        }

        private int least() {
            return before ? -1 : same ? 0 : 1;
        }

        private int most() {
            return after ? 1 : same ? 0 : -1;
        }

        private boolean isGap() {
            return before && after && !same;
        }
    }

    /**
     * Finds the runs that touch: those with an element each whose places, the earlier line's less the later's, differ by what the
     * reach allows.
     *
     * @param shift how much further on the earlier line's first place is than the later's
     */
    public void find(LineRuns above, int aboveLine, LineRuns below, int line, Reach reach, int shift) {
        if (reach.isGap() || !below.isJoined()) {
            search(above, aboveLine, below, line, reach, shift);
            return;
        }
        int least = reach.least() - shift;
        int most = reach.most() - shift;
        int a = above.first(aboveLine);
        int b = below.first(line);
        int aStop = above.first(aboveLine + 1);
        int bStop = below.first(line + 1);
        reserve(aStop - a + bStop - b);
        int[] ofAbove = above.bounds();
        int[] ofBelow = below.bounds();
        int[] outA = upper;
        int[] outB = lower;
        int found = 0;
        while (a < aStop && b < bStop) {
            int start = ofAbove[2 * a];
            int stop = ofAbove[2 * a + 1];
            int from = ofBelow[2 * b] + least;
            int to = ofBelow[2 * b + 1] + most;
            outA[found] = a;
            outB[found] = b;
            found += ((start - to) & (from - stop)) >>> SIGN;
            int endsFirst = (stop - to) >>> SIGN;
            a += endsFirst;
            b += 1 - endsFirst;
        }
        count = found;
    }

    /** Finds runs where one may touch several of which it ends none. */
    private void search(LineRuns above, int aboveLine, LineRuns below, int line, Reach reach, int shift) {
        int least = reach.least() - shift;
        int most = reach.most() - shift;
        boolean gap = reach.isGap();
        int other = above.first(aboveLine);
        int stop = above.first(aboveLine + 1);
        int found = 0;
        for (int run = below.first(line); run < below.first(line + 1); run++) {
            int from = below.start(run) + least;
            int to = below.stop(run) + most;
            while (other < stop && above.stop(other) <= from) {
                other++;
            }
            for (int t = other; t < stop && above.start(t) < to; t++) {
                boolean touches = !gap
                        || above.start(t) + shift != below.start(run)
                        || above.stop(t) - above.start(t) > 1
                        || below.stop(run) - below.start(run) > 1;
                if (touches) {
                    reserve(found + 1);
                    upper[found] = t;
                    lower[found++] = run;
                }
            }
        }
        count = found;
    }

    private void reserve(int most) {
        if (upper.length < most) {
            upper = Arrays.copyOf(upper, 2 * most);
            lower = Arrays.copyOf(lower, 2 * most);
        }
    }

    /** Returns how many pairs there are. */
    public int count() {
        return count;
    }

    /** Returns the earlier line's run of each pair. */
    public int[] above() {
        return upper;
    }

    /** Returns the later line's run of each pair. */
    public int[] below() {
        return lower;
    }
}
