package io.ndimage.fft.internal;

import java.util.Arrays;

/**
 * Transforms of an odd number of rows, by sums of all of them: for primes that have no loops of their own. Of the second half of the
 * rows, the parts change places.
 */
final class OddRadix {

    private final int radix;
    private final Roots roots;

    /** Plans transforms of a number of rows. */
    OddRadix(int radix) {
        this.radix = radix;
        this.roots = new Roots(radix);
    }

    /**
     * Transforms the rows from a place in a stage on, and turns all but the first one.
     *
     * @param sums as many rows as the radix
     */
    void run(double[][] parts, int[] places, double[] turns, int at, double[][] sums, int from, int to) {
        int end = at + 2 * radix;
        for (int j = 2; j < radix; j += 2) {
            LaneRows.addAndSubtract(
                    parts[places[at + j]],
                    parts[places[at + j + 1]],
                    parts[places[end - j]],
                    parts[places[end - j + 1]],
                    from,
                    to);
        }
        parts(parts, places, at, 0, sums, from, to);
        parts(parts, places, at, 1, sums, from, to);
        for (int j = 2; j < 2 * radix; j += 2) {
            int swap = j < radix ? 0 : 1;
            LaneRows.turn(
                    parts[places[at + j + swap]],
                    parts[places[at + j + 1 - swap]],
                    turns[at + j],
                    turns[at + j + 1],
                    from,
                    to);
        }
    }

    /** Makes the real parts of the results, or the imaginary ones, of the sums of that part and the differences of the other. */
    private void parts(double[][] parts, int[] places, int at, int part, double[][] sums, int from, int to) {
        double[] first = parts[places[at + part]];
        int end = at + 2 * radix + 1 - part;
        int half = radix / 2;
        for (int k = 1; k <= half; k++) {
            double[] even = sums[k];
            double[] odd = sums[half + k];
            System.arraycopy(first, from, even, from, to - from);
            Arrays.fill(odd, from, to, 0);
            for (int j = 1; j <= half; j++) {
                int root = j * k % radix;
                LaneRows.add(even, parts[places[at + 2 * j + part]], roots.real(root), from, to);
                LaneRows.add(odd, parts[places[end - 2 * j]], roots.imaginary(root), from, to);
            }
        }
        for (int j = 1; j <= half; j++) {
            LaneRows.add(first, parts[places[at + 2 * j + part]], 1, from, to);
        }
        for (int k = 1; k <= half; k++) {
            double[] low = parts[places[at + 2 * k + part]];
            double[] high = parts[places[end - 2 * k]];
            if (part == 0) {
                LaneRows.spread(sums[k], sums[half + k], high, low, from, to);
            } else {
                LaneRows.spread(sums[k], sums[half + k], low, high, from, to);
            }
        }
    }
}
