package io.ndimage.internal.kernel.functions;

/** Polynomials of one number. */
final class Polynomial {

    private Polynomial() {}

    /** Returns the sum of {@code coefficients[k] x^k}, by Horner's rule. */
    static double at(double x, double[] coefficients) {
        double sum = 0;
        for (int k = coefficients.length - 1; k >= 0; k--) {
            sum = sum * x + coefficients[k];
        }
        return sum;
    }
}
