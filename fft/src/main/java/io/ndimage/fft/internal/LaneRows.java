package io.ndimage.fft.internal;

/**
 * What is done to rows of numbers, of which a complex one has two. The compiler makes vector instructions of a loop over whole arrays
 * with one index, if it is short: on JDK 17 some five arrays and twenty operations are the most.
 */
final class LaneRows {

    private LaneRows() {}

    /** Puts the sums of two complex rows in place of the first one, and the differences in place of the second. */
    static void addAndSubtract(double[] r0, double[] i0, double[] r1, double[] i1, int from, int to) {
        for (int k = from; k < to; k++) {
            double r = r0[k] - r1[k];
            double i = i0[k] - i1[k];
            double s = r0[k] + r1[k];
            double j = i0[k] + i1[k];
            r0[k] = s;
            i0[k] = j;
            r1[k] = r;
            i1[k] = i;
        }
    }

    /** Multiplies a complex row with a number. */
    static void turn(double[] r, double[] i, double wr, double wi, int from, int to) {
        if (wr == 1) {
            return;
        }
        for (int k = from; k < to; k++) {
            double real = r[k];
            double imaginary = i[k];
            r[k] = real * wr - imaginary * wi;
            i[k] = real * wi + imaginary * wr;
        }
    }

    /** Adds a multiple of a row to another one. */
    static void add(double[] sum, double[] row, double factor, int from, int to) {
        for (int k = from; k < to; k++) {
            sum[k] += factor * row[k];
        }
    }

    /** Puts the sum of two rows into one array, and the difference into another. */
    static void spread(double[] a, double[] b, double[] sum, double[] difference, int from, int to) {
        for (int k = from; k < to; k++) {
            double s = a[k] + b[k];
            double d = a[k] - b[k];
            sum[k] = s;
            difference[k] = d;
        }
    }
}
