package io.ndimage.figure;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import java.util.Arrays;

/**
 * A rule for the {@link ColorLimits} of a panel's colours. Rules that look at the array leave NaN and infinities out; where nothing
 * is left, the limits are 0 and 1.
 */
@FunctionalInterface
public interface Scale {

    /** Returns the limits for an array of real numbers. */
    ColorLimits limits(NdArray values);

    /**
     * Returns fixed limits, so that several panels can be compared.
     *
     * @throws IllegalArgumentException if one is not finite, or the first is greater than the second
     */
    static Scale range(double low, double high) {
        ColorLimits limits = new ColorLimits(low, high);
        return values -> limits;
    }

    /** Returns the rule that takes the least and the greatest value. */
    static Scale full() {
        return values -> {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double value : values.toDoubles()) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            return low > high ? new ColorLimits(0, 1) : new ColorLimits(low, high);
        };
    }

    /** Returns the rule for what the type means: 0 to 1 for bool, 0 to 255 for uint8, {@link #full()} for any other. */
    static Scale natural() {
        return values -> switch (values.dtype()) {
            case BOOL -> new ColorLimits(0, 1);
            case UINT8 -> new ColorLimits(0, DType.UINT8.maxValue());
            default -> full().limits(values);
        };
    }

    /** Returns the rule that takes the greatest distance from zero on both sides. */
    static Scale symmetric() {
        return values -> {
            ColorLimits full = full().limits(values);
            double reach = Math.max(Math.abs(full.low()), Math.abs(full.high()));
            return new ColorLimits(-reach, reach);
        };
    }

    /** Returns the rule that goes from zero to the greatest value: for magnitudes. */
    static Scale fromZero() {
        return values -> new ColorLimits(0, Math.max(0, full().limits(values).high()));
    }

    /**
     * Returns the rule that leaves the extremes out: the limits are two percentiles of the values, interpolated linearly between
     * the two nearest in order as NumPy does.
     *
     * @param low percent of the values that lie below the low limit, 0 to 100
     * @param high percent of the values that lie below the high limit, {@code low} to 100
     */
    static Scale percentiles(double low, double high) {
        if (!(low >= 0 && low <= high && high <= 100)) {
            throw new IllegalArgumentException(
                    "percentiles " + low + " and " + high + " must lie from 0 to 100, the first not above the second");
        }
        return values -> {
            double[] finite =
                    Arrays.stream(values.toDoubles()).filter(Double::isFinite).toArray();
            return finite.length == 0
                    ? new ColorLimits(0, 1)
                    : new ColorLimits(percentile(finite, low), percentile(finite, high));
        };
    }

    /** Half of the way is added twice, because the whole way between two numbers may be too long for a double. */
    private static double percentile(double[] values, double percent) {
        double at = percent / 100 * (values.length - 1);
        int place = (int) at;
        Selection selection = new Selection(values);
        double below = selection.at(place);
        double above = selection.at(Math.min(place + 1, values.length - 1));
        double half = (at - place) * (above / 2 - below / 2);
        return below + half + half;
    }
}
