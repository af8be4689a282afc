package io.ndimage.io.webp;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lossy picture says before its macroblocks, squares of 16 x 16 pixels.
 *
 * @param segmentTree the probabilities of the decisions about a macroblock's segment; null where all are of the first
 * @param quantizers per segment, by what coefficients are multiplied
 * @param edges how edges between blocks are smoothed
 * @param coefficients the probabilities of the decisions about coefficients, see {@link Vp8Tables#place}
 * @param skipping the probability that a macroblock has coefficients; 256 where all may have some
 * @param modes the bits of the macroblocks' modes
 * @param rows the bits of the coefficients, in turn for each row of macroblocks
 */
record Vp8Header(
        int width,
        int height,
        int @Nullable [] segmentTree,
        List<Quantizer> quantizers,
        Vp8LoopFilter.Settings edges,
        int[] coefficients,
        int skipping,
        Vp8Bits modes,
        List<Vp8Bits> rows) {

    /** The bytes before the first decision. */
    static final int START = 10;

    static final int ALWAYS = 256;
    private static final int SEGMENTS = 4;

    /** By what the first and the other coefficients are multiplied: of luma, of luma's means, of chroma. */
    record Quantizer(int dc, int ac, int meanDc, int meanAc, int chromaDc, int chromaAc) {

        static Quantizer of(int quality, int[] more) {
            return new Quantizer(
                    at(Vp8Tables.DC, quality + more[0], 127),
                    at(Vp8Tables.AC, quality, 127),
                    2 * at(Vp8Tables.DC, quality + more[1], 127),
                    Math.max(8, at(Vp8Tables.AC, quality + more[2], 127) * 155 / 100),
                    at(Vp8Tables.DC, quality + more[3], 117),
                    at(Vp8Tables.AC, quality + more[4], 127));
        }

        private static int at(int[] table, int index, int last) {
            return table[Math.max(0, Math.min(last, index))];
        }
    }

    /** What segments change: by how much, or to what. */
    private record Changes(boolean absolute, int[] qualities, int[] strengths) {

        private static final Changes NONE = new Changes(false, new int[SEGMENTS], new int[SEGMENTS]);

        static Changes read(Vp8Bits bits) throws ImageReadException {
            return new Changes(bits.flag(), numbers(bits, 7), numbers(bits, 6));
        }

        private static int[] numbers(Vp8Bits bits, int each) throws ImageReadException {
            int[] numbers = new int[SEGMENTS];
            for (int s = 0; s < SEGMENTS; s++) {
                numbers[s] = bits.signed(each);
            }
            return numbers;
        }

        int[] apply(int[] changes, int base) {
            int[] changed = changes.clone();
            for (int s = 0; s < SEGMENTS; s++) {
                changed[s] += absolute ? 0 : base;
            }
            return changed;
        }
    }

    /** Refuses what does not begin as a lossy picture does. */
    static void check(FileBytes file, byte[] head, long position) throws ImageReadException {
        if ((head[0] & 1) != 0) {
            throw file.unsupported("a WebP whose picture builds on another");
        }
        if (head[3] != (byte) 0x9d || head[4] != 1 || head[5] != 0x2a) {
            throw file.malformed(position, "no lossy picture begins at byte " + position);
        }
    }

    /** Returns the width that a picture begins with; the higher two bits say how it is to be scaled. */
    static int width(byte[] head) {
        return (head[6] & 0xff) | (head[7] & 0x3f) << 8;
    }

    /** Returns the height that a picture begins with. */
    static int height(byte[] head) {
        return (head[8] & 0xff) | (head[9] & 0x3f) << 8;
    }

    static Vp8Header read(FileBytes file, byte[] data, long position) throws ImageReadException {
        int first = ((data[0] & 0xff) | (data[1] & 0xff) << 8 | (data[2] & 0xff) << 16) >> 5;
        if (first > data.length - START) {
            throw file.truncated(position, first);
        }
        Vp8Bits bits = new Vp8Bits(file, data, START, START + first, position);
        bits.number(2); // the colour space, of which there is one, and whether clamping is needed, which is always done
        boolean segmented = bits.flag();
        boolean mapped = segmented && bits.flag();
        Changes changes = segmented && bits.flag() ? Changes.read(bits) : Changes.NONE;
        int[] tree = null;
        if (mapped) {
            tree = new int[SEGMENTS - 1];
            for (int node = 0; node < tree.length; node++) {
                tree[node] = bits.flag() ? bits.number(8) : 255;
            }
        }
        boolean simple = bits.flag();
        int strength = bits.number(6);
        int sharpness = bits.number(3);
        int[] differences = differences(bits);
        Vp8LoopFilter.Settings edges = new Vp8LoopFilter.Settings(
                simple,
                strength == 0 ? new int[SEGMENTS] : changes.apply(changes.strengths(), strength),
                sharpness,
                strength == 0 ? new int[2] : differences);
        List<Vp8Bits> rows = rows(file, data, START + first, 1 << bits.number(2), position);
        int quality = bits.number(7);
        int[] more = new int[5];
        for (int i = 0; i < more.length; i++) {
            more[i] = bits.signed(4);
        }
        List<Quantizer> quantizers = new ArrayList<>();
        for (int changed : changes.apply(changes.qualities(), quality)) {
            quantizers.add(Quantizer.of(changed, more));
        }
        bits.flag(); // whether the next picture begins with these probabilities
        int[] coefficients = Vp8Tables.coefficients();
        for (int i = 0; i < coefficients.length; i++) {
            if (bits.flag(Vp8Tables.change(i))) {
                coefficients[i] = bits.number(8);
            }
        }
        int skipping = bits.flag() ? bits.number(8) : ALWAYS;
        return new Vp8Header(width(data), height(data), tree, quantizers, edges, coefficients, skipping, bits, rows);
    }

    /** Reads by how much macroblocks are smoothed more: all of them in such a picture, and those of small blocks. */
    private static int[] differences(Vp8Bits bits) throws ImageReadException {
        int[] differences = new int[2];
        boolean used = bits.flag();
        if (used && bits.flag()) {
            for (int i = 0; i < 8; i++) {
                int difference = bits.signed(6);
                if (i % 4 == 0) {
                    differences[i / 4] = difference;
                }
            }
        }
        return differences;
    }

    private static List<Vp8Bits> rows(FileBytes file, byte[] data, int at, int count, long position)
            throws ImageReadException {
        int start = at + 3 * (count - 1);
        if (start > data.length) {
            throw file.truncated(position + at, start - (long) at);
        }
        List<Vp8Bits> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int size = data.length - start;
            if (i < count - 1) {
                int sizeAt = at + 3 * i;
                int given = (data[sizeAt] & 0xff) | (data[sizeAt + 1] & 0xff) << 8 | (data[sizeAt + 2] & 0xff) << 16;
                if (given > size) {
                    throw file.truncated(position + start, given);
                }
                size = given;
            }
            rows.add(new Vp8Bits(file, data, start, start + size, position));
            start += size;
        }
        return rows;
    }
}
