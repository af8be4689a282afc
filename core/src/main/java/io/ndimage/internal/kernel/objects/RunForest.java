package io.ndimage.internal.kernel.objects;

import java.util.Arrays;

/**
 * Numbered things that touch, gathered into trees: runs, or objects. Each points to an earlier one or to itself, so that the root of
 * a tree is its first, in whatever order they are joined.
 *
 * <p>Source: M. Rem's union-find with splicing (E. W. Dijkstra, A Discipline of Programming, 1976, chapter 23; M. M. A. Patwary, J.
 * Blair and F. Manne, Experiments on union-find algorithms for the disjoint-set data structure, 2010,
 * doi:10.1007/978-3-642-13193-6_35).
 */
public final class RunForest {

    /** Elements: a run as short is painted without a loop. */
    private static final int SHORT = 4;

    private final int[] earlier;

    /** Makes a forest of things that touch no other. */
    public RunForest(int count) {
        this.earlier = new int[count];
        for (int i = 0; i < count; i++) {
            earlier[i] = i;
        }
    }

    /** Joins the runs of pairs. */
    public void join(RunPairs pairs) {
        int[] upper = pairs.above();
        int[] lower = pairs.below();
        for (int i = 0; i < pairs.count(); i++) {
            union(earlier, upper[i], lower[i]);
        }
    }

    /** Joins two. */
    public void join(int one, int other) {
        union(earlier, one, other);
    }

    /** Climbs both trees at once, always from the later one, and lets it point where the other does. */
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

    /** Numbers the trees from 1 in the order of their roots, once all are joined, and returns how many there are. */
    public int number() {
        return number(0, earlier.length, 0);
    }

    /**
     * Numbers the trees whose roots are in a range, once all are joined and those before are numbered.
     *
     * @param numbered how many are
     * @return how many are numbered then
     */
    public int number(int start, int stop, int numbered) {
        int count = numbered;
        for (int i = start; i < stop; i++) {
            int to = earlier[i];
            earlier[i] = to == i ? ++count : earlier[to]; // an earlier one has its number already
        }
        return count;
    }

    /** Returns the roots of the trees, once these are numbered. */
    public int[] roots(int trees) {
        int[] roots = new int[trees + 1]; // room for one that is not kept
        int found = 0;
        for (int i = 0; i < earlier.length; i++) {
            roots[found] = i;
            found += (found - earlier[i]) >>> (Integer.SIZE - 1); // without a branch: a number not met yet
        }
        return roots;
    }

    /** Returns the number of each one's tree, once they are numbered; this object's own storage. */
    public int[] numbers() {
        return earlier;
    }

    /** Fills the runs of a line with their numbers, where all is 0 yet. */
    public static void paint(LineRuns runs, int line, int[] numbers, int[] out, int at, int length) {
        int[] bounds = runs.bounds();
        int end = at + length - SHORT;
        for (int run = runs.first(line); run < runs.first(line + 1); run++) {
            int number = numbers[run];
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
