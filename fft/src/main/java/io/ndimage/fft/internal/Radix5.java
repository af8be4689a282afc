package io.ndimage.fft.internal;

/** Transforms of five rows. Of the last two, the parts change places. */
final class Radix5 {

    /** cos(2π / 5) and cos(4π / 5). */
    private static final double C1 = 0.30901699437494745;

    private static final double C2 = -0.8090169943749475;

    /** sin(2π / 5) and sin(4π / 5). */
    private static final double S1 = 0.9510565162951535;

    private static final double S2 = 0.5877852522924731;

    private Radix5() {}

    /** Transforms the rows from a place in a stage on, and turns all but the first one. */
    static void run(double[][] parts, int[] places, double[] turns, int at, int from, int to) {
        double[] r1 = parts[places[at + 2]];
        double[] i1 = parts[places[at + 3]];
        double[] r2 = parts[places[at + 4]];
        double[] i2 = parts[places[at + 5]];
        double[] r3 = parts[places[at + 6]];
        double[] i3 = parts[places[at + 7]];
        double[] r4 = parts[places[at + 8]];
        double[] i4 = parts[places[at + 9]];
        LaneRows.addAndSubtract(r1, i1, r4, i4, from, to);
        LaneRows.addAndSubtract(r2, i2, r3, i3, from, to);
        sums(parts[places[at]], r1, r2, from, to);
        sums(parts[places[at + 1]], i1, i2, from, to);
        differences(i4, i3, S1, S2, from, to);
        differences(r4, r3, -S1, -S2, from, to);
        LaneRows.addAndSubtract(r1, r2, i4, i3, from, to);
        LaneRows.addAndSubtract(i1, i2, r4, r3, from, to);
        LaneRows.turn(r1, i1, turns[at + 2], turns[at + 3], from, to);
        LaneRows.turn(r2, i2, turns[at + 4], turns[at + 5], from, to);
        LaneRows.turn(i3, r3, turns[at + 6], turns[at + 7], from, to);
        LaneRows.turn(i4, r4, turns[at + 8], turns[at + 9], from, to);
    }

    /** Makes the first result, and what the others have of the sums of pairs of rows. */
    private static void sums(double[] first, double[] sum1, double[] sum2, int from, int to) {
        for (int k = from; k < to; k++) {
            double x = first[k];
            double s = sum1[k];
            double t = sum2[k];
            first[k] = x + s + t;
            sum1[k] = x + C1 * s + C2 * t;
            sum2[k] = x + C2 * s + C1 * t;
        }
    }

    /** Makes what they have of the differences. */
    private static void differences(double[] first, double[] second, double sine1, double sine2, int from, int to) {
        for (int k = from; k < to; k++) {
            double d = first[k];
            double e = second[k];
            first[k] = sine1 * d + sine2 * e;
            second[k] = sine2 * d - sine1 * e;
        }
    }
}
