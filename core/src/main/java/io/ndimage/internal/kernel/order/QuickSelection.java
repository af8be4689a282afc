package io.ndimage.internal.kernel.order;

import io.ndimage.internal.kernel.Patch;
import io.ndimage.internal.kernel.PatchRun;

/**
 * The element of a rank in windows of floats, doubles or longs, by dividing the window's elements about one of them, then those of
 * the part in which the rank lies, and so on (Hoare, 1961). All are compared as longs that keep their order; a NaN in the window is
 * the result.
 */
public final class QuickSelection implements PatchRun {

    private final int[] offsets;
    private final int rank;
    private final long[] keys;

    /**
     * Makes a kernel for one thread.
     *
     * @param offsets where each place of the window lies, from where a run begins
     */
    public QuickSelection(int[] offsets, int rank) {
        this.offsets = offsets;
        this.rank = rank;
        this.keys = new long[offsets.length];
    }

    @Override
    public void run(Patch patch) {
        for (int line = 0; line < patch.lines(); line++) {
            int from = patch.inAt() + line * patch.inLine();
            run(patch.in(), from, patch.out(), patch.outAt() + line * patch.outLine(), patch.length());
        }
    }

    private void run(Object in, int inAt, Object out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            if (in instanceof long[] longs) {
                gather(longs, inAt + i);
                ((long[]) out)[outAt + i] = select();
            } else if (in instanceof double[] doubles) {
                boolean defined = gather(doubles, inAt + i);
                ((double[]) out)[outAt + i] = defined ? number(select()) : Double.NaN;
            } else {
                boolean defined = gather((float[]) in, inAt + i);
                ((float[]) out)[outAt + i] = (float) (defined ? number(select()) : Double.NaN);
            }
        }
    }

    private void gather(long[] in, int at) {
        for (int k = 0; k < keys.length; k++) {
            keys[k] = in[at + offsets[k]];
        }
    }

    private boolean gather(double[] in, int at) {
        boolean defined = true;
        for (int k = 0; k < keys.length; k++) {
            double value = in[at + offsets[k]];
            defined &= !Double.isNaN(value);
            keys[k] = key(value);
        }
        return defined;
    }

    private boolean gather(float[] in, int at) {
        boolean defined = true;
        for (int k = 0; k < keys.length; k++) {
            float value = in[at + offsets[k]];
            defined &= !Float.isNaN(value);
            keys[k] = key(value);
        }
        return defined;
    }

    /** Returns a long that is less where the number is; the negative zero is less than the positive one. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    private static double number(long key) {
        return Double.longBitsToDouble(key ^ ((key >> 63) & Long.MAX_VALUE));
    }

    private long select() {
        int low = 0;
        int high = keys.length - 1;
        while (low < high) {
            long pivot = median(keys[low], keys[(low + high) >>> 1], keys[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (keys[i] < pivot) {
                    i++;
                }
                while (keys[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long held = keys[i];
                    keys[i++] = keys[j];
                    keys[j--] = held;
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                return pivot;
            }
        }
        return keys[rank];
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
