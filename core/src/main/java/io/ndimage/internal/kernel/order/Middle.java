package io.ndimage.internal.kernel.order;

import java.util.Arrays;

/** What is in the middle of numbers once they are sorted: the median. */
public final class Middle {

    /** So many are sorted; more are narrowed down first, by counting their digits. */
    private static final int FEW = 1024;

    private static final int DIGIT = 11;

    private Middle() {}

    /**
     * Returns the median of a range, which is left in another order: of an even number of elements half the sum of the two in the
     * middle; NaN if there is a NaN, or nothing.
     */
    public static double of(double[] values, int from, int to) {
        int count = to - from;
        if (count <= FEW) {
            return ofSorted(values, from, to, (count - 1) / 2, count / 2);
        }
        for (int i = from; i < to; i++) {
            if (Double.isNaN(values[i])) {
                return Double.NaN;
            }
        }
        return narrowed(values, from, to);
    }

    private static double ofSorted(double[] values, int from, int to, int low, int high) {
        if (from == to) {
            return Double.NaN;
        }
        Arrays.sort(values, from, to);
        return Double.isNaN(values[to - 1]) ? Double.NaN : between(values[from + low], values[from + high], low, high);
    }

    private static double between(double a, double b, int low, int high) {
        return low == high ? a : (a + b) / 2;
    }

    /** Keeps those whose highest digits are those of the ranks in the middle, digit by digit, until they are few. */
    private static double narrowed(double[] values, int from, int to) {
        int low = (to - from - 1) / 2;
        int high = (to - from) / 2;
        int end = to;
        int[] counts = new int[1 << DIGIT];
        for (int shift = Long.SIZE - DIGIT; end - from > FEW; shift = Math.max(0, shift - DIGIT)) {
            Arrays.fill(counts, 0);
            for (int i = from; i < end; i++) {
                counts[digit(values[i], shift)]++;
            }
            int wanted = 0;
            int before = 0;
            while (before + counts[wanted] <= low) {
                before += counts[wanted++];
            }
            if (before + counts[wanted] <= high) { // the greatest of one digit, and the least of the next
                return split(values, from, end, wanted, shift);
            }
            int kept = from;
            for (int i = from; i < end; i++) {
                double value = values[i];
                values[kept] = value;
                kept += digit(value, shift) == wanted ? 1 : 0;
            }
            end = kept;
            low -= before;
            high -= before;
            if (shift == 0) {
                return values[from]; // all are the same
            }
        }
        return ofSorted(values, from, end, low, high);
    }

    private static double split(double[] values, int from, int to, int digit, int shift) {
        double below = Double.NEGATIVE_INFINITY;
        double above = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            int here = digit(values[i], shift);
            if (here == digit) {
                below = Math.max(below, values[i]);
            } else if (here > digit) {
                above = Math.min(above, values[i]);
            }
        }
        return (below + above) / 2;
    }

    /** Returns some bits of a number, as a whole number in the order of the numbers. */
    private static int digit(double value, int shift) {
        long bits = Double.doubleToRawLongBits(value);
        long ordered = bits ^ (bits >> 63 | Long.MIN_VALUE);
        return (int) (ordered >>> shift) & (1 << DIGIT) - 1;
    }
}
