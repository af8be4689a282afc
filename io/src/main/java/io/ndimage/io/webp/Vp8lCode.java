package io.ndimage.io.webp;

import io.ndimage.io.ImageReadException;
import java.util.Arrays;

/** A prefix code: which symbol a code of up to 15 bits stands for. Where there is one symbol, its code has no bits. */
final class Vp8lCode {

    private static final int LONGEST = 15;

    /** Codes of at most so many bits are looked up. */
    private static final int SHORT_BITS = 8;

    /** In which order the lengths of the codes of lengths come. */
    private static final int[] LENGTH_ORDER = {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    /** For the next bits: the length of the code that they begin with above 16 bits of its symbol; -1 for a longer one. */
    private final int[] lookup;

    private final int lookupBits;

    /** Per length: how many codes there are, and the symbols in the order of their codes. */
    private final int[] counts = new int[LONGEST + 1];

    private final short[] symbols;

    private Vp8lCode(int[] lengths, Vp8lBits bits) throws ImageReadException {
        int longest = 0;
        int used = 0;
        for (int length : lengths) {
            counts[length]++;
            longest = Math.max(longest, length);
            used += length > 0 ? 1 : 0;
        }
        counts[0] = 0;
        symbols = new short[used];
        int[] next = new int[LONGEST + 2];
        for (int length = 1; length <= LONGEST; length++) {
            next[length + 1] = next[length] + counts[length];
        }
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                symbols[next[lengths[symbol]]++] = (short) symbol;
            }
        }
        lookupBits = used == 1 ? 0 : Math.min(SHORT_BITS, longest);
        lookup = new int[1 << lookupBits];
        Arrays.fill(lookup, -1);
        if (used == 1) {
            lookup[0] = symbols[0];
        } else {
            fillLookup(bits);
        }
    }

    private void fillLookup(Vp8lBits bits) throws ImageReadException {
        int code = 0;
        int at = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code <<= 1;
            for (int i = 0; i < counts[length]; i++, code++, at++) {
                if (length <= lookupBits && code < 1 << length) {
                    int reversed = Integer.reverse(code) >>> (32 - length);
                    for (int entry = reversed; entry < lookup.length; entry += 1 << length) {
                        lookup[entry] = length << 16 | symbols[at];
                    }
                }
            }
        }
        if (code != 1 << LONGEST) {
            throw bits.damaged("a prefix code of the wrong lengths");
        }
    }

    /** Reads a code that comes as the lengths of its symbols' codes, or as one or two symbols. */
    static Vp8lCode of(Vp8lBits bits, int symbolCount) throws ImageReadException {
        int[] lengths = new int[symbolCount];
        if (bits.flag()) {
            boolean two = bits.flag();
            mark(bits, lengths, bits.read(bits.flag() ? 8 : 1));
            if (two) {
                mark(bits, lengths, bits.read(8));
            }
        } else {
            readLengths(bits, lengths);
        }
        return new Vp8lCode(lengths, bits);
    }

    private static void mark(Vp8lBits bits, int[] lengths, int symbol) throws ImageReadException {
        if (symbol >= lengths.length) {
            throw bits.damaged("a code for symbol " + symbol + " of " + lengths.length);
        }
        lengths[symbol] = 1;
    }

    private static void readLengths(Vp8lBits bits, int[] lengths) throws ImageReadException {
        int[] ofLengths = new int[LENGTH_ORDER.length];
        int given = bits.read(4) + 4;
        for (int i = 0; i < given; i++) {
            ofLengths[LENGTH_ORDER[i]] = bits.read(3);
        }
        Vp8lCode code = new Vp8lCode(ofLengths, bits);
        int left = lengths.length;
        if (bits.flag()) {
            left = 2 + bits.read(2 + 2 * bits.read(3));
            if (left > lengths.length) {
                throw bits.damaged("more lengths of codes than symbols");
            }
        }
        int previous = 8;
        for (int symbol = 0; symbol < lengths.length && left > 0; left--) {
            int length = code.read(bits);
            if (length < 16) {
                lengths[symbol++] = length;
                previous = length == 0 ? previous : length;
                continue;
            }
            int repeat = length == 16 ? 3 + bits.read(2) : length == 17 ? 3 + bits.read(3) : 11 + bits.read(7);
            if (repeat > lengths.length - symbol) {
                throw bits.damaged("more lengths of codes than symbols");
            }
            Arrays.fill(lengths, symbol, symbol + repeat, length == 16 ? previous : 0);
            symbol += repeat;
        }
    }

    /** Reads a code and returns its symbol. */
    int read(Vp8lBits bits) throws ImageReadException {
        int word = bits.peek(LONGEST);
        int entry = lookup[word & (lookup.length - 1)];
        if (entry >= 0) {
            bits.skip(entry >> 16);
            return entry & 0xffff;
        }
        int code = 0;
        int first = 0;
        int at = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code = code << 1 | (word >> (length - 1) & 1);
            first <<= 1;
            if (code - first < counts[length]) {
                bits.skip(length);
                return symbols[at + code - first];
            }
            first += counts[length];
            at += counts[length];
        }
        throw bits.damaged("a code that stands for nothing");
    }
}
