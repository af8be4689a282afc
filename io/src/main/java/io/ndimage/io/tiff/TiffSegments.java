package io.ndimage.io.tiff;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import java.util.Arrays;

/**
 * The strips or tiles of a page: how they lie on it and where in the file, row by row of them, one channel after the other where
 * each has its own.
 *
 * @param tiled whether they are tiles, filled up where they reach past the page; else strips over its whole width
 * @param width of one, in pixels
 * @param height of one, in pixels; the last strip may have less
 * @param across how many lie beside each other
 * @param down how many lie above each other
 * @param offsets where each begins
 * @param counts the bytes of each
 */
record TiffSegments(boolean tiled, int width, int height, int across, int down, long[] offsets, long[] counts) {

    /** Reads where the strips or tiles of so many planes of a page lie, and checks that they lie in the file. */
    static TiffSegments of(FileBytes file, TiffDirectory tags, int pageWidth, int pageHeight, int planes)
            throws ImageReadException {
        boolean tiled = tags.has(TiffDirectory.TILE_WIDTH);
        int width = tiled ? tags.small(TiffDirectory.TILE_WIDTH, 0) : pageWidth;
        int height = tiled
                ? tags.small(TiffDirectory.TILE_HEIGHT, 0)
                : (int) Math.min(pageHeight, tags.number(TiffDirectory.ROWS_PER_STRIP, pageHeight));
        if (width <= 0 || height <= 0) {
            throw file.malformed(tags.position(), "strips or tiles of " + width + " x " + height + " pixels");
        }
        int across = (int) (((long) pageWidth + width - 1) / width);
        int down = (int) (((long) pageHeight + height - 1) / height);
        long all = Layout.times(Layout.times(across, down), planes);
        if (all > TiffChain.MAX_SEGMENTS) {
            throw file.limit("more than " + TiffChain.MAX_SEGMENTS + " strips or tiles");
        }
        long[] offsets = tags.numbers(tiled ? TiffDirectory.TILE_OFFSETS : TiffDirectory.STRIP_OFFSETS, all);
        long[] counts = counts(file, tags, tiled, offsets, all);
        if (offsets.length < all || counts.length < all) {
            throw file.malformed(
                    tags.position(),
                    "a page of " + all + " strips or tiles, of which only " + Math.min(offsets.length, counts.length)
                            + " are there");
        }
        TiffSegments segments = new TiffSegments(tiled, width, height, across, down, offsets, counts);
        segments.prove(file);
        return segments;
    }

    /** Returns the bytes of each strip or tile; a single one that is not compressed may do without being told. */
    private static long[] counts(FileBytes file, TiffDirectory tags, boolean tiled, long[] offsets, long all)
            throws ImageReadException {
        int tag = tiled ? TiffDirectory.TILE_BYTE_COUNTS : TiffDirectory.STRIP_BYTE_COUNTS;
        boolean plain = tags.number(TiffDirectory.COMPRESSION, TiffCompression.NONE) == TiffCompression.NONE;
        if (!tags.has(tag) && !tiled && plain && offsets.length == 1) {
            return new long[] {file.length() - offsets[0]};
        }
        return tags.numbers(tag, all);
    }

    private void prove(FileBytes file) throws ImageReadException {
        long left = file.length();
        for (int i = 0; i < offsets.length; i++) {
            left -= counts[i];
            if (offsets[i] < 0
                    || counts[i] < 0
                    || offsets[i] > file.length()
                    || counts[i] > file.length() - offsets[i]) {
                throw file.truncated(offsets[i], counts[i]);
            }
        }
        if (left < 0) {
            throw file.malformed(-1, "the strips or tiles of a page overlap");
        }
    }

    /** Returns how many there are. */
    int count() {
        return offsets.length;
    }

    /** Returns the first row of the page that one holds. */
    int top(int segment) {
        return segment / across % down * height;
    }

    /** Returns the first column of the page that one holds. */
    int left(int segment) {
        return segment % across * width;
    }

    /** Returns which channel one holds, where each has its own. */
    int plane(int segment) {
        return segment / across / down;
    }

    /** Returns whether each begins where the one before it ends. */
    boolean contiguous() {
        for (int i = 1; i < offsets.length; i++) {
            if (offsets[i] != offsets[i - 1] + counts[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Returns those of the same sizes that lie so many bytes further on. */
    TiffSegments moved(long bytes) {
        long[] places = Arrays.stream(offsets).map(offset -> offset + bytes).toArray();
        return new TiffSegments(tiled, width, height, across, down, places, counts);
    }
}
