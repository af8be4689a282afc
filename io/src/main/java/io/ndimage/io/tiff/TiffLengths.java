package io.ndimage.io.tiff;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes the strips or tiles of a page have: what the file says, unless its bytes show otherwise. Those that are not compressed
 * have as many as their pixels take; others end where the next one begins, or the file does.
 */
final class TiffLengths {

    static final String DEDUCED = "the lengths of strips or tiles are not what the file says; deduced";

    private final FileBytes file;
    private final TiffPage page;
    private final long[] offsets;
    private long @Nullable [] sorted;

    TiffLengths(FileBytes file, TiffPage page) {
        this.file = file;
        this.page = page;
        this.offsets = page.segments().offsets();
    }

    /** Returns the page with lengths that hold. */
    static TiffPage deduced(FileBytes file, TiffPage page) throws ImageReadException {
        TiffSegments segments = page.segments();
        TiffLengths lengths = new TiffLengths(file, page);
        long[] counts = segments.counts().clone();
        long all = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = page.compression() == TiffCompression.NONE
                    ? lengths.plain(i, counts[i])
                    : lengths.compressed(i, counts[i]);
            all += counts[i];
        }
        if (all > file.length()) {
            lengths.apart(counts);
        }
        boolean same = Arrays.equals(counts, segments.counts());
        if (!same && !lengths.padded()) {
            file.forgive(-1, DEDUCED);
        }
        return same ? page : page.with(segments.with(counts));
    }

    /** Returns whether these are those of a page. */
    boolean isOf(TiffPage other) {
        return page.segments().equals(other.segments());
    }

    /** Returns how many bytes lie between the beginning of a strip or tile and that of the next one, or the end of the file. */
    long room(int segment) {
        if (sorted == null) {
            sorted = offsets.clone();
            Arrays.sort(sorted);
        }
        int found = Arrays.binarySearch(sorted, offsets[segment] + 1);
        int at = found < 0 ? -found - 1 : found;
        return (at < sorted.length ? sorted[at] : file.length()) - offsets[segment];
    }

    private long plain(int segment, long said) throws ImageReadException {
        long needed = needed(segment);
        if (needed > said && needed > room(segment)) {
            Layout.prove(file, needed, Math.min(said, room(segment)), 1);
        }
        if (needed > file.length() - offsets[segment]) {
            throw file.truncated(offsets[segment], needed);
        }
        return needed;
    }

    private long needed(int segment) {
        return Layout.times(page.rowBytes(), page.rows(segment));
    }

    private long compressed(int segment, long said) {
        boolean isThere = said > 0 && said <= file.length() - offsets[segment];
        return isThere && (suffices(segment, said) || !suffices(segment, room(segment))) ? said : room(segment);
    }

    /** Returns whether so many bytes can be all pixels of a strip or tile. */
    private boolean suffices(int segment, long bytes) {
        return needed(segment) <= Layout.times(bytes, TiffCompression.ratio(page));
    }

    /** Shortens lengths that make strips or tiles overlap. */
    private void apart(long[] counts) throws ImageReadException {
        long all = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.min(counts[i], room(i));
            all += counts[i];
        }
        if (all > file.length() || page.compression() == TiffCompression.NONE) {
            throw file.malformed(-1, "the strips or tiles of a page overlap");
        }
    }

    /** Returns whether what is not compressed has a few bytes more than its pixels take, or the rows past the page's last. */
    private boolean padded() {
        TiffSegments segments = page.segments();
        long most = Layout.times(page.rowBytes(), segments.height()) + 3;
        for (int i = 0; i < offsets.length; i++) {
            long said = segments.counts()[i];
            boolean within = said >= needed(i) && said <= most && said <= file.length() - offsets[i];
            if (page.compression() != TiffCompression.NONE || !within) {
                return false;
            }
        }
        return true;
    }
}
