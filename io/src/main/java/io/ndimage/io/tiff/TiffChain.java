package io.ndimage.io.tiff;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.ByteCursor;
import io.ndimage.io.internal.FileBytes;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/** The directories of a TIFF, classic or big, each of which says where the next one is. */
final class TiffChain {

    /** The most strips and tiles of all pages together. */
    static final int MAX_SEGMENTS = 1 << 22;

    private static final int BIG = 43;
    private static final int MAX_PAGES = 65_536;
    private static final int MAX_ENTRIES = 1 << 22;

    private final FileBytes file;
    private final ByteOrder order;
    private final ByteCursor in;
    private final boolean big;
    private final Set<Long> seen = new HashSet<>();
    private long entries;
    private long segments;
    private long next;

    /** Reads the beginning of a file. */
    TiffChain(FileBytes file) throws ImageReadException {
        this.file = file;
        this.order = file.take(0, 1)[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        this.in = file.from(2, order);
        this.big = in.u16() == BIG;
        if (big && (in.u16() != 8 || in.u16() != 0)) {
            throw file.malformed(4, "a BigTIFF whose offsets have not 8 bytes");
        }
        this.next = offset(in, big);
        if (next == 0) {
            throw file.malformed(4, "a TIFF without pages");
        }
    }

    /** Reads a number as wide as positions are. */
    static long offset(ByteCursor in, boolean big) throws ImageReadException {
        return big ? in.i64() : in.u32();
    }

    /** Returns whether there is another directory; there is a first one. */
    boolean hasNext() {
        return next != 0;
    }

    /** Returns the next directory, which must be there. */
    TiffDirectory next() throws ImageReadException {
        long at = next;
        if (!seen.add(at)) {
            throw file.malformed(at, "the directories of pages go round in a circle at byte " + at);
        }
        if (seen.size() > MAX_PAGES) {
            throw file.limit("more than " + MAX_PAGES + " pages");
        }
        if (at < 0 || at >= file.length()) {
            throw file.truncated(at, 2);
        }
        in.seek(at);
        long count = big ? in.i64() : in.u16();
        if (count < 1 || count > (file.length() - in.position()) / (big ? 20 : 12)) {
            throw file.malformed(at, "a directory of " + count + " entries at byte " + at);
        }
        entries += count;
        if (entries > MAX_ENTRIES) {
            throw file.limit("more than " + MAX_ENTRIES + " entries in the directories of pages");
        }
        TiffDirectory directory = new TiffDirectory(file, order, in, at);
        directory.read(count, big);
        next = offset(in, big);
        return directory;
    }

    /** Returns the page of a directory. */
    TiffPage page(TiffDirectory directory) throws ImageReadException {
        long depth = directory.number(TiffDirectory.DEPTH, 1);
        if (depth > 1) {
            throw file.unsupported("a TIFF whose pages are volumes, of a depth of " + depth);
        }
        TiffPage page = TiffPage.of(file, directory);
        segments += page.segments().count();
        if (segments > MAX_SEGMENTS) {
            throw file.limit("more than " + MAX_SEGMENTS + " strips or tiles");
        }
        return page;
    }
}
