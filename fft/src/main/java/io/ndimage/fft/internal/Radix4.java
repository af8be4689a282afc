package io.ndimage.fft.internal;

/** Transforms of four rows. */
final class Radix4 {

    private Radix4() {}

    /** Transforms the rows from a place in a stage on, and turns all but the first one. */
    static void run(double[][] parts, int[] places, double[] turns, int at, int from, int to) {
        double[] r1 = parts[places[at + 2]];
        double[] i1 = parts[places[at + 3]];
        double[] r2 = parts[places[at + 4]];
        double[] r3 = parts[places[at + 6]];
        double[] i3 = parts[places[at + 7]];
        real(parts[places[at]], r1, r2, r3, from, to);
        imaginary(parts[places[at + 1]], i1, parts[places[at + 5]], i3, r2, turns[at + 4], turns[at + 5], from, to);
        odd(r1, i1, r3, i3, turns[at + 2], turns[at + 3], turns[at + 6], turns[at + 7], from, to);
    }

    /** Makes the real parts of the even results, and leaves the differences for the odd ones. */
    private static void real(double[] r0, double[] r1, double[] r2, double[] r3, int from, int to) {
        for (int k = from; k < to; k++) {
            double a = r0[k] + r2[k];
            double b = r0[k] - r2[k];
            double c = r1[k] + r3[k];
            double d = r1[k] - r3[k];
            r0[k] = a + c;
            r1[k] = b;
            r2[k] = a - c;
            r3[k] = d;
        }
    }

    /** Does so for the imaginary parts, and turns the third result, which is whole then. */
    private static void imaginary(
            double[] i0, double[] i1, double[] i2, double[] i3, double[] r2, double wr, double wi, int from, int to) {
        for (int k = from; k < to; k++) {
            double a = i0[k] + i2[k];
            double b = i0[k] - i2[k];
            double c = i1[k] + i3[k];
            double d = i1[k] - i3[k];
            double r = r2[k];
            double i = a - c;
            i0[k] = a + c;
            i1[k] = b;
            i3[k] = d;
            r2[k] = r * wr - i * wi;
            i2[k] = r * wi + i * wr;
        }
    }

    /** Makes the odd results of the differences, and turns them. */
    private static void odd(
            double[] r1,
            double[] i1,
            double[] r3,
            double[] i3,
            double ur,
            double ui,
            double wr,
            double wi,
            int from,
            int to) {
        for (int k = from; k < to; k++) {
            double r = r1[k] + i3[k];
            double i = i1[k] - r3[k];
            double s = r1[k] - i3[k];
            double j = i1[k] + r3[k];
            r1[k] = r * ur - i * ui;
            i1[k] = r * ui + i * ur;
            r3[k] = s * wr - j * wi;
            i3[k] = s * wi + j * wr;
        }
    }
}
