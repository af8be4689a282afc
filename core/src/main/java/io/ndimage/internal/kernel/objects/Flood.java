package io.ndimage.internal.kernel.objects;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * Seeds that flood an array: each element is reached along the path whose greatest step in height is least, and belongs to the
 * seed that the path begins at.
 *
 * <p>Elements wait in a queue for each cost, the cheapest first. A seed that is a whole number above 0 puts what it reaches at a
 * queue's head, and one below 0 at its end, which decides between paths of equal cost. A queue's end outlives its last element,
 * and an element that is alone in its queue stays in it when a cheaper path is found: SciPy's answers depend on both.
 *
 * <p>Source: R. Lotufo, A. Falcão, The ordered queue and the optimality of the watershed approaches, 2000.
 */
public final class Flood {

    /** The cost of elements that no path leads to any more: those that have left their queue, and what is no element. */
    private static final int CLOSED = -1;

    private static final int NONE = -1;

    private final int[] heights;
    private final int[] seeds;
    private final int[] costs;
    private final int[] next;
    private final int[] previous;
    private final int[] first;
    private final int[] last;

    /**
     * Prepares a flood.
     *
     * @param heights the heights
     * @param seeds the seed of each element: 0 for none yet
     * @param closed what is no element
     * @param steepest the greatest difference between heights
     */
    public Flood(int[] heights, int[] seeds, boolean[] closed, int steepest) {
        this.heights = heights;
        this.seeds = seeds;
        this.costs = new int[heights.length];
        this.next = new int[heights.length];
        this.previous = new int[heights.length];
        this.first = new int[steepest + 1];
        this.last = new int[steepest + 1];
        for (int[] links : new int[][] {next, previous, first, last}) {
            Arrays.fill(links, NONE);
        }
        for (int i = 0; i < seeds.length; i++) {
            costs[i] = closed[i] ? CLOSED : seeds[i] == 0 ? steepest + 1 : 0;
            if (seeds[i] != 0) {
                enqueue(i, 0);
            }
        }
    }

    /**
     * Lets the seeds spread.
     *
     * @param steps how far an element's neighbours lie from it; every element has all of them
     */
    public void run(int[] steps) {
        for (int cost = 0; cost < first.length; cost++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the computation was interrupted");
            }
            while (first[cost] != NONE) {
                int element = dequeue(cost);
                if (costs[element] != CLOSED) {
                    spread(element, steps);
                }
            }
        }
    }

    private void spread(int element, int[] steps) {
        int cost = costs[element];
        int height = heights[element];
        int seed = seeds[element];
        costs[element] = CLOSED;
        for (int step : steps) {
            int neighbour = element + step;
            int held = costs[neighbour];
            int offered = Math.max(cost, Math.abs(heights[neighbour] - height));
            if (offered < held) {
                if (next[neighbour] != NONE || previous[neighbour] != NONE) {
                    remove(neighbour, held);
                }
                costs[neighbour] = offered;
                seeds[neighbour] = seed;
                enqueue(neighbour, offered);
            }
        }
    }

    private void enqueue(int element, int cost) {
        if (seeds[element] > 0) {
            int head = first[cost];
            next[element] = head;
            previous[element] = NONE;
            first[cost] = element;
            if (head != NONE) {
                previous[head] = element;
            }
            if (last[cost] == NONE) {
                last[cost] = element;
            }
        } else {
            int end = last[cost];
            next[element] = NONE;
            previous[element] = end;
            last[cost] = element;
            if (end != NONE) {
                next[end] = element;
            }
            if (first[cost] == NONE) {
                first[cost] = element;
            }
        }
    }

    private int dequeue(int cost) {
        int element = first[cost];
        int head = next[element];
        first[cost] = head;
        if (head != NONE) {
            previous[head] = NONE;
        }
        next[element] = NONE;
        previous[element] = NONE;
        return element;
    }

    private void remove(int element, int cost) {
        int before = previous[element];
        int after = next[element];
        if (first[cost] == element) {
            first[cost] = after;
        }
        if (last[cost] == element) {
            last[cost] = before;
        }
        if (before != NONE) {
            next[before] = after;
        }
        if (after != NONE) {
            previous[after] = before;
        }
    }
}
