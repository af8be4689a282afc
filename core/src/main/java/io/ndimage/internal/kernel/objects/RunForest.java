package io.ndimage.internal.kernel.objects;

import java.util.Arrays;

/**
 * Runs that touch, gathered into trees. Every run points to an earlier one or to itself, so that the root of a tree is its first
 * run, in whatever order runs are joined. Threads may join runs at once as long as they keep to ranges of their own.
 *
 * <p>Source: M. Rem's union-find with splicing (E. W. Dijkstra, A Discipline of Programming, 1976, chapter 23; M. M. A. Patwary, J.
 * Blair and F. Manne, Experiments on union-find algorithms for the disjoint-set data structure, 2010,
 * doi:10.1007/978-3-642-13193-6_35).
 */
public final class RunForest {

    /** Elements: a run as short is painted without a loop. */
    private static final int SHORT = 4;

    private final int[] earlier;

    /** Makes a forest of runs that touch no other. */
    public RunForest(int runs) {
        this.earlier = new int[runs];
        for (int i = 0; i < runs; i++) {
            earlier[i] = i;
        }
    }

    /**
     * Joins the runs of two lines that touch: those with an element each whose places, the earlier line's less the later's,
     * differ by what the reach allows.
     *
     * @param above the earlier line's strip, with the number of that line in it and of the strip's first run
     * @param below the later line's strip, and the same
     * @param reach which differences count
     * @param pairs the calling thread's own
     */
    public void join(
            LineRuns above,
            int aboveLine,
            int aboveBase,
            LineRuns below,
            int line,
            int base,
            Reach reach,
            RunPairs pairs) {
        if (reach.isGap() || !below.isJoined()) {
            search(above, aboveLine, aboveBase, below, line, base, reach);
            return;
        }
        pairs.find(above, aboveLine, below, line, reach);
        int[] upper = pairs.above();
        int[] lower = pairs.below();
        for (int i = 0; i < pairs.count(); i++) {
            union(earlier, aboveBase + upper[i], base + lower[i]);
        }
    }

    /** Joins runs where one may touch several of which it ends none. */
    private void search(LineRuns above, int aboveLine, int aboveBase, LineRuns below, int line, int base, Reach reach) {
        int least = reach.least();
        int most = reach.most();
        boolean gap = reach.isGap();
        int other = above.first(aboveLine);
        int stop = above.first(aboveLine + 1);
        for (int run = below.first(line); run < below.first(line + 1); run++) {
            int from = below.start(run) + least;
            int to = below.stop(run) + most;
            while (other < stop && above.stop(other) <= from) {
                other++;
            }
            for (int t = other; t < stop && above.start(t) < to; t++) {
                boolean touches = !gap
                        || above.start(t) != below.start(run)
                        || above.stop(t) - above.start(t) > 1
                        || below.stop(run) - below.start(run) > 1;
                if (touches) {
                    union(earlier, aboveBase + t, base + run);
                }
            }
        }
    }

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

        int least() {
            return before ? -1 : same ? 0 : 1;
        }

        int most() {
            return after ? 1 : same ? 0 : -1;
        }

        private boolean isGap() {
            return before && after && !same;
        }
    }

    /** Climbs both trees at once, always from the later run, and lets it point where the other does. */
    private static void union(int[] to, int a, int b) {
        int x = a;
        int y = b;
        while (to[x] != to[y]) {
            if (to[x] > to[y]) {
                int next = to[x];
                to[x] = to[y];
                if (next == x) {
                    return;
                }
                x = next;
            } else {
                int next = to[y];
                to[y] = to[x];
                if (next == y) {
                    return;
                }
                y = next;
            }
        }
    }

    /** Numbers the trees from 1 in the order of their first runs, once all are joined, and returns how many there are. */
    public int number() {
        int count = 0;
        for (int i = 0; i < earlier.length; i++) {
            int to = earlier[i];
            earlier[i] = to == i ? ++count : earlier[to]; // an earlier run has its number already
        }
        return count;
    }

    /** Fills the runs of a line with the numbers of their trees, where all is 0 yet. */
    public void paint(LineRuns runs, int line, int base, int[] out, int at, int length) {
        int[] bounds = runs.bounds();
        int end = at + length - SHORT;
        for (int run = runs.first(line); run < runs.first(line + 1); run++) {
            int number = earlier[base + run];
            int start = at + bounds[2 * run];
            int stop = at + bounds[2 * run + 1];
            if (stop - start > SHORT || stop > end) {
                Arrays.fill(out, start, stop, number);
            } else {
                out[start] = number; // most runs of noise are shorter than this, and what is too much is taken back
                out[start + 1] = number;
                out[start + 2] = number;
                out[start + 3] = number;
                out[stop] = 0;
                out[stop + 1] = 0;
                out[stop + 2] = 0;
            }
        }
    }
}
