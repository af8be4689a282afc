package io.ndimage.internal.kernel.order;

import java.util.Arrays;

/** What is in the middle of complex numbers that are sorted by their real parts, and by their imaginary ones where those are equal. */
public final class ComplexMiddle {

    private ComplexMiddle() {}

    /**
     * Returns the two parts of the median: of an even number of elements half the sum of the two in the middle; NaN and NaN if
     * there is a NaN, or nothing.
     */
    public static double[] of(double[] real, double[] imaginary) {
        int count = real.length;
        if (count == 0
                || Arrays.stream(real).anyMatch(Double::isNaN)
                || Arrays.stream(imaginary).anyMatch(Double::isNaN)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double[] sorted = real.clone();
        Arrays.sort(sorted);
        double[] low = at((count - 1) / 2, sorted, real, imaginary);
        if (count % 2 == 1) {
            return low;
        }
        double[] high = at(count / 2, sorted, real, imaginary);
        return new double[] {(low[0] + high[0]) / 2, (low[1] + high[1]) / 2};
    }

    /** Returns the number of a rank: its real part has that rank, and its imaginary part one among those beside the same real part. */
    private static double[] at(int rank, double[] sorted, double[] real, double[] imaginary) {
        double re = sorted[rank];
        double[] beside = new double[real.length];
        int less = 0;
        int same = 0;
        for (int i = 0; i < real.length; i++) {
            less += real[i] < re ? 1 : 0;
            if (real[i] == re) {
                beside[same++] = imaginary[i];
            }
        }
        Arrays.sort(beside, 0, same);
        return new double[] {re, beside[rank - less]};
    }
}
