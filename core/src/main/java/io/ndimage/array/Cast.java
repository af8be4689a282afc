package io.ndimage.array;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** What becomes of a real value that is stored in an integer type. NaN becomes 0 in all of them. */
public enum Cast {
    /** To the nearest whole number, ties to even; beyond the type's range, its nearest end. The default everywhere. */
    ROUND_SATURATE,
    /** To the nearest whole number, ties to even; beyond the type's range, its low bits. */
    ROUND_WRAP,
    /** Towards zero; beyond the type's range, its nearest end. */
    TRUNCATE_SATURATE,
    /** Towards zero; beyond the type's range, its low bits: what a C cast does, and SciPy's filters with it. */
    TRUNCATE_WRAP,
    /** To the nearest whole number, ties away from zero; beyond the type's range, its nearest end: what SciPy's interpolation does. */
    HALF_AWAY_SATURATE;

    /** Returns whether fractions round to the nearest whole number rather than towards zero. */
    public boolean rounds() {
        return this != TRUNCATE_SATURATE && this != TRUNCATE_WRAP;
    }

    /** Returns whether values beyond the type's range become its nearest end. */
    public boolean saturates() {
        return this != ROUND_WRAP && this != TRUNCATE_WRAP;
    }

    /** Returns a value without its fraction; one that is cut off may still have it. */
    private double whole(double value) {
        if (this == HALF_AWAY_SATURATE) {
            double below = Math.floor(Math.abs(value));
            return Math.copySign(Math.abs(value) - below < 0.5 ? below : below + 1, value);
        }
        return rounds() ? Math.rint(value) : value;
    }

    /** Returns what a number becomes, exactly, in a type of integers: of Java's whole numbers every digit counts. */
    public BigInteger toWhole(Number value, DType type) {
        BigInteger count = BigInteger.ONE.shiftLeft(type.bytes() * Byte.SIZE);
        BigInteger least = type.kind() == DType.Kind.UNSIGNED
                ? BigInteger.ZERO
                : count.shiftRight(1).negate();
        BigInteger most = least.add(count).subtract(BigInteger.ONE);
        double nearest = value.doubleValue();
        if (Double.isNaN(nearest) || (Double.isInfinite(nearest) && !saturates())) {
            return BigInteger.ZERO;
        }
        if (Double.isInfinite(nearest)) {
            return nearest > 0 ? most : least;
        }
        BigInteger whole = exact(value).setScale(0, rounding()).toBigInteger();
        return saturates()
                ? whole.max(least).min(most)
                : whole.subtract(least).mod(count).add(least);
    }

    /** Returns how an exact number becomes whole. */
    public RoundingMode rounding() {
        if (this == HALF_AWAY_SATURATE) {
            return RoundingMode.HALF_UP;
        }
        return rounds() ? RoundingMode.HALF_EVEN : RoundingMode.DOWN;
    }

    private static BigDecimal exact(Number value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        boolean real = value instanceof Double || value instanceof Float;
        return real ? new BigDecimal(value.doubleValue()) : new BigDecimal(value.toString());
    }

    /** Returns a value as a whole number between two bounds, or as its 64 low bits where this cast wraps. */
    long toLong(double value, long min, long max) {
        double whole = whole(value);
        if (saturates()) {
            long clamped = (long) whole;
            return clamped < min ? min : Math.min(clamped, max);
        }
        return wrap(whole);
    }

    /** Returns a value as an unsigned 64-bit number, in a long. */
    long toUnsignedLong(double value) {
        double whole = whole(value);
        if (saturates()) {
            if (!(whole > 0)) {
                return 0;
            }
            return whole >= 0x1p64 ? -1L : whole < 0x1p63 ? (long) whole : (long) (whole - 0x1p63) ^ Long.MIN_VALUE;
        }
        return wrap(whole);
    }

    private static long wrap(double whole) {
        if (Math.abs(whole) < 0x1p63) {
            return (long) whole;
        }
        if (!(Math.abs(whole) < 0x1p116)) {
            return 0; // NaN, infinities, and numbers whose 64 low bits are all zero
        }
        return new BigDecimal(whole).toBigInteger().longValue();
    }
}
