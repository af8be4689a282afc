package io.ndimage.internal.kernel.objects;

/** The squared distance from each place of a line to the nearest false one on it, and where that is. */
public final class NearestFalse {

    private NearestFalse() {}

    /**
     * Finds the squared distances; infinite where nothing is false.
     *
     * @param line the truth values, from the start of the array on
     * @param step the distance between neighbours
     */
    public static void squares(boolean[] line, double[] out, int at, int length, double step) {
        double far = Double.POSITIVE_INFINITY;
        double away = far;
        for (int i = 0; i < length; i++) {
            away = line[i] ? away + 1 : 0;
            out[at + i] = away;
        }
        away = far;
        for (int i = length - 1; i >= 0; i--) {
            away = line[i] ? away + 1 : 0;
            double least = Math.min(away, out[at + i]) * step;
            out[at + i] = least * least;
        }
    }

    /**
     * Finds the places, of equally near ones the first; -1 where nothing is false.
     *
     * @param first what is added to the places found
     */
    public static void places(boolean[] line, int[] out, int at, int length, int first) {
        int before = -1;
        for (int i = 0; i < length; i++) {
            before = line[i] ? before : i;
            out[at + i] = before;
        }
        int after = -1;
        for (int i = length - 1; i >= 0; i--) {
            after = line[i] ? after : i;
            before = out[at + i];
            int nearest = before < 0 || (after >= 0 && after - i < i - before) ? after : before;
            out[at + i] = nearest < 0 ? -1 : first + nearest;
        }
    }
}
