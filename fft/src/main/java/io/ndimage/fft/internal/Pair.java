package io.ndimage.fft.internal;

/**
 * A number as the sum of two doubles, of which the second is less than the last digit of the first: some 106 binary digits. After
 * T. J. Dekker, A floating-point technique for extending the available precision, 1971 (doi:10.1007/BF01397083).
 *
 * @param high the double nearest to the number
 * @param low what is missing
 */
record Pair(double high, double low) {

    /** 2<sup>27</sup> + 1, which parts a double into two of half the digits. */
    private static final double SPLITTER = 134_217_729;

    /** Returns a double as a pair. */
    static Pair of(double number) {
        return new Pair(number, 0);
    }

    /** Returns the sum of two doubles, of which the first is the larger one. */
    private static Pair normal(double high, double low) {
        double sum = high + low;
        return new Pair(sum, low - (sum - high));
    }

    /** Returns the product of two doubles exactly. */
    private static Pair product(double a, double b) {
        double aUpper = upper(a);
        double bUpper = upper(b);
        double aLower = a - aUpper;
        double bLower = b - bUpper;
        double product = a * b;
        return new Pair(product, ((aUpper * bUpper - product) + aUpper * bLower + aLower * bUpper) + aLower * bLower);
    }

    private static double upper(double number) {
        double large = SPLITTER * number;
        return large - (large - number);
    }

    /** Returns this and another number added. */
    Pair plus(Pair other) {
        double sum = high + other.high;
        double part = sum - high;
        double rest = (high - (sum - part)) + (other.high - part);
        return normal(sum, rest + (low + other.low));
    }

    /** Returns this less another number. */
    Pair minus(Pair other) {
        return plus(new Pair(-other.high, -other.low));
    }

    /** Returns this and another number multiplied. */
    Pair times(Pair other) {
        Pair product = product(high, other.high);
        return normal(product.high, product.low + (high * other.low + low * other.high));
    }

    /** Returns this divided by a double. */
    Pair over(double divisor) {
        double quotient = high / divisor;
        Pair product = product(quotient, divisor);
        return normal(quotient, ((high - product.high) - product.low + low) / divisor);
    }
}
