package io.ndimage.io.webp;

import java.util.Arrays;

/** Guesses blocks from the samples above and to the left. */
final class Vp8Prediction {

    static final int MEAN = 0;
    static final int SLOPE = 1;
    static final int DOWN = 2;
    static final int ACROSS = 3;

    /**
     * How the modes of small blocks from the third on make their 16 samples of those around them, which are counted from the lowest
     * to the left, past the corner, to the last above. A digit is that sample mixed with both neighbours, 1 to 2 to 1; the n-th
     * letter the mean of sample n and the next, from 0 on; a dot the first sample.
     */
    private static final String[] MIXTURES = {
        "5678567856785678",
        "3333222211110000",
        "4567345623451234",
        "EFGH45673EFG2456",
        "6789789a89ab9abc",
        "FGHI6789GHIa789b",
        "D456C3D4B2C3A1B2",
        "C2B1B1A0A0......"
    };

    private static final int AROUND = 13;
    private static final int CORNER = 4;

    private final int[] around = new int[AROUND];

    /** Guesses a square of 8 or 16 samples. */
    void large(Vp8Plane plane, int x, int y, int side, int mode) {
        byte[] samples = plane.samples;
        int at = plane.at(x, y);
        int above = at - plane.stride;
        switch (mode) {
            case MEAN -> fill(plane, at, side, mean(plane, x, y, side));
            case SLOPE -> slope(plane, at, side);
            case DOWN -> {
                for (int row = 0; row < side; row++) {
                    System.arraycopy(samples, above, samples, at + row * plane.stride, side);
                }
            }
            default -> {
                for (int row = 0, to = at; row < side; row++, to += plane.stride) {
                    Arrays.fill(samples, to, to + side, samples[to - 1]);
                }
            }
        }
    }

    /** Returns the mean of the samples above and to the left, as far as there are any. */
    private static int mean(Vp8Plane plane, int x, int y, int side) {
        int at = plane.at(x, y);
        int sum = 0;
        int count = 0;
        if (y > 0) {
            for (int i = 0; i < side; i++) {
                sum += plane.samples[at - plane.stride + i] & 0xff;
            }
            count += side;
        }
        if (x > 0) {
            for (int i = 0; i < side; i++) {
                sum += plane.samples[at - 1 + i * plane.stride] & 0xff;
            }
            count += side;
        }
        return count == 0 ? 128 : (sum + count / 2) / count;
    }

    private static void fill(Vp8Plane plane, int at, int side, int value) {
        for (int row = 0, to = at; row < side; row++, to += plane.stride) {
            Arrays.fill(plane.samples, to, to + side, (byte) value);
        }
    }

    /** Guesses that each sample differs from the one above as the one to the left does from the corner. */
    private static void slope(Vp8Plane plane, int at, int side) {
        byte[] samples = plane.samples;
        int above = at - plane.stride;
        int corner = samples[above - 1] & 0xff;
        for (int row = 0, to = at; row < side; row++, to += plane.stride) {
            int more = (samples[to - 1] & 0xff) - corner;
            for (int i = 0; i < side; i++) {
                samples[to + i] = (byte) Math.max(0, Math.min(255, (samples[above + i] & 0xff) + more));
            }
        }
    }

    /**
     * Guesses a square of 4 samples.
     *
     * @param right the place of the four samples above and to the right
     */
    void small(Vp8Plane plane, int at, int right, int mode) {
        if (mode == SLOPE) {
            slope(plane, at, 4);
            return;
        }
        byte[] samples = plane.samples;
        for (int i = 0; i < 4; i++) {
            around[CORNER - 1 - i] = samples[at - 1 + i * plane.stride] & 0xff;
            around[CORNER + 1 + i] = samples[at - plane.stride + i] & 0xff;
            around[CORNER + 5 + i] = samples[right + i] & 0xff;
        }
        around[CORNER] = samples[at - plane.stride - 1] & 0xff;
        if (mode == MEAN) {
            int sum = 4 - around[CORNER];
            for (int i = 0; i <= 8; i++) {
                sum += around[i];
            }
            fill(plane, at, 4, sum >> 3);
            return;
        }
        String mixtures = MIXTURES[mode - DOWN];
        for (int i = 0; i < 16; i++) {
            samples[at + (i >> 2) * plane.stride + (i & 3)] = (byte) mixed(mixtures.charAt(i));
        }
    }

    private int mixed(char mixture) {
        if (mixture == '.') {
            return around[0];
        }
        if (mixture >= 'A' && mixture <= 'Z') {
            int first = mixture - 'A';
            return (around[first] + around[first + 1] + 1) >> 1;
        }
        int middle = Character.digit(mixture, 16);
        int before = around[Math.max(0, middle - 1)];
        int after = around[Math.min(AROUND - 1, middle + 1)];
        return (before + 2 * around[middle] + after + 2) >> 2;
    }
}
