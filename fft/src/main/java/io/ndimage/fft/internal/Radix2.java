package io.ndimage.fft.internal;

/** Transforms of two rows. */
final class Radix2 {

    private Radix2() {}

    /** Transforms the rows from a place in a stage on, and turns the second one. */
    static void run(double[][] parts, int[] places, double[] turns, int at, int from, int to) {
        both(
                parts[places[at]],
                parts[places[at + 1]],
                parts[places[at + 2]],
                parts[places[at + 3]],
                turns[at + 2],
                turns[at + 3],
                from, to);
    }

    private static void both(double[] r0, double[] i0, double[] r1, double[] i1, double wr, double wi, int from, int to) {
        for (int k = from; k < to; k++) {
            double r = r0[k] - r1[k];
            double i = i0[k] - i1[k];
            double s = r0[k] + r1[k];
            double j = i0[k] + i1[k];
            r0[k] = s;
            i0[k] = j;
            r1[k] = r * wr - i * wi;
            i1[k] = r * wi + i * wr;
        }
    }
}
