package io.ndimage.io.internal.jpeg;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;

/** A Huffman table of a JPEG: which symbol a code of 1 to 16 bits stands for. */
final class JpegHuffman {

    /** Codes of at most so many bits are looked up. */
    static final int SHORT_BITS = 9;

    /** For the next bits of the stream: the length of the code that they begin with and its symbol; 0 for a longer one. */
    private final short[] lookup = new short[1 << SHORT_BITS];

    /** Per length: one past the largest code, at the top of 16 bits, and the position of the first code's symbol less the code. */
    private final int[] end = new int[18];

    private final int[] shift = new int[17];
    private final byte[] symbols;

    /**
     * Makes a table.
     *
     * @param counts how many codes there are of each length, from 1 on
     * @param symbols in the order of their codes
     */
    JpegHuffman(FileBytes file, int[] counts, byte[] symbols) throws ImageReadException {
        this.symbols = symbols;
        int code = 0;
        int next = 0;
        for (int length = 1; length <= 16; length++) {
            shift[length] = next - code;
            for (int i = 0; i < counts[length - 1]; i++, code++, next++) {
                if (length <= SHORT_BITS) {
                    int free = SHORT_BITS - length;
                    short entry = (short) (length << 8 | (symbols[next] & 0xff));
                    for (int rest = 0; rest < 1 << free; rest++) {
                        int at = code << free | rest;
                        if (at < lookup.length) {
                            lookup[at] = entry;
                        }
                    }
                }
            }
            if (code > 1 << length) {
                throw file.malformed(-1, "a Huffman table with too many codes of " + length + " bits");
            }
            end[length] = code << (16 - length);
            code <<= 1;
        }
        end[17] = Integer.MAX_VALUE;
    }

    /** Reads a code and returns its symbol. */
    int read(JpegBits bits) throws ImageReadException {
        int window = bits.peek(16);
        int entry = lookup[window >> (16 - SHORT_BITS)];
        if (entry != 0) {
            bits.skip(entry >> 8);
            return entry & 0xff;
        }
        int length = SHORT_BITS + 1;
        while (window >= end[length]) {
            length++;
        }
        if (length > 16) {
            throw bits.damaged("a code that stands for nothing");
        }
        bits.skip(length);
        return symbols[(window >> (16 - length)) + shift[length]] & 0xff;
    }
}
