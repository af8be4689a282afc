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

    private int[] earlier = new int[0];
    private int count;

    /**
     * Adds things that touch no other, so that there are so many.
     *
     * @param expected how many there may be in the end
     */
    public void grow(int things, int expected) {
        if (things > earlier.length) {
            earlier = Arrays.copyOf(earlier, Math.max(things, expected));
        }
        for (; count < things; count++) {
            earlier[count] = count;
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

    /**
     * Numbers the trees whose roots are in a range, once all are joined and those before are numbered: the first of all is 0.
     *
     * @param numbered how many are
     * @return how many are numbered then
     */
    public int number(int start, int stop, int numbered) {
        int trees = numbered;
        for (int i = start; i < stop; i++) {
            int to = earlier[i];
            earlier[i] = to == i ? trees++ : earlier[to]; // an earlier one has its number already
        }
        return trees;
    }

    /** Returns an earlier one of the same tree, or itself, if it is the root. */
    public int earlier(int one) {
        return earlier[one];
    }

    /** Returns the number of each one's tree, as soon as they are numbered; this object's own storage. */
    public int[] numbers() {
        return earlier;
    }
}
