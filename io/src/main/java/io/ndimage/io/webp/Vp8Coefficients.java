package io.ndimage.io.webp;

import io.ndimage.io.ImageReadException;
import java.util.Arrays;

/** The coefficients of a macroblock, read block by block: 16 blocks of luma, 4 of each chroma, and one of the means of luma. */
final class Vp8Coefficients {

    /** The place of the first block of chroma, and of the block of means. */
    static final int CHROMA = 16 * 16;

    private static final int MEANS = 24 * 16;

    private static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};
    private static final int[] BANDS = {0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 0};

    /** The probabilities of the bits of large numbers that begin with 11, 19, 35 and 67. */
    private static final int[][] LARGE = {
        {173, 148, 140},
        {176, 155, 140, 135},
        {180, 157, 141, 134, 130},
        {254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129}
    };

    /** The kinds of blocks, as probabilities are sorted by them. */
    private static final int LUMA_WITHOUT_MEAN = 0;

    private static final int MEAN = 1;
    private static final int COLOUR = 2;
    private static final int LUMA = 3;

    /** Four columns of luma, two of each chroma and one of means: whether the block above, or to the left, has coefficients. */
    private static final int CONTEXTS = 9;

    private final int[] probabilities;
    private final int[] above;
    private final int[] left = new int[CONTEXTS];
    private final Vp8InverseTransform transform;

    /** The coefficients of the macroblock that was read last, multiplied, block by block. */
    final int[] values = new int[25 * 16];

    Vp8Coefficients(int[] probabilities, int macroblocks, Vp8InverseTransform transform) {
        this.probabilities = probabilities;
        this.above = new int[CONTEXTS * macroblocks];
        this.transform = transform;
    }

    /** Goes to the first macroblock of a row. */
    void beginRow() {
        Arrays.fill(left, 0);
    }

    /** Passes over a macroblock that has none. */
    void skip(int column, boolean inBlocks) {
        int count = inBlocks ? CONTEXTS - 1 : CONTEXTS;
        Arrays.fill(left, 0, count, 0);
        Arrays.fill(above, CONTEXTS * column, CONTEXTS * column + count, 0);
        Arrays.fill(values, 0);
    }

    /** Reads the next macroblock of a row and returns whether any of its coefficients but those of the means differs from 0. */
    boolean read(Vp8Bits bits, int column, boolean inBlocks, Vp8Header.Quantizer quantizer) throws ImageReadException {
        Arrays.fill(values, 0);
        int context = CONTEXTS * column;
        int kind = LUMA;
        if (!inBlocks) {
            int means = context + CONTEXTS - 1;
            int end = block(
                    bits, MEAN, above[means] + left[CONTEXTS - 1], 0, MEANS, quantizer.meanDc(), quantizer.meanAc());
            above[means] = end > 0 ? 1 : 0;
            left[CONTEXTS - 1] = above[means];
            transform.spreadMeans(values, MEANS);
            kind = LUMA_WITHOUT_MEAN;
        }
        blocks(bits, kind, context, 0, 4, 0, quantizer.dc(), quantizer.ac());
        blocks(bits, COLOUR, context, 4, 2, CHROMA, quantizer.chromaDc(), quantizer.chromaAc());
        blocks(bits, COLOUR, context, 6, 2, CHROMA + 4 * 16, quantizer.chromaDc(), quantizer.chromaAc());
        for (int i = 0; i < MEANS; i++) {
            if (values[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Reads a square of blocks, whose neighbours' contexts begin at some place. */
    private void blocks(Vp8Bits bits, int kind, int context, int first, int side, int to, int dc, int ac)
            throws ImageReadException {
        int start = kind == LUMA_WITHOUT_MEAN ? 1 : 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int up = context + first + x;
                int end = block(bits, kind, above[up] + left[first + y], start, to + 16 * (side * y + x), dc, ac);
                above[up] = end > start ? 1 : 0;
                left[first + y] = above[up];
            }
        }
    }

    /** Reads a block and returns one past the last coefficient that was coded, in zigzag order. */
    private int block(Vp8Bits bits, int kind, int context, int start, int to, int dc, int ac)
            throws ImageReadException {
        int n = start;
        int p = Vp8Tables.place(kind, BANDS[n], context);
        while (n < 16) {
            if (!bits.flag(probabilities[p])) {
                return n;
            }
            while (!bits.flag(probabilities[p + 1])) {
                n++;
                if (n == 16) {
                    return 16;
                }
                p = Vp8Tables.place(kind, BANDS[n], 0);
            }
            int magnitude = bits.flag(probabilities[p + 2]) ? large(bits, p) : 1;
            int value = bits.flag() ? -magnitude : magnitude;
            values[to + ZIGZAG[n]] = value * (n > 0 ? ac : dc);
            n++;
            p = Vp8Tables.place(kind, BANDS[n], magnitude == 1 ? 1 : 2);
        }
        return 16;
    }

    /** Reads a number of at least 2. */
    private int large(Vp8Bits bits, int p) throws ImageReadException {
        if (!bits.flag(probabilities[p + 3])) {
            return bits.flag(probabilities[p + 4]) ? 3 + bits.read(probabilities[p + 5]) : 2;
        }
        if (!bits.flag(probabilities[p + 6])) {
            if (!bits.flag(probabilities[p + 7])) {
                return 5 + bits.read(159);
            }
            return 7 + 2 * bits.read(165) + bits.read(145);
        }
        int high = bits.read(probabilities[p + 8]);
        int size = 2 * high + bits.read(probabilities[p + 9 + high]);
        int number = 0;
        for (int probability : LARGE[size]) {
            number = number << 1 | bits.read(probability);
        }
        return number + 3 + (8 << size);
    }
}
