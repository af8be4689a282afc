package io.ndimage.io.tiff;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;

/**
 * Decodes Lempel-Ziv-Welch compression as TIFF has it: strings of codes of 9 to 12 bits, the highest bit first; 256 begins anew,
 * 257 ends, and each other code stands for a byte or for the string that was decoded when it came to be.
 */
final class TiffLzw {

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST = 258;
    private static final int LEAST_WIDTH = 9;
    private static final int MOST_WIDTH = 12;
    private static final int CODES = 1 << MOST_WIDTH;

    private final FileBytes file;
    private final byte[] in;
    private final byte[] out;

    /** Where in the output the string of a code was first seen, and how long it is. */
    private final int[] start = new int[CODES];

    private final int[] length = new int[CODES];
    private int at;
    private int held;
    private int heldBits;

    private TiffLzw(FileBytes file, byte[] in, byte[] out) {
        this.file = file;
        this.in = in;
        this.out = out;
    }

    /** Fills an array with what bytes decode to, and returns how much of it they filled. */
    static int expand(FileBytes file, byte[] in, byte[] out) throws ImageReadException {
        if (in.length > 1 && in[0] == 0 && (in[1] & 1) == 1) {
            throw file.unsupported("a TIFF with LZW compression of the kind before 1992");
        }
        return new TiffLzw(file, in, out).expand();
    }

    private int expand() throws ImageReadException {
        int done = 0;
        int next = FIRST;
        int width = LEAST_WIDTH;
        int last = -1; // where the string before begins; -1 at the start
        while (done < out.length) {
            int code = code(width);
            if (code < 0 || code == END) {
                break;
            }
            if (code == CLEAR) {
                next = FIRST;
                width = LEAST_WIDTH;
                last = -1;
                continue;
            }
            if (last >= 0 && next < CODES) {
                // A new code: the string before, and the first byte of this one, which follows it in the output.
                start[next] = last;
                length[next] = done - last + 1;
                next++;
            }
            last = done;
            if (code < CLEAR) {
                out[done++] = (byte) code;
            } else if (code < next) {
                done = copy(start[code], Math.min(length[code], out.length - done), done);
            } else {
                throw file.malformed(-1, "a strip or tile is damaged: an LZW code that stands for nothing");
            }
            // The writer is a code ahead, as it names a string before its reader has seen how it ends.
            if (next + 1 >= 1 << width && width < MOST_WIDTH) {
                width++;
            }
        }
        return done;
    }

    /** Repeats a string of the output, which may end with the very byte that is written first. */
    private int copy(int from, int count, int to) {
        for (int i = 0; i < count; i++) {
            out[to + i] = out[from + i];
        }
        return to + count;
    }

    /** Returns the next code, -1 where the bytes end. */
    private int code(int width) {
        while (heldBits < width) {
            if (at == in.length) {
                return -1;
            }
            held = held << 8 | (in[at++] & 0xff);
            heldBits += 8;
        }
        heldBits -= width;
        return held >>> heldBits & ((1 << width) - 1);
    }
}
