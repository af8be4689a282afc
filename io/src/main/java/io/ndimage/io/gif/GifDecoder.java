package io.ndimage.io.gif;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import java.nio.ByteOrder;

/** Decodes a picture of a GIF: its strings of codes (LZW) and its interlacing. */
final class GifDecoder {

    private static final int[][] INTERLACE = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};
    private static final int MAX_CODES = 4096;

    private final FileBytes file;
    private final ByteCursor in;
    private int left;
    private int bits;
    private int available;

    private GifDecoder(FileBytes file, long data) {
        this.file = file;
        this.in = file.from(data, ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the numbers of a picture's colours, row by row. */
    static byte[] decode(FileBytes file, GifFrame frame) throws ImageReadException {
        // A code of at least 3 bits stands for at most 4096 pixels.
        Layout.prove(file, (long) frame.width() * frame.height(), file.length() - frame.data(), 16_384);
        byte[] indices = new byte[frame.width() * frame.height()];
        new GifDecoder(file, frame.data()).decode(indices);
        return frame.interlaced() ? inOrder(indices, frame.width(), frame.height()) : indices;
    }

    private void decode(byte[] out) throws ImageReadException {
        int literalBits = in.u8();
        if (literalBits < 1 || literalBits > 8) {
            throw file.malformed(in.position() - 1, "a GIF of " + literalBits + " bits");
        }
        int clear = 1 << literalBits;
        // A code stands for the string of an earlier code and one more pixel.
        short[] prefix = new short[MAX_CODES];
        byte[] last = new byte[MAX_CODES];
        byte[] first = new byte[MAX_CODES];
        int[] length = new int[MAX_CODES];
        for (int code = 0; code < clear; code++) {
            last[code] = (byte) code;
            first[code] = (byte) code;
            length[code] = 1;
        }
        int next = clear + 2;
        int width = literalBits + 1;
        int previous = -1;
        int at = 0;
        while (at < out.length) {
            int code = code(width);
            if (code == clear) {
                next = clear + 2;
                width = literalBits + 1;
                previous = -1;
                continue;
            }
            boolean known = code < clear || (code > clear + 1 && code < next);
            if (code == clear + 1 || (!known && (code != next || previous < 0 || next == MAX_CODES))) {
                throw file.malformed(in.position(), "the compressed pixels are damaged at byte " + in.position());
            }
            if (previous >= 0 && next < MAX_CODES) {
                prefix[next] = (short) previous;
                last[next] = first[known ? code : previous];
                first[next] = first[previous];
                length[next] = length[previous] + 1;
                next++;
                if (next == 1 << width && width < 12) {
                    width++;
                }
            }
            int end = at + length[code];
            for (int c = code, i = end - 1; i >= at; c = prefix[c], i--) {
                if (i < out.length) {
                    out[i] = last[c];
                }
            }
            at = end;
            previous = code;
        }
    }

    /** Returns the next code, of so many bits, the lowest first; the bytes come in blocks of at most 255. */
    private int code(int width) throws ImageReadException {
        while (available < width) {
            if (left == 0) {
                left = in.u8();
                if (left == 0) {
                    throw file.malformed(in.position() - 1, "the pixels end early, at byte " + (in.position() - 1));
                }
            }
            bits |= in.u8() << available;
            available += 8;
            left--;
        }
        int code = bits & ((1 << width) - 1);
        bits >>>= width;
        available -= width;
        return code;
    }

    private static byte[] inOrder(byte[] stored, int width, int height) {
        byte[] out = new byte[stored.length];
        int from = 0;
        for (int[] pass : INTERLACE) {
            for (int y = pass[0]; y < height; y += pass[1]) {
                System.arraycopy(stored, from, out, y * width, width);
                from += width;
            }
        }
        return out;
    }
}
