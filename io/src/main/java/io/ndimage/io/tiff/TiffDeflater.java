package io.ndimage.io.tiff;

import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Deflates strips: level 4, or codes for single bytes alone where a sample says that nothing is gained by looking for repetitions,
 * as in noise; that takes a quarter of the time.
 *
 * <p>The pixels are what is promised. The bytes are the same for the same pixels on one JDK, but not on every one: JDKs come with
 * different versions of zlib, or take the system's.
 */
final class TiffDeflater {

    private static final int LEVEL = 4;
    private static final int SAMPLE = 1 << 14;

    /** How much larger the sample may be without repetitions. */
    private static final double GAIN = 1.02;

    private TiffDeflater() {}

    /**
     * Returns deflated bytes.
     *
     * @param differences whether the bytes are small numbers rather than what repeats itself
     */
    static byte[] deflate(byte[] bytes, boolean differences) {
        int strategy = differences ? Deflater.FILTERED : Deflater.DEFAULT_STRATEGY;
        int count = Math.min(SAMPLE, bytes.length);
        int start = (bytes.length - count) / 2;
        int repeated = deflate(bytes, start, count, strategy).length;
        int single = deflate(bytes, start, count, Deflater.HUFFMAN_ONLY).length;
        return deflate(bytes, 0, bytes.length, single <= GAIN * repeated ? Deflater.HUFFMAN_ONLY : strategy);
    }

    private static byte[] deflate(byte[] bytes, int start, int count, int strategy) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setStrategy(strategy);
            deflater.setInput(bytes, start, count);
            deflater.finish();
            byte[] deflated = new byte[count + count / 1000 + 64];
            int done = 0;
            while (!deflater.finished()) {
                if (done == deflated.length) {
                    deflated = Arrays.copyOf(deflated, 2 * done);
                }
                done += deflater.deflate(deflated, done, deflated.length - done);
            }
            return Arrays.copyOf(deflated, done);
        } finally {
            deflater.end();
        }
    }
}
