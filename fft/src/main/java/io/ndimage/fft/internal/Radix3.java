package io.ndimage.fft.internal;

/** Transforms of three rows. Of the last one, the parts change places. */
final class Radix3 {

    /** sin(2π / 3). */
    private static final double SINE = 0.8660254037844386;

    private Radix3() {}

    /** Transforms the rows from a place in a stage on, and turns all but the first one. */
    static void run(double[][] parts, int[] places, double[] turns, int at, int from, int to) {
        double[] r1 = parts[places[at + 2]];
        double[] i1 = parts[places[at + 3]];
        double[] r2 = parts[places[at + 4]];
        double[] i2 = parts[places[at + 5]];
        LaneRows.addAndSubtract(r1, i1, r2, i2, from, to);
        parts(parts[places[at]], r1, i2, SINE, from, to);
        parts(parts[places[at + 1]], i1, r2, -SINE, from, to);
        LaneRows.turn(r1, i1, turns[at + 2], turns[at + 3], from, to);
        LaneRows.turn(i2, r2, turns[at + 4], turns[at + 5], from, to);
    }

    private static void parts(double[] first, double[] sum, double[] difference, double sine, int from, int to) {
        for (int k = from; k < to; k++) {
            double s = sum[k];
            double a = first[k] - 0.5 * s;
            double b = sine * difference[k];
            first[k] += s;
            sum[k] = a + b;
            difference[k] = a - b;
        }
    }
}
