package io.ndimage.figure;

/**
 * The two numbers that the ends of a gradient stand for.
 *
 * @param low the number at the start, finite
 * @param high the number at the end, finite, not less than {@code low}
 */
public record ColorLimits(double low, double high) {

    /** Checks that both are finite and in order. */
    public ColorLimits {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException(
                    "limits " + low + " to " + high + " must be finite, the first not greater than the second");
        }
    }

    /**
     * Returns where a number lies between the limits: 0 at and below the low one, 1 at and above the high one, NaN for NaN. If
     * the limits are one number, that number lies at 0.5.
     */
    public double position(double number) {
        if (low == high) {
            return 0.5 + 0.5 * Math.signum(number - low);
        }
        double span = high - low;
        double position =
                Double.isInfinite(span) ? (number / 2 - low / 2) / (high / 2 - low / 2) : (number - low) / span;
        return Math.max(0, Math.min(1, position));
    }
}
