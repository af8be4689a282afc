package io.ndimage.io.tiff;

/** A fraction of two positive numbers of 32 bits, as TIFF stores a resolution. */
record Fraction(long numerator, long denominator) {

    private static final long MOST = 0xffffffffL;
    private static final double LEAST_VALUE = 1e-9;
    private static final double GREATEST_VALUE = 1e9;

    /** Returns whether a fraction comes near a number, within a thousand-millionth of it. */
    static boolean holds(double value) {
        return value >= LEAST_VALUE && value <= GREATEST_VALUE;
    }

    /**
     * Returns the simplest fraction whose value is a number that it {@linkplain #holds}, or the last with 32 bits on the way there:
     * the convergents of its continued fraction.
     */
    static Fraction near(double value) {
        Fraction before = new Fraction(0, 1);
        Fraction found = new Fraction(1, 0);
        double rest = value;
        while (found.value() != value) {
            long whole = (long) rest;
            Fraction better = new Fraction(
                    whole * found.numerator + before.numerator, whole * found.denominator + before.denominator);
            if (whole > MOST || better.numerator > MOST || better.denominator > MOST) {
                break;
            }
            before = found;
            found = better;
            rest = 1 / (rest - whole);
        }
        return found;
    }

    private double value() {
        return (double) numerator / denominator;
    }
}
