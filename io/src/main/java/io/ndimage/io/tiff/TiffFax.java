package io.ndimage.io.tiff;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;

/**
 * Decodes fax compression (ITU-T T.4 and T.6) to rows of bits, 1 for black. A row is a list of the places where its colour changes,
 * white first; they are coded as runs, or by where they lie against those of the row above.
 */
final class TiffFax {

    /** The numbers that files have for it: runs in rows that begin at a byte, with marks between rows, and by the row above. */
    static final int RUNS = 2;

    static final int GROUP3 = 3;
    static final int GROUP4 = 4;

    /** Of the options of group 3: whether rows may be coded by the row above, as a bit before each says. */
    private static final int TWO_DIMENSIONS = 1;

    private static final int MARK_ZEROS = 11;

    /** Places for changes past the last pixel. */
    private static final int SPARE = 6;

    private final FileBytes file;
    private final byte[] in;
    private final int width;
    private int[] above;
    private int[] changes;
    private int count;
    private long bit;

    private TiffFax(FileBytes file, byte[] in, int width) {
        this.file = file;
        this.in = in;
        this.width = width;
        // Every change takes a bit at least.
        int most = (int) Math.min(width, 8L * in.length) + SPARE;
        this.above = new int[most];
        this.changes = new int[most];
        end(above, 0);
    }

    /** Fills an array of whole rows with what bytes decode to, and returns how much of it they filled. */
    static int expand(FileBytes file, TiffPage page, byte[] in, byte[] out) throws ImageReadException {
        return new TiffFax(file, in, page.segments().width()).expand(page, out);
    }

    private int expand(TiffPage page, byte[] out) throws ImageReadException {
        int rowBytes = (width + 7) / 8;
        boolean marked = page.compression() == GROUP3;
        boolean mixed = marked && (page.faxOptions() & TWO_DIMENSIONS) != 0;
        int done = 0;
        while (done < out.length && bit < 8L * in.length) {
            boolean byRowAbove = page.compression() == GROUP4;
            if (marked && mark() && mixed) {
                byRowAbove = take(1) == 0;
            }
            count = 0;
            if (!(byRowAbove ? rowByRowAbove() : rowOfRuns())) {
                break;
            }
            end(changes, count);
            paint(out, done);
            done += rowBytes;
            int[] free = above;
            above = changes;
            changes = free;
            if (page.compression() == RUNS) {
                bit = (bit + 7) / 8 * 8;
            }
        }
        return done;
    }

    /** Marks the end of a row's changes, as two of either colour past its last pixel. */
    private void end(int[] row, int changes) {
        row[changes] = width;
        row[changes + 1] = width;
        row[changes + 2] = width;
    }

    /** Skips a mark between rows, zeros and a one, and returns whether it was there. */
    private boolean mark() {
        int zeros = 0;
        while (peek(zeros, 1) == 0 && bit + zeros < 8L * in.length) {
            zeros++;
        }
        if (zeros < MARK_ZEROS) {
            return false;
        }
        bit += zeros + 1;
        return true;
    }

    /** Reads runs up to the end of the row; returns false where the data end. */
    private boolean rowOfRuns() throws ImageReadException {
        int at = 0;
        for (boolean black = false; at < width; black = !black) {
            int run = run(black);
            if (run < 0) {
                return false;
            }
            at = change((long) at + run);
        }
        return true;
    }

    /** Reads a row by where its changes lie against those of the row above; returns false where the data end. */
    private boolean rowByRowAbove() throws ImageReadException {
        boolean black = false;
        int at = -1;
        int next = 0;
        while (at < width) {
            // The first change above that is to the right, and to the other colour.
            next = Math.max(0, next - 2);
            next += (next & 1) == (black ? 1 : 0) ? 0 : 1;
            while (above[next] <= at && above[next] < width) {
                next += 2;
            }
            int mode = peek(0, 7);
            if (mode >= 0b1000000) {
                bit += 1;
                at = change(above[next]);
                black = !black;
            } else if (mode >= 0b0100000) {
                bit += 3;
                at = change(above[next] + ((mode & 0b0010000) != 0 ? 1L : -1));
                black = !black;
            } else if (mode >= 0b0010000) {
                bit += 3;
                int first = run(black);
                int second = first < 0 ? -1 : run(!black);
                if (second < 0) {
                    return false;
                }
                at = change((long) Math.max(at, 0) + first);
                at = change((long) at + second);
            } else if (mode >= 0b0001000) {
                bit += 4;
                at = above[next + 1];
            } else if (mode >= 0b0000100) {
                bit += 6;
                at = change(above[next] + ((mode & 0b0000010) != 0 ? 2L : -2));
                black = !black;
            } else if (mode >= 0b0000010) {
                bit += 7;
                at = change(above[next] + ((mode & 0b0000001) != 0 ? 3L : -3));
                black = !black;
            } else if (mode == 1) {
                throw file.unsupported("a TIFF with fax compression and parts that are not compressed");
            } else {
                return false;
            }
        }
        return true;
    }

    /** Adds a change of colour, which must not lie before the last one. */
    private int change(long at) throws ImageReadException {
        int last = count == 0 ? 0 : changes[count - 1];
        if (at < last || (at < width && count > changes.length - SPARE)) {
            throw file.malformed(-1, "a strip or tile is damaged: a fax row goes backwards");
        }
        int change = (int) Math.min(at, width);
        changes[count++] = change;
        return change;
    }

    /** Returns the length of a run of a colour, which codes of 64 and more continue; -1 where the data end. */
    private int run(boolean black) throws ImageReadException {
        int sum = 0;
        while (true) {
            int code = TiffFaxCodes.of(black, peek(0, TiffFaxCodes.WIDTH));
            if (code == 0) {
                if (peek(0, MARK_ZEROS) == 0) {
                    return -1;
                }
                throw file.malformed(-1, "a strip or tile is damaged: a fax code that stands for nothing");
            }
            bit += TiffFaxCodes.length(code);
            int run = TiffFaxCodes.run(code);
            sum = Math.min(sum + run, width + 1);
            if (run < 64) {
                return sum;
            }
        }
    }

    private int take(int bits) {
        int value = peek(0, bits);
        bit += bits;
        return value;
    }

    /** Returns up to 13 of the bits that begin so many bits ahead; zeros where there are none. */
    private int peek(int ahead, int bits) {
        long from = bit + ahead;
        int at = (int) (from >> 3);
        int word = 0;
        for (int i = at; i < at + 3; i++) {
            word = word << 8 | (i < in.length ? in[i] & 0xff : 0);
        }
        return word >> (24 - bits - (int) (from & 7)) & ((1 << bits) - 1);
    }

    /** Sets the bits of the black runs of a row. */
    private void paint(byte[] out, int start) {
        for (int c = 0; c < count; c += 2) {
            int to = c + 1 < count ? changes[c + 1] : width;
            for (int x = changes[c]; x < to; x++) {
                out[start + (x >> 3)] |= (byte) (0x80 >> (x & 7));
            }
        }
    }
}
