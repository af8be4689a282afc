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
 * @param counts the bytes of each, 0 where that is not known
 */
record TiffSegments(boolean tiled, int width, int height, int across, int down, long[] offsets, long[] counts) {

    /**
     * Reads where the strips or tiles of so many planes of a page lie, and checks that they begin in the file.
     *
     * @param rowBytes the bytes of a row of the page where they are not compressed; else 0
     */
    static TiffSegments of(FileBytes file, TiffDirectory tags, int pageWidth, int pageHeight, int planes, long rowBytes)
            throws ImageReadException {
        boolean tiled = tags.has(TiffDirectory.TILE_WIDTH);
        int width = tiled ? tags.small(TiffDirectory.TILE_WIDTH, 0) : pageWidth;
        int tag = tiled && tags.has(TiffDirectory.TILE_OFFSETS)
                ? TiffDirectory.TILE_OFFSETS
                : TiffDirectory.STRIP_OFFSETS;
        int height = tiled
                ? tags.small(TiffDirectory.TILE_HEIGHT, 0)
                : stripRows(file, tags, pageHeight, tags.count(tag) / planes, rowBytes);
        if (width <= 0 || height <= 0) {
            throw file.malformed(tags.position(), "strips or tiles of " + width + " x " + height + " pixels");
        }
        int across = (int) (((long) pageWidth + width - 1) / width);
        int down = (int) (((long) pageHeight + height - 1) / height);
        long all = Layout.times(Layout.times(across, down), planes);
        if (all > TiffChain.MAX_SEGMENTS) {
            throw file.limit("more than " + TiffChain.MAX_SEGMENTS + " strips or tiles");
        }
        long[] offsets = tags.numbers(tag, all);
        if (offsets.length < all) {
            throw file.malformed(
                    tags.position(),
                    "a page of " + all + " strips or tiles, of which only " + offsets.length + " are there");
        }
        int lengths =
                tag == TiffDirectory.TILE_OFFSETS ? TiffDirectory.TILE_BYTE_COUNTS : TiffDirectory.STRIP_BYTE_COUNTS;
        long[] counts = tags.has(lengths) ? tags.numbers(lengths, all) : new long[0];
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] == 0 && i < counts.length && counts[i] == 0) {
                throw file.unsupported("a TIFF whose strips or tiles are left out where nothing is in them");
            }
            if (offsets[i] <= 0 || offsets[i] >= file.length()) {
                throw file.truncated(offsets[i], i < counts.length ? counts[i] : 1);
            }
        }
        return new TiffSegments(tiled, width, height, across, down, offsets, Arrays.copyOf(counts, offsets.length));
    }

    /**
     * Returns how many rows a strip holds: what the file says, unless it says nothing or its strips are more or fewer than that takes;
     * then as many as the bytes of the first, or an even share where that is the number of strips.
     */
    private static int stripRows(FileBytes file, TiffDirectory tags, int pageHeight, int strips, long rowBytes)
            throws ImageReadException {
        int said = (int) Math.min(pageHeight, tags.number(TiffDirectory.ROWS_PER_STRIP, pageHeight));
        boolean told = tags.has(TiffDirectory.ROWS_PER_STRIP) && said > 0;
        if (strips <= 0 || (told && strips == strips(pageHeight, said))) {
            return said;
        }
        int first = rowBytes > 0 && tags.count(TiffDirectory.STRIP_BYTE_COUNTS) > 0
                ? (int) Math.min(pageHeight, tags.numbers(TiffDirectory.STRIP_BYTE_COUNTS, 1)[0] / rowBytes)
                : 0;
        int even = strips(pageHeight, strips);
        boolean enough = told && strips > strips(pageHeight, said);
        int rows = first > 0 && strips == strips(pageHeight, first) ? first : enough ? said : even;
        if (rows == said || strips != strips(pageHeight, rows)) {
            return said;
        }
        file.forgive(
                tags.position(), "the rows of a strip are not what the file says; deduced from the number of strips");
        return rows;
    }

    private static int strips(int height, int rows) {
        return (int) (((long) height + rows - 1) / rows);
    }

    /** Returns how many there are. */
    int count() {
        return offsets.length;
    }

    /** Returns how many channels have strips or tiles of their own; 1 where none has. */
    int planes() {
        return offsets.length / across / down;
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

    /** Returns those at the same places that have other lengths. */
    TiffSegments with(long[] lengths) {
        return new TiffSegments(tiled, width, height, across, down, offsets, lengths);
    }

    /** Returns those of the same sizes that lie so many bytes further on. */
    TiffSegments moved(long bytes) {
        long[] places = Arrays.stream(offsets).map(offset -> offset + bytes).toArray();
        return new TiffSegments(tiled, width, height, across, down, places, counts);
    }
}
