package io.ndimage.io.png;

import java.util.zip.Adler32;

/**
 * The Adler-32 checksum of some bytes, which is that of two streams, one behind the other, without looking at their bytes again.
 *
 * @param value two sums of 16 bits: the lower one of the bytes and 1, the upper one of what the lower one was after each byte
 * @param count of the bytes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1950#section-8">RFC 1950, section 8</a>
 */
record StreamSum(int value, long count) {

    static final StreamSum EMPTY = new StreamSum(1, 0);

    private static final int PRIME = 65_521;

    /** Returns the checksum of the first bytes of an array. */
    static StreamSum of(byte[] bytes, int count) {
        Adler32 sum = new Adler32();
        sum.update(bytes, 0, count);
        return new StreamSum((int) sum.getValue(), count);
    }

    /** Returns the checksum of these bytes with others behind them. */
    StreamSum followedBy(StreamSum other) {
        long before = lower() - 1L;
        long lower = (before + other.lower()) % PRIME;
        // Each sum that the other bytes had on their way is larger by what came before them.
        long upper = (other.count % PRIME * (before + PRIME) + upper() + other.upper()) % PRIME;
        return new StreamSum((int) (upper << 16 | lower), count + other.count);
    }

    private int lower() {
        return value & 0xffff;
    }

    private int upper() {
        return value >>> 16;
    }
}
