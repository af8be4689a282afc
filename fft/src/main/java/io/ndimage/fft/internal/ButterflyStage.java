package io.ndimage.fft.internal;

/** Small transforms of one radix, of all rows, a few at a time; all but the first result of each are turned. */
final class ButterflyStage {

    /** Primes from this on have no loops of their own. */
    private static final int GENERIC = 7;

    private final int radix;
    private final int rows;

    /** The parts of the rows of one small transform after the other. */
    private final int[] places;

    /** What their results are multiplied with. */
    private final double[] turns;

    private final OddRadix generic;

    ButterflyStage(int radix, int rows) {
        this.radix = radix;
        this.rows = rows;
        this.places = new int[2 * rows];
        this.turns = new double[2 * rows];
        this.generic = new OddRadix(radix < GENERIC ? 1 : radix);
    }

    /**
     * Plans the stage, and returns where the rows are after it.
     *
     * @param before where they are before
     * @param done the product of the radices of the stages before
     */
    int[] plan(int[] before, int done, Roots roots) {
        int[] after = new int[2 * rows];
        int groups = rows / (done * radix);
        int at = 0;
        for (int k = 0; k < done; k++) {
            for (int i = 0; i < groups; i++) {
                for (int j = 0; j < radix; j++) {
                    int from = 2 * (i + groups * (j + radix * k));
                    int to = 2 * (i + groups * (k + done * j));
                    int swap = radix % 2 == 1 && j > radix / 2 ? 1 : 0;
                    after[to + swap] = before[from];
                    after[to + 1 - swap] = before[from + 1];
                    int root = (int) ((long) j * i * done % rows);
                    places[at] = before[from];
                    turns[at++] = roots.real(root);
                    places[at] = before[from + 1];
                    turns[at++] = roots.imaginary(root);
                }
            }
        }
        return after;
    }

    /** Returns how many rows it computes in, besides those of the transform. */
    int spare() {
        return radix < GENERIC ? 0 : radix;
    }

    void run(double[][] parts, double[][] spare, int from, int to) {
        for (int at = 0; at < places.length; at += 2 * radix) {
            switch (radix) {
                case 2 -> Radix2.run(parts, places, turns, at, from, to);
                case 3 -> Radix3.run(parts, places, turns, at, from, to);
                case 4 -> Radix4.run(parts, places, turns, at, from, to);
                case 5 -> Radix5.run(parts, places, turns, at, from, to);
                default -> generic.run(parts, places, turns, at, spare, from, to);
            }
        }
    }
}
