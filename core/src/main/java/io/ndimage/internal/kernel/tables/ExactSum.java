package io.ndimage.internal.kernel.tables;

import io.ndimage.internal.kernel.Transfer;
import java.io.IOException;

/**
 * The exact sum of any doubles, rounded once at the end. In whatever order they are added, and however partial sums are merged,
 * the result has the same bits.
 *
 * <p>A NaN, or infinities of both signs, give NaN; infinities of one sign give that. Finite numbers overflow only if their sum
 * does. A sum of nothing and an exact zero are {@code +0.0}.
 *
 * <p>The sum is held as digits of 32 bits, {@code Σ digit[i] · 2^(32 i - 1075)}, each in a long with room for carries, which are
 * settled after every 2047 additions. Source: R. M. Neal, Fast exact summation using small and large superaccumulators, 2015
 * (arXiv:1505.05571), the small one.
 */
public final class ExactSum {

    private static final int DIGITS = 67;

    /** The weight of bit 0 of digit 0 is two to the power of minus this. */
    private static final int BIAS = 1075;

    /** An addition moves a digit by less than 2^52 + 2^32, so that this many cannot overflow a settled one. */
    private static final int UNTIL_SETTLED = 2047;

    private static final long DIGIT_MASK = 0xffffffffL;
    private static final long FRACTION_MASK = (1L << 52) - 1;
    private static final int SPECIAL_EXPONENT = 0x7ff;

    private final long[] digits = new long[DIGITS];
    private int unsettled;

    /** The sum of the infinities and NaNs among the numbers; 0 where there are none. */
    private double special;

    /** Adds a number. */
    public void add(double value) {
        if (unsettled == UNTIL_SETTLED) {
            settle();
        }
        unsettled++;
        accumulate(value);
    }

    /** Adds a run of numbers. */
    public void add(double[] values, int at, int count) {
        int end = at + count;
        int i = at;
        while (i < end) {
            if (unsettled == UNTIL_SETTLED) {
                settle();
            }
            int stop = Math.min(end, i + UNTIL_SETTLED - unsettled);
            unsettled += stop - i;
            for (; i < stop; i++) {
                accumulate(values[i]);
            }
        }
    }

    /** Adds another sum, whose value stays as it is. */
    public void merge(ExactSum other) {
        settle();
        other.settle();
        for (int i = 0; i < DIGITS; i++) {
            digits[i] += other.digits[i];
        }
        unsettled = 1;
        special += other.special;
    }

    /** Moves this to bytes, or from bytes into this while it is empty. */
    public void move(Transfer bytes) throws IOException {
        settle();
        double[] specials = {special};
        bytes.longs(digits);
        bytes.doubles(specials);
        special = specials[0];
    }

    /** Returns the sum, rounded to nearest, ties to even. */
    public double value() {
        if (special != 0) {
            return special;
        }
        settle();
        boolean negative = digits[DIGITS - 1] < 0;
        if (!negative) {
            return rounded(digits);
        }
        long[] magnitude = new long[DIGITS];
        for (int i = 0; i < DIGITS; i++) {
            magnitude[i] = -digits[i];
        }
        carry(magnitude);
        return -rounded(magnitude);
    }

    private void accumulate(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> 52) & SPECIAL_EXPONENT;
        long fraction = bits & FRACTION_MASK;
        if (exponent == 0) {
            exponent = 1;
        } else if (exponent == SPECIAL_EXPONENT) {
            special += value;
            return;
        } else {
            fraction |= 1L << 52;
        }
        int shift = exponent & 31;
        int digit = exponent >>> 5;
        long sign = bits >> 63; // 0, or -1: (x ^ -1) - -1 is -x
        digits[digit] += ((fraction << shift & DIGIT_MASK) ^ sign) - sign;
        digits[digit + 1] += ((fraction >>> (32 - shift)) ^ sign) - sign;
    }

    private void settle() {
        carry(digits);
        unsettled = 0;
    }

    /** Brings every digit but the last, which has the sign, between 0 and 2^32. */
    private static void carry(long[] digits) {
        for (int i = 0; i < DIGITS - 1; i++) {
            digits[i + 1] += digits[i] >> 32;
            digits[i] &= DIGIT_MASK;
        }
    }

    private static double rounded(long[] digits) {
        int first = DIGITS - 1;
        while (first >= 0 && digits[first] == 0) {
            first--;
        }
        if (first < 0) {
            return 0;
        }
        long second = first >= 1 ? digits[first - 1] : 0;
        long third = first >= 2 ? digits[first - 2] : 0;
        int shift = Long.numberOfLeadingZeros(digits[first]) - 32;
        long head = (digits[first] << 32 | second) << shift | third >>> (32 - shift);
        boolean more = (third << shift & DIGIT_MASK) != 0;
        for (int i = 0; i < first - 2 && !more; i++) {
            more = digits[i] != 0;
        }
        int highest = 32 * first + 31 - shift;
        int lowest = Math.max(highest - 52, 1); // bit 1 is the smallest subnormal number
        int dropped = 63 - (highest - lowest);
        long whole = head >>> dropped;
        int half = Long.compareUnsigned(head << (64 - dropped), Long.MIN_VALUE);
        if (half > 0 || (half == 0 && (more || (whole & 1) == 1))) {
            whole++;
        }
        return Math.scalb((double) whole, lowest - BIAS);
    }
}
