package io.ndimage.io.webp;

import io.ndimage.io.ImageReadException;
import java.util.Arrays;

/** How macroblocks are to be guessed, read one after the other; the modes of neighbours make some more probable. */
final class Vp8Modes {

    /** The tree of the modes of small blocks: positive entries are nodes, the others modes, negated. */
    private static final int[] TREE = {0, 1, -1, 2, -2, 3, 4, 6, -3, 5, -4, -5, -6, 7, -7, 8, -8, -9};

    private final Vp8Bits bits;
    private final Vp8Header header;
    private final int[] above;
    private final int[] left = new int[4];

    /** The segment of the macroblock that was read last. */
    int segment;

    /** Whether it has no coefficients. */
    boolean skipped;

    /** Whether its luma is guessed in small blocks. */
    boolean inBlocks;

    /** The modes of its small blocks, or of its luma, first. */
    final int[] luma = new int[16];

    /** The mode of its chroma. */
    int chroma;

    Vp8Modes(Vp8Header header, int macroblocks) {
        this.header = header;
        this.bits = header.modes();
        this.above = new int[4 * macroblocks];
    }

    /** Goes to the first macroblock of a row. */
    void beginRow() {
        Arrays.fill(left, Vp8Prediction.MEAN);
    }

    /** Reads the next macroblock of a row. */
    void read(int column) throws ImageReadException {
        int[] tree = header.segmentTree();
        if (tree != null) {
            segment = bits.flag(tree[0]) ? 2 + bits.read(tree[2]) : bits.read(tree[1]);
        }
        skipped = header.skipping() != Vp8Header.ALWAYS && bits.flag(header.skipping());
        inBlocks = !bits.flag(145);
        if (inBlocks) {
            readBlocks(4 * column);
        } else {
            luma[0] = bits.flag(156)
                    ? (bits.flag(128) ? Vp8Prediction.SLOPE : Vp8Prediction.ACROSS)
                    : (bits.flag(163) ? Vp8Prediction.DOWN : Vp8Prediction.MEAN);
            Arrays.fill(left, luma[0]);
            Arrays.fill(above, 4 * column, 4 * column + 4, luma[0]);
        }
        if (!bits.flag(142)) {
            chroma = Vp8Prediction.MEAN;
        } else if (!bits.flag(114)) {
            chroma = Vp8Prediction.DOWN;
        } else {
            chroma = bits.flag(183) ? Vp8Prediction.SLOPE : Vp8Prediction.ACROSS;
        }
    }

    private void readBlocks(int first) throws ImageReadException {
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 4; x++) {
                int node = 0;
                do {
                    int probability = Vp8Tables.mode(above[first + x], left[y], node);
                    node = TREE[2 * node + bits.read(probability)];
                } while (node > 0);
                luma[4 * y + x] = -node;
                above[first + x] = -node;
                left[y] = -node;
            }
        }
    }
}
