package io.ndimage.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What was measured about a case: milliseconds by contestant. */
final class Times {

    /** Ours, always with the same array for the result. */
    static final String OUT = "out";

    /** Ours, each time with a new array for the result. */
    static final String FRESH = "fresh";

    /** Ours with the plain kernels. */
    static final String PLAIN = "plain";

    /** A copy of half the bytes of input and result together, which reads and writes as much as a pass over both. */
    static final String COPY = "copy";

    /** A peer whose time is more than so many times ours is beaten, and not timed again. */
    private static final double BEATEN = 4;

    private static final Set<String> OURS = Set.of(OUT, FRESH);

    private final Map<String, List<Double>> samples = new LinkedHashMap<>();

    /** Returns the numbers of a text, which has spaces between them. */
    static List<Double> parse(String text) {
        return Stream.of(text.split(" ")).map(Double::valueOf).toList();
    }

    /** Adds times of a contestant. */
    void add(String contestant, List<Double> milliseconds) {
        samples.computeIfAbsent(contestant, c -> new ArrayList<>()).addAll(milliseconds);
    }

    /** Returns whether a contestant has any. */
    boolean has(String contestant) {
        return samples.containsKey(contestant);
    }

    /** Returns the contestants, in the order in which they came. */
    List<String> contestants() {
        return List.copyOf(samples.keySet());
    }

    /** Returns the median of a contestant's times, or NaN if it has none. */
    double median(String contestant) {
        double[] sorted = samples.getOrDefault(contestant, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Returns whether a contestant is to be timed in the next round: whether it is ours, not timed yet, or a peer near us. */
    boolean isRacing(String contestant) {
        return !has(contestant)
                || OURS.contains(contestant)
                || (!contestant.equals(COPY) && median(contestant) < BEATEN * reusing());
    }

    /** Returns our best time with a result array that may be reused, as some peers reuse theirs. */
    double reusing() {
        return has(OUT) ? median(OUT) : median(FRESH);
    }
}
