package io.ndimage.internal.kernel.order;

import io.ndimage.internal.kernel.RunTree;

/**
 * The least or the greatest over a window of any shape at every place of a dense array at once. Every element of the window is one
 * distance in the array, whatever its axes, and so every step runs over all of it in one go. Longer runs grow from shorter ones.
 */
public final class FootprintExtreme {

    private final Ordering ordering;
    private final boolean least;
    private final int[] strides;
    private final int count;
    private final Object elements;
    private final Object result;
    private final Object[] grown;
    private boolean begun;

    private FootprintExtreme(Ordering ordering, boolean least, int[] strides, int count) {
        this.ordering = ordering;
        this.least = least;
        this.strides = strides;
        this.count = count;
        this.elements = ordering.row(count);
        this.result = ordering.row(count);
        this.grown = new Object[strides.length];
    }

    /**
     * Finds the extremes of an array. The result at a place stands for the window that begins there; only where the window lies
     * within the array does it mean anything.
     *
     * @param least whether the least is sought; else the greatest
     * @param window the places of the window, none of them negative
     * @param strides how far apart neighbours lie along each axis
     * @param stored the array's elements
     * @param at where they begin
     * @param count how many there are
     */
    public static FootprintExtreme over(
            Ordering ordering, boolean least, RunTree window, int[] strides, Object stored, int at, int count) {
        FootprintExtreme extreme = new FootprintExtreme(ordering, least, strides, count);
        if (!ordering.load(stored, at, extreme.elements, 0, count)) {
            return over(ordering.careful(), least, window, strides, stored, at, count);
        }
        extreme.gather(window, extreme.elements, 0);
        return extreme;
    }

    /** Stores a run of the results. */
    public void store(int from, Object stored, int at, int length) {
        ordering.store(result, from, stored, at, length);
    }

    private void gather(RunTree window, Object elements, int distance) {
        int axis = window.axis();
        if (axis < 0) {
            int rest = count - distance;
            if (begun) {
                combine(result, elements, distance, rest, result);
            } else {
                System.arraycopy(elements, distance, result, 0, rest);
                begun = true;
            }
            return;
        }
        Object runs = elements;
        int length = 1;
        for (RunTree.Run run : window.runs()) {
            while (length < run.length()) {
                int further = Math.min(length, run.length() - length);
                int away = further * strides[axis];
                if (grown[axis] == null) {
                    grown[axis] = ordering.row(count);
                }
                combine(runs, runs, away, Math.max(0, count - away), grown[axis]);
                runs = grown[axis];
                length += further;
            }
            gather(run.rest(), runs, distance + run.start() * strides[axis]);
        }
    }

    private void combine(Object near, Object far, int distance, int length, Object out) {
        if (least) {
            ordering.least(near, 0, far, distance, out, 0, length);
        } else {
            ordering.greatest(near, 0, far, distance, out, 0, length);
        }
    }
}
