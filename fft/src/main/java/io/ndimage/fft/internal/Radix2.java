package io.ndimage.fft.internal;

/** Transforms of two rows. */
final class Radix2 {

    private Radix2() {}

    /** Transforms the rows from a place in a stage on, and turns the second one. */
    static void run(double[][] parts, int[] places, double[] turns, int at, int from, int to) {
        double[] r1 = parts[places[at + 2]];
        double[] i1 = parts[places[at + 3]];
        LaneRows.addAndSubtract(parts[places[at]], parts[places[at + 1]], r1, i1, from, to);
        LaneRows.turn(r1, i1, turns[at + 2], turns[at + 3], from, to);
    }
}
