package io.ndimage.internal.kernel.objects;

import io.ndimage.internal.kernel.RunTree;

/**
 * Truth values over a window at every place of an array of bits at once: whether all in the window are true, or whether any is.
 * Every element of the window is one distance in bits, whatever its axes, and so every step runs over all words in one go.
 *
 * <p>A run of n takes ⌈log₂ n⌉ steps: of 1, of 2, of 4, ... and last the two that overlap to n. Longer runs grow from shorter
 * ones.
 */
public final class BitWindow {

    private final boolean any;
    private final int[] strides;
    private final int words;
    private final long[] result;
    private final long[] near;
    private final long[] far;
    private final long[][] grown;
    private boolean begun;

    /**
     * Makes a window's room for work.
     *
     * @param any whether any true value in the window suffices; else all must be true
     * @param strides how many bits apart neighbours lie along each axis
     * @param words how many words the array has
     * @param room arrays of at least so many words for anything, one for each axis and three
     */
    public BitWindow(boolean any, int[] strides, int words, long[][] room) {
        this.any = any;
        this.strides = strides;
        this.words = words;
        this.result = room[0];
        this.near = room[1];
        this.far = room[2];
        this.grown = java.util.Arrays.copyOfRange(room, 3, 3 + strides.length);
    }

    /**
     * Returns the result: the bit at a place stands for the window that begins there. Only where the window lies within the
     * array does it mean anything.
     *
     * @param window the places of the window, none of them negative
     */
    public long[] over(RunTree window, long[] bits) {
        begun = false;
        gather(window, bits, 0);
        return result;
    }

    private void gather(RunTree window, long[] bits, int distance) {
        int axis = window.axis();
        if (axis < 0) {
            if (begun) {
                combine(result, result, bits, distance);
            } else {
                shift(bits, distance);
                begun = true;
            }
            return;
        }
        long[] runs = bits;
        int length = 1;
        for (RunTree.Run run : window.runs()) {
            while (length < run.length()) {
                int step = Math.min(length, run.length() - length);
                combine(grown[axis], runs, runs, step * strides[axis]);
                runs = grown[axis];
                length += step;
            }
            gather(run.rest(), runs, distance + run.start() * strides[axis]);
        }
    }

    private void shift(long[] bits, int distance) {
        int whole = distance >> 6;
        int low = distance & 63;
        int count = words - whole;
        if (low == 0) {
            System.arraycopy(bits, whole, result, 0, count);
            return;
        }
        stage(bits, whole);
        for (int i = 0; i < count; i++) {
            result[i] = near[i] >>> low | far[i] << -low;
        }
    }

    /** Combines bits with others that lie a distance ahead. */
    private void combine(long[] out, long[] in, long[] bits, int distance) {
        int whole = distance >> 6;
        int low = distance & 63;
        int count = words - whole;
        stage(bits, whole);
        if (low == 0) {
            if (any) {
                for (int i = 0; i < count; i++) {
                    out[i] = in[i] | near[i];
                }
            } else {
                for (int i = 0; i < count; i++) {
                    out[i] = in[i] & near[i];
                }
            }
        } else if (any) {
            for (int i = 0; i < count; i++) {
                out[i] = in[i] | near[i] >>> low | far[i] << -low;
            }
        } else {
            for (int i = 0; i < count; i++) {
                out[i] = in[i] & (near[i] >>> low | far[i] << -low);
            }
        }
    }

    /** Copies the words ahead, so that the loops take the same index of every array, as the JIT wants them. */
    private void stage(long[] bits, int whole) {
        int count = words - whole;
        System.arraycopy(bits, whole, near, 0, count);
        System.arraycopy(bits, whole + 1, far, 0, count - 1);
        far[count - 1] = 0;
    }
}
