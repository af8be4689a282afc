package io.ndimage.io.png;

/** A picture that is to be encoded, given row by row: in any order, and to many threads at once. */
public interface PngRows {

    /** Returns the width in pixels. */
    int width();

    /** Returns the number of rows. */
    int height();

    /** Returns the samples of a pixel, 1 to 4. */
    int channels();

    /** Returns the bits of a sample: 8 or 16, or 1 where there is one channel. */
    int depth();

    /**
     * Stores the bytes of a row, as many as {@link #rowBytes}: samples big-endian, bits from the highest on.
     *
     * @param y the row, from 0 on
     * @param into where they go, from {@code at} on
     */
    void row(int y, byte[] into, int at);

    /** Returns the bytes of a row. */
    default int rowBytes() {
        return Math.toIntExact(((long) width() * channels() * depth() + 7) / 8);
    }
}
