package io.ndimage.morphology;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How far apart two elements are, {@code d} being the distances along the axes. */
public enum DistanceMetric {
    /** {@code √(Σ d[a]²)}. */
    EUCLIDEAN,
    /** {@code Σ |d[a]|}: the number of steps along axes. SciPy also calls it cityblock and manhattan. */
    TAXICAB,
    /** {@code max |d[a]|}: the number of steps along axes and diagonals. */
    CHESSBOARD;

    /**
     * Returns the metric of a name, SciPy's others for {@link #TAXICAB} included.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static DistanceMetric parse(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "euclidean" -> EUCLIDEAN;
            case "taxicab", "cityblock", "manhattan" -> TAXICAB;
            case "chessboard" -> CHESSBOARD;
            default ->
                throw new IllegalArgumentException("unknown metric '" + name + "'; known are "
                        + Arrays.stream(values()).map(DistanceMetric::toString).collect(Collectors.joining(", "))
                        + ", cityblock, manhattan");
        };
    }

    /** Returns SciPy's name of the metric, such as {@code taxicab}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
