package io.ndimage.io.internal.jpeg;

import java.util.Arrays;

/** One component of a JPEG, such as its luma: how it is sampled, and its coefficients. */
final class JpegComponent {

    final int id;
    final int h;
    final int v;
    final int quantization;

    /** The samples that count, and the blocks that hold them. */
    int width;

    int height;
    int blocksWide;
    int blocksHigh;

    /** The blocks that whole units fill, at least as many. */
    int paddedWide;

    int paddedHigh;

    int[] quantizer = new int[0];
    short[] coefficients = new short[0];
    int dcPredictor;

    /** The bits of each coefficient, in zigzag order, that have not come yet. */
    private final int[] missing = new int[64];

    JpegComponent(int id, int h, int v, int quantization) {
        this.id = id;
        this.h = h;
        this.v = v;
        this.quantization = quantization;
        Arrays.fill(missing, Short.SIZE);
    }

    /** Takes down that the coefficients of a band have come but for so many bits. */
    void refined(int first, int last, int bits) {
        Arrays.fill(missing, first, last + 1, bits);
    }

    /** Returns whether all bits of all coefficients have come. */
    boolean isAccurate() {
        return Arrays.stream(missing).allMatch(bits -> bits == 0);
    }

    /** Works out the sizes, given those of the image and the largest sampling factors of its components. */
    void size(int imageWidth, int imageHeight, int hMax, int vMax) {
        width = (int) (((long) imageWidth * h + hMax - 1) / hMax);
        height = (int) (((long) imageHeight * v + vMax - 1) / vMax);
        blocksWide = (width + 7) / 8;
        blocksHigh = (height + 7) / 8;
        paddedWide = (imageWidth + 8 * hMax - 1) / (8 * hMax) * h;
        paddedHigh = (imageHeight + 8 * vMax - 1) / (8 * vMax) * v;
    }

    long blocks() {
        return (long) paddedWide * paddedHigh;
    }
}
