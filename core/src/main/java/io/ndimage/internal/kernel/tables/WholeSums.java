package io.ndimage.internal.kernel.tables;

import io.ndimage.internal.kernel.Transfer;
import java.io.IOException;
import java.math.BigInteger;

/** The exact sums of the 64-bit integers of each row of a table, in 128 bits, and how many each is made of. */
public final class WholeSums {

    private static final long LOW = 0xffffffffL;

    private final boolean shifted;

    /** Of each row the upper and the lower half, side by side. */
    private final long[] halves;

    private final long[] counts;

    /**
     * Makes sums of nothing.
     *
     * @param shifted whether the numbers are unsigned, and shifted down by 2<sup>63</sup>
     */
    public WholeSums(int rows, boolean shifted) {
        this.shifted = shifted;
        this.halves = new long[Math.multiplyExact(2, rows)];
        this.counts = new long[rows];
    }

    /** Adds the elements of a line. */
    public void add(LabelledLine line) {
        long[] values = line.longs();
        int at = line.longsAt();
        int runs = line.runs();
        for (int run = 0; run < runs; run++) {
            int row = line.row(run);
            int start = line.start(run);
            int stop = line.stop(run);
            long upper = 0; // the sums of the upper and of the lower 32 bits, which 2^31 numbers do not fill
            long lower = 0;
            for (int i = start; i < stop; i++) {
                upper += values[at + i] >> Integer.SIZE;
                lower += values[at + i] & LOW;
            }
            counts[row] += stop - start;
            add(row, 0, lower);
            add(row, upper >> Integer.SIZE, upper << Integer.SIZE);
        }
    }

    private void add(int row, long high, long low) {
        long sum = halves[2 * row + 1] + low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        halves[2 * row + 1] = sum;
        halves[2 * row] += high + carry;
    }

    /** Adds a range of rows of another table of as many. */
    public void merge(WholeSums other, int from, int to) {
        for (int row = from; row < to; row++) {
            add(row, other.halves[2 * row], other.halves[2 * row + 1]);
            counts[row] += other.counts[row];
        }
    }

    /** Moves this to bytes, or from bytes into this while it is empty. */
    public void move(Transfer bytes) throws IOException {
        bytes.longs(halves);
        bytes.longs(counts);
    }

    /** Returns how many numbers were added to a row. */
    public long count(int row) {
        return counts[row];
    }

    /** Returns the sum of a row. */
    public BigInteger get(int row) {
        BigInteger sum =
                BigInteger.valueOf(halves[2 * row]).shiftLeft(Long.SIZE).add(unsigned(halves[2 * row + 1]));
        return shifted ? sum.add(BigInteger.valueOf(counts[row]).shiftLeft(Long.SIZE - 1)) : sum;
    }

    private static BigInteger unsigned(long bits) {
        BigInteger rest = BigInteger.valueOf(bits & Long.MAX_VALUE);
        return bits < 0 ? rest.setBit(Long.SIZE - 1) : rest;
    }
}
