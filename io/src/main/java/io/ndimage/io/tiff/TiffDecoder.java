package io.ndimage.io.tiff;

import io.ndimage.array.DType;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.internal.Elements;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.Orientation;
import io.ndimage.io.internal.Sharing;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the pixels of pages: expands each strip or tile, undoes its predictor, and puts its rows in place. A thread takes one
 * strip or tile after the other, or some rows of one that is not compressed.
 */
final class TiffDecoder implements Sharing.Worker<ImageReadException> {

    /** Bytes that are read at once of what is not compressed; they stay in the nearest caches. */
    private static final int PIECE = 1 << 18;

    private final FileBytes file;
    private final List<TiffPage> pages;
    private final int[] firstPieces;
    private final Object out;
    private final int pageElements;
    private final Limits limits;
    private byte[] buffer = new byte[0];
    private @Nullable TiffLengths lengths;

    private TiffDecoder(
            FileBytes file, List<TiffPage> pages, int[] firstPieces, Object out, int pageElements, Limits limits) {
        this.file = file;
        this.pages = pages;
        this.firstPieces = firstPieces;
        this.out = out;
        this.pageElements = pageElements;
        this.limits = limits;
    }

    /** Returns the pixels of pages that lie alike once read, page after page. */
    static Object decode(FileBytes file, List<TiffPage> pages, Limits limits) throws ImageReadException {
        Layout page = pages.get(0).layout();
        Layout all = new Layout(pages.size(), page.height(), page.width(), page.channels(), page.dtype());
        all.check(file, limits);
        Object samples = samples(file, pages, all, limits);
        boolean inks = pages.get(0).colours().inks();
        return turned(file, pages, inks ? TiffInks.rgb(samples) : samples, inks ? 3 : page.channels());
    }

    /** Returns the pixels of pages of so many channels, each page turned. */
    private static Object turned(FileBytes file, List<TiffPage> pages, Object pixels, int channels) {
        if (pages.stream().allMatch(page -> page.orientation().asked(file).equals(Orientation.UPRIGHT))) {
            return pixels;
        }
        DType dtype = pages.get(0).layout().dtype();
        int elements = Array.getLength(pixels);
        Object out = Elements.allocate(dtype, elements);
        for (int p = 0; p < pages.size(); p++) {
            TiffPage page = pages.get(p);
            Layout stored = new Layout(1, page.height(), page.width(), channels, dtype);
            page.orientation().asked(file).turn(pixels, stored, out, p * (elements / pages.size()));
        }
        return out;
    }

    private static Object samples(FileBytes file, List<TiffPage> pages, Layout all, Limits limits)
            throws ImageReadException {
        int[] firstPieces = new int[pages.size() + 1];
        for (int p = 0; p < pages.size(); p++) {
            TiffPage page = pages.get(p);
            long segment = Layout.times(page.rowBytes(), page.rows(0));
            if (segment > Math.min(limits.maxBytes(), Integer.MAX_VALUE - 8)) {
                throw file.limit("strips or tiles of " + segment + " bytes are larger than the limits allow");
            }
            long pieces = firstPieces[p] + Layout.times(page.segments().count(), pieces(page));
            if (pieces > Integer.MAX_VALUE) {
                throw file.limit("more than " + Integer.MAX_VALUE + " pieces of strips or tiles");
            }
            firstPieces[p + 1] = (int) pieces;
        }
        int elements = (int) (all.bytes() / all.dtype().bytes());
        Object out = Elements.allocate(all.dtype(), elements);
        int pageElements = elements / pages.size();
        Sharing.run(
                file.options(),
                firstPieces[pages.size()],
                all.bytes(),
                () -> new TiffDecoder(file, pages, firstPieces, out, pageElements, limits));
        return out;
    }

    /** Returns how many rows are decoded at once. */
    private static int pieceRows(TiffPage page) {
        int rows = page.rows(0);
        return page.compression() == TiffCompression.NONE
                ? (int) Math.max(1, Math.min(rows, PIECE / page.rowBytes()))
                : rows;
    }

    private static int pieces(TiffPage page) {
        return (page.rows(0) + pieceRows(page) - 1) / pieceRows(page);
    }

    @Override
    public void part(int number) throws ImageReadException {
        int found = Arrays.binarySearch(firstPieces, number);
        int index = found < 0 ? -found - 2 : found;
        TiffPage page = pages.get(index);
        int piece = number - firstPieces[index];
        int segment = piece / pieces(page);
        int first = piece % pieces(page) * pieceRows(page);
        int within =
                Math.min(page.rows(segment), page.height() - page.segments().top(segment));
        int rows = Math.min(pieceRows(page), within - first);
        if (rows > 0) {
            byte[] bytes = bytes(page, segment, first, rows);
            new TiffRows(file, page, bytes).place(segment, first, rows, out, index * pageElements);
        }
    }

    /** Returns rows of a strip or tile, expanded and without predictor. */
    private byte[] bytes(TiffPage page, int segment, int first, int rows) throws ImageReadException {
        int rowBytes = (int) page.rowBytes();
        int count = rows * rowBytes;
        long at = page.segments().offsets()[segment];
        byte[] bytes;
        if (page.compression() == TiffCompression.NONE) {
            buffer = buffer.length < count ? new byte[count] : buffer;
            bytes = buffer;
            file.read(at + (long) first * rowBytes, bytes, 0, count);
            reverse(page, bytes, count);
        } else if (page.compression() == TiffCompression.JPEG) {
            bytes = TiffJpeg.samples(file, page, segment, rows, limits);
        } else {
            bytes = expanded(page, segment, count);
        }
        for (int r = 0; r < rows; r++) {
            switch (page.predictor()) {
                case TiffPredictor.DIFFERENCES ->
                    TiffPredictor.sum(
                            bytes, r * rowBytes, rowBytes, page.bits() / 8, page.segmentSamples(), page.order());
                case TiffPredictor.FLOATS ->
                    TiffPredictor.gather(bytes, r * rowBytes, rowBytes, page.bits() / 8, page.segmentSamples());
                default -> {}
            }
        }
        return bytes;
    }

    /** Returns the bytes of a compressed strip or tile; where it ends early, it may go on past the length that the file says. */
    private byte[] expanded(TiffPage page, int segment, int count) throws ImageReadException {
        byte[] out = new byte[count];
        long said = page.segments().counts()[segment];
        int done = expand(page, segment, said, out);
        if (done < count) {
            if (lengths == null || !lengths.isOf(page)) {
                lengths = new TiffLengths(file, page);
            }
            long room = lengths.room(segment);
            if (said < room && expand(page, segment, room, out) == count) {
                file.forgive(page.segments().offsets()[segment], TiffLengths.DEDUCED);
                return out;
            }
            throw file.malformed(-1, "a strip or tile ends early, after " + done + " of " + count + " bytes");
        }
        return out;
    }

    private int expand(TiffPage page, int segment, long length, byte[] out) throws ImageReadException {
        byte[] stored = file.take(page.segments().offsets()[segment], length);
        reverse(page, stored, stored.length);
        return TiffCompression.expand(file, page, stored, out);
    }

    private static void reverse(TiffPage page, byte[] bytes, int count) {
        for (int i = 0; page.backwards() && i < count; i++) {
            bytes[i] = (byte) (Integer.reverse(bytes[i]) >>> 24);
        }
    }
}
