package io.ndimage.io.internal.jpeg;

/**
 * The inverse cosine transform of a block, in integers, as libjpeg's accurate one computes it, so that every reader gives the same
 * samples: columns first, kept with two more bits, then rows; twelve multiplications with constants of 13 fractional bits.
 *
 * @see <a href="https://doi.org/10.1109/ICASSP.1989.266596">Loeffler, Ligtenberg and Moschytz, Practical fast 1-D DCT algorithms
 *     with 11 multiplications (1989)</a>
 */
final class JpegInverseTransform {

    private static final int FRACTION = 13;
    private static final int MORE = 2;

    private final int[] quantizer;
    private final int[] work = new int[64];

    /** Makes a transform of coefficients that are multiples of these numbers, in rows. */
    JpegInverseTransform(int[] quantizer) {
        this.quantizer = quantizer;
    }

    /** Transforms the block at a position and stores its samples in rows so far apart. */
    void apply(short[] coefficients, int at, byte[] out, int to, int stride) {
        for (int column = 0; column < 8; column++) {
            column(coefficients, at, column);
        }
        for (int row = 0; row < 8; row++) {
            row(8 * row);
            store(8 * row, out, to + row * stride);
        }
    }

    private void column(short[] coefficients, int at, int column) {
        int rest = 0;
        for (int i = column + 8; i < 64; i += 8) {
            int coefficient = coefficients[at + i];
            rest |= coefficient;
            work[i] = coefficient * quantizer[i];
        }
        work[column] = coefficients[at + column] * quantizer[column];
        if (rest == 0) {
            flat(column, 8, FRACTION - MORE);
        } else {
            line(column, 8, FRACTION - MORE);
        }
    }

    private void row(int at) {
        int rest = 0;
        for (int i = 1; i < 8; i++) {
            rest |= work[at + i];
        }
        if (rest == 0) {
            flat(at, 1, FRACTION + MORE + 3);
        } else {
            line(at, 1, FRACTION + MORE + 3);
        }
    }

    private void store(int at, byte[] out, int to) {
        for (int column = 0; column < 8; column++) {
            out[to + column] = (byte) Math.max(0, Math.min(255, work[at + column] + 128));
        }
    }

    /** Does what {@link #line} does where all but the first is zero, as in most lines. */
    private void flat(int at, int step, int shift) {
        int value = ((work[at] << FRACTION) + (1 << (shift - 1))) >> shift;
        for (int i = 0; i < 8; i++) {
            work[at + i * step] = value;
        }
    }

    private void line(int at, int step, int shift) {
        int c2 = work[at + 2 * step];
        int c6 = work[at + 6 * step];
        int both = (c2 + c6) * 4433;
        int turned2 = both - c6 * 15137;
        int turned3 = both + c2 * 6270;
        int sum = (work[at] + work[at + 4 * step]) << FRACTION;
        int difference = (work[at] - work[at + 4 * step]) << FRACTION;
        int even0 = sum + turned3;
        int even3 = sum - turned3;
        int even1 = difference + turned2;
        int even2 = difference - turned2;

        int c7 = work[at + 7 * step];
        int c5 = work[at + 5 * step];
        int c3 = work[at + 3 * step];
        int c1 = work[at + step];
        int all = (c7 + c3 + c5 + c1) * 9633;
        int z1 = (c7 + c1) * -7373;
        int z2 = (c5 + c3) * -20995;
        int z3 = (c7 + c3) * -16069 + all;
        int z4 = (c5 + c1) * -3196 + all;
        int odd0 = c7 * 2446 + z1 + z3;
        int odd1 = c5 * 16819 + z2 + z4;
        int odd2 = c3 * 25172 + z2 + z3;
        int odd3 = c1 * 12299 + z1 + z4;

        int half = 1 << (shift - 1);
        work[at] = (even0 + odd3 + half) >> shift;
        work[at + 7 * step] = (even0 - odd3 + half) >> shift;
        work[at + step] = (even1 + odd2 + half) >> shift;
        work[at + 6 * step] = (even1 - odd2 + half) >> shift;
        work[at + 2 * step] = (even2 + odd1 + half) >> shift;
        work[at + 5 * step] = (even2 - odd1 + half) >> shift;
        work[at + 3 * step] = (even3 + odd0 + half) >> shift;
        work[at + 4 * step] = (even3 - odd0 + half) >> shift;
    }
}
