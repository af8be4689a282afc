package io.ndimage.fft.internal;

import java.util.Arrays;

/** What is done to an element of each of some lines side by side, which lie in the same place of a row. */
final class Lanes {

    private Lanes() {}

    /** Multiplies the elements from a place in a row on with a number, and puts the products into another row. */
    static void turn(
            double[] fromReal,
            double[] fromImaginary,
            int from,
            double[] toReal,
            double[] toImaginary,
            int to,
            double wr,
            double wi,
            int lanes) {
        for (int l = 0; l < lanes; l++) {
            double r = fromReal[from + l];
            double i = fromImaginary[from + l];
            toReal[to + l] = r * wr - i * wi;
            toImaginary[to + l] = r * wi + i * wr;
        }
    }

    /** Clears the elements from a place in a row on. */
    static void clear(double[] real, double[] imaginary, int at, int lanes) {
        Arrays.fill(real, at, at + lanes, 0);
        Arrays.fill(imaginary, at, at + lanes, 0);
    }

    /** Copies elements from a place in a row to another one, and changes the sign of the imaginary parts. */
    static void conjugate(
            double[] fromReal,
            double[] fromImaginary,
            int from,
            double[] toReal,
            double[] toImaginary,
            int to,
            int lanes) {
        for (int l = 0; l < lanes; l++) {
            toReal[to + l] = fromReal[from + l];
            toImaginary[to + l] = 0 - fromImaginary[from + l];
        }
    }

    /** Puts the sums of the elements at the beginning of two rows into the one, and the differences into the other. */
    static void addAndSubtract(double[] a, double[] b, int lanes) {
        for (int l = 0; l < lanes; l++) {
            double sum = a[l] + b[l];
            double difference = a[l] - b[l];
            a[l] = sum;
            b[l] = difference;
        }
    }

    /**
     * Replaces the numbers x and y in two places by {@code s + u d} and the conjugate of {@code s - u d}, where s is the sum of x and the
     * conjugate of y, multiplied with a factor, and d the difference.
     */
    static void fold(
            double[] xReal,
            double[] xImaginary,
            int x,
            double[] yReal,
            double[] yImaginary,
            int y,
            double ur,
            double ui,
            double factor,
            int lanes) {
        for (int l = 0; l < lanes; l++) {
            double sr = factor * (xReal[x + l] + yReal[y + l]);
            double si = factor * (xImaginary[x + l] - yImaginary[y + l]);
            double dr = xReal[x + l] - yReal[y + l];
            double di = xImaginary[x + l] + yImaginary[y + l];
            double tr = dr * ur - di * ui;
            double ti = dr * ui + di * ur;
            xReal[x + l] = sr + tr;
            xImaginary[x + l] = si + ti;
            yReal[y + l] = sr - tr;
            yImaginary[y + l] = ti - si;
        }
    }
}
