package io.ndimage.internal.kernel.objects;

import java.util.Arrays;

/**
 * Runs of truth values, 64 to a word, the first in the lowest bit. Positions in words count bits; what lies beside a run is
 * kept.
 *
 * <p>Masks are mostly alike over long stretches, and 64 alike elements are found out by one vectorised comparison, so that only
 * the words at the borders of things are put together bit by bit.
 */
public final class BitRuns {

    private static final boolean[] FALSE = new boolean[64];
    private static final boolean[] TRUE = new boolean[64];

    /** The eight truth values of each byte. */
    private static final boolean[] OCTETS = new boolean[256 * 8];

    static {
        Arrays.fill(TRUE, true);
        for (int i = 0; i < OCTETS.length; i++) {
            OCTETS[i] = (i >> 3 >> (i & 7) & 1) != 0;
        }
    }

    private BitRuns() {}

    /** What packs truth values into whole words. */
    public interface Packing {

        /** Packs 64 truth values for each of some words, the first in the lowest bit. */
        void pack(boolean[] in, int inAt, long[] words, int wordAt, int count);
    }

    /** Packs truth values into bits. */
    public static void pack(boolean[] in, int start, long[] words, int at, int count, Packing packing) {
        int done = Math.min(-at & 63, count);
        if (done > 0) {
            put(words, at, done, few(in, start, done));
        }
        int whole = (count - done) >> 6;
        packing.pack(in, start + done, words, (at + done) >> 6, whole);
        done += whole << 6;
        if (done < count) {
            put(words, at + done, count - done, few(in, start + done, count - done));
        }
    }

    /** Packs 64 truth values. */
    public static long word(boolean[] in, int start) {
        boolean first = in[start];
        if (Arrays.equals(in, start, start + 64, first ? TRUE : FALSE, 0, 64)) {
            return first ? -1 : 0;
        }
        long word = 0;
        for (int i = 0; i < 64; i += 8) {
            word |= octet(in, start + i) << i;
        }
        return word;
    }

    private static long octet(boolean[] in, int i) {
        return (in[i] ? 1 : 0)
                | (in[i + 1] ? 1 : 0) << 1
                | (in[i + 2] ? 1 : 0) << 2
                | (in[i + 3] ? 1 : 0) << 3
                | (in[i + 4] ? 1 : 0) << 4
                | (in[i + 5] ? 1 : 0) << 5
                | (in[i + 6] ? 1 : 0) << 6
                | (in[i + 7] ? 1 : 0) << 7;
    }

    private static long few(boolean[] in, int start, int count) {
        long bits = 0;
        for (int i = 0; i < count; i++) {
            bits |= (in[start + i] ? 1L : 0L) << i;
        }
        return bits;
    }

    /** Unpacks bits into truth values. */
    public static void unpack(long[] words, int at, boolean[] out, int start, int count) {
        int done = 0;
        for (; count - done >= 64; done += 64) {
            unpack(get(words, at + done, 64), out, start + done);
        }
        long rest = done < count ? get(words, at + done, count - done) : 0;
        for (; done < count; done++, rest >>>= 1) {
            out[start + done] = (rest & 1) != 0;
        }
    }

    private static void unpack(long word, boolean[] out, int start) {
        if (word == 0 || word == -1) {
            Arrays.fill(out, start, start + 64, word != 0);
        } else {
            for (int i = 0; i < 64; i += 8) {
                System.arraycopy(OCTETS, (int) (word >>> i & 0xff) << 3, out, start + i, 8);
            }
        }
    }

    /** Copies bits from one array to another. */
    public static void copy(long[] from, int start, long[] to, int at, int count) {
        if (((start | at) & 63) == 0) {
            int whole = count >> 6;
            System.arraycopy(from, start >> 6, to, at >> 6, whole);
            int rest = count & 63;
            if (rest > 0) {
                put(to, at + count - rest, rest, from[(start >> 6) + whole]);
            }
            return;
        }
        int done = Math.min(-at & 63, count);
        if (done > 0) {
            put(to, at, done, get(from, start, done));
        }
        for (; count - done >= 64; done += 64) {
            to[(at + done) >> 6] = get(from, start + done, 64);
        }
        if (done < count) {
            put(to, at + done, count - done, get(from, start + done, count - done));
        }
    }

    /** Copies bits from one array to another, each turned around. */
    public static void not(long[] from, int start, long[] to, int at, int count) {
        int done = Math.min(-at & 63, count);
        if (done > 0) {
            put(to, at, done, ~get(from, start, done));
        }
        for (; count - done >= 64; done += 64) {
            to[(at + done) >> 6] = ~get(from, start + done, 64);
        }
        if (done < count) {
            put(to, at + done, count - done, ~get(from, start + done, count - done));
        }
    }

    /** Sets bits to whether both of two others are set. */
    public static void and(long[] one, int start, long[] other, int from, long[] to, int at, int count) {
        int few;
        for (int done = 0; done < count; done += few) {
            few = Math.min(64 - (at + done & 63), count - done);
            put(to, at + done, few, get(one, start + done, few) & get(other, from + done, few));
        }
    }

    /** Sets bits to others where a mask is not set; the first one begins a word. */
    public static void keep(long[] words, int at, long[] mask, int maskAt, long[] others, int start, int count) {
        for (int done = 0; done < count; done += 64) {
            int few = Math.min(64, count - done);
            long set = get(mask, maskAt + done, few);
            long kept = get(others, start + done, few);
            put(words, at + done, few, (words[(at + done) >> 6] & set) | (kept & ~set));
        }
    }

    /** Sets bits alike. */
    public static void fill(long[] words, int at, int count, boolean value) {
        long alike = value ? -1 : 0;
        int done = Math.min(-at & 63, count);
        if (done > 0) {
            put(words, at, done, alike);
        }
        int whole = (count - done) >> 6;
        Arrays.fill(words, (at + done) >> 6, ((at + done) >> 6) + whole, alike);
        done += whole << 6;
        if (done < count) {
            put(words, at + done, count - done, alike);
        }
    }

    /** Returns 1 to 64 bits, and anything above them. */
    private static long get(long[] words, int at, int count) {
        int word = at >> 6;
        int shift = at & 63;
        long bits = words[word] >>> shift;
        return shift + count > 64 ? bits | words[word + 1] << (64 - shift) : bits;
    }

    /** Sets 1 to 64 bits within one word from the low bits of another. */
    private static void put(long[] words, int at, int count, long bits) {
        long mask = (-1L >>> (64 - count)) << at;
        int word = at >> 6;
        words[word] = (words[word] & ~mask) | (bits << at & mask);
    }
}
