package io.ndimage.internal.kernel.functions;

/**
 * The sine and the cosine of one number at a time: faster than {@link StrictMath}, and the same on every machine.
 *
 * <p>The number less the nearest multiple of π/2, which is taken off in three parts whose products are exact (W. J. Cody, W. Waite,
 * Software Manual for the Elementary Functions, 1980), lies within π/4 of 0; there the power series serve. The absolute error is at
 * most 3e-16. From a million on it asks {@link StrictMath}.
 */
final class SineCosine {

    private static final double LARGE = 1e6;

    /** π/2 in parts: two of 33 bits, and what is left. */
    private static final double FIRST = 0x1.921fb544p0;

    private static final double SECOND = 0x1.0b4611a6p-34;
    private static final double THIRD = 0x1.3198a2e037073p-69;

    /** As many as reach a double's last digit. */
    private static final int TERMS = 9;

    /** Of the number's square, in the sine over the number and in the cosine. */
    private static final double[] SINE = series(1);

    private static final double[] COSINE = series(0);

    private double sine;
    private double cosine;

    /** Returns 1 over the factorials of every other number from a first one on, the signs in turn. */
    private static double[] series(int first) {
        double[] coefficients = new double[TERMS];
        double factorial = 1;
        for (int k = 0; k < TERMS; k++) {
            coefficients[k] = 1 / factorial;
            int next = first + 2 * k + 1;
            factorial *= -1.0 * next * (next + 1);
        }
        return coefficients;
    }

    /** Takes a number of 0 or more. */
    void take(double x) {
        if (x >= LARGE) {
            sine = StrictMath.sin(x);
            cosine = StrictMath.cos(x);
            return;
        }
        int quarters = (int) (x * (2 / Math.PI) + 0.5);
        double rest = x - quarters * FIRST - quarters * SECOND - quarters * THIRD;
        double square = rest * rest;
        double s = 0;
        double c = 0;
        for (int k = TERMS - 1; k >= 0; k--) { // two sums that do not wait for each other
            s = s * square + SINE[k];
            c = c * square + COSINE[k];
        }
        s *= rest;
        boolean odd = (quarters & 1) != 0;
        double up = odd ? c : s;
        double along = odd ? s : c;
        sine = (quarters & 2) != 0 ? -up : up;
        cosine = ((quarters + 1) & 2) != 0 ? -along : along;
    }

    /** Returns the sine of the number last taken. */
    double sine() {
        return sine;
    }

    /** Returns the cosine of the number last taken. */
    double cosine() {
        return cosine;
    }
}
