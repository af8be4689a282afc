package io.ndimage.io.webp;

import java.util.Arrays;

/** Samples of luma or a chroma in whole blocks, with what lies above the first row and before the first column. */
final class Vp8Plane {

    private static final byte ABOVE = 127;
    private static final byte BEFORE = (byte) 129;

    /** How many samples above and to the right of the last block are looked at. */
    private static final int BEYOND = 4;

    final byte[] samples;

    /** How far rows lie apart. */
    final int stride;

    Vp8Plane(int width, int height) {
        stride = 1 + width + BEYOND;
        samples = new byte[(height + 1) * stride];
        Arrays.fill(samples, 0, stride, ABOVE);
        for (int y = 0; y < height; y++) {
            samples[at(-1, y)] = BEFORE;
        }
    }

    /** Returns the place of a sample. */
    int at(int x, int y) {
        return (y + 1) * stride + 1 + x;
    }

    /** Copies the last sample of a row to those beyond it. */
    void extend(int y) {
        int end = (y + 2) * stride;
        Arrays.fill(samples, end - BEYOND, end, samples[end - BEYOND - 1]);
    }
}
