package io.ndimage.benchmark;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How near another library's result has to be to ours for the two to be compared. */
public interface Agreement {

    /** Returns what is wrong with another's result, or null if it agrees with ours. */
    @Nullable
    String difference(NdArray ours, NdArray theirs);

    /**
     * Asks that no pixel within the array differs by more than some units, those near its edges left out: libraries treat
     * these differently.
     *
     * @param margin how many pixels at each edge are left out
     * @param real the greatest difference between results of which neither is an integer
     * @param whole the greatest difference where one is
     */
    static Agreement within(int margin, double real, double whole) {
        return (ours, theirs) -> {
            boolean isWhole = ours.dtype().isInteger() || theirs.dtype().isInteger();
            double allowed = isWhole ? whole : real;
            return differences(ours, theirs, margin, (maximum, rms) -> maximum <= allowed, "at most " + allowed);
        };
    }

    /**
     * Asks that the root of the mean squared difference is small, for libraries that compute something near to ours by other
     * means.
     */
    static Agreement near(int margin, double rms) {
        return (ours, theirs) -> differences(
                ours, theirs, margin, (maximum, found) -> found <= rms, "a root mean square of at most " + rms);
    }

    /** Asks for zeros in the same places, whatever the other numbers. */
    static Agreement sameTruth() {
        return (ours, theirs) -> within(0, 0, 0).difference(ours.astype(DType.BOOL), theirs.astype(DType.BOOL));
    }

    /** Asks for the same objects, whatever their numbers. */
    static Agreement sameObjects() {
        return (ours, theirs) -> {
            double[] a = ours.toDoubles();
            double[] b = theirs.toDoubles();
            Map<Double, Double> partner = new HashMap<>();
            Map<Double, Double> reverse = new HashMap<>();
            for (int i = 0; i < a.length; i++) {
                Double there = partner.putIfAbsent(a[i], b[i]);
                Double here = reverse.putIfAbsent(b[i], a[i]);
                if ((there != null && there != b[i]) || (here != null && here != a[i])) {
                    return "element " + i + " belongs to another object";
                }
            }
            return null;
        };
    }

    /** A condition on the greatest difference and the root of the mean squared one. */
    interface Condition {

        /** Returns whether it holds. */
        boolean holds(double maximum, double rms);
    }

    private static @Nullable String differences(
            NdArray ours, NdArray theirs, int margin, Condition condition, String allowed) {
        if (!ours.shape().equals(theirs.shape())) {
            return "shape " + theirs.shape() + " where ours is " + ours.shape();
        }
        double[] a = interior(ours, margin).toDoubles();
        double[] b = interior(theirs, margin).toDoubles();
        double maximum = 0;
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = Math.abs(a[i] - b[i]);
            maximum = Math.max(maximum, difference);
            squares += difference * difference;
        }
        double rms = Math.sqrt(squares / a.length);
        return condition.holds(maximum, rms)
                ? null
                : String.format(
                        Locale.ROOT, "differs by %.3g, root mean square %.3g; allowed is %s", maximum, rms, allowed);
    }

    private static NdArray interior(NdArray array, int margin) {
        long[] start = new long[array.ndim()];
        long[] stop = array.shape().sizes();
        Arrays.fill(start, margin);
        for (int a = 0; a < stop.length; a++) {
            stop[a] -= margin;
        }
        return array.read(Region.of(start, stop));
    }
}
