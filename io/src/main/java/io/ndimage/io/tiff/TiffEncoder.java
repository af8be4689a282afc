package io.ndimage.io.tiff;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.io.WriteOptions;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.Sharing;
import io.ndimage.io.internal.White;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Encodes pixels as a little-endian TIFF: bool as 1 bit, every other real type as it is; a directory per page, its pixels in strips
 * that are deflated or not. Bits are not, as ImageJ does not expand them. Three or four channels of uint8 or uint16 are marked as
 * RGB. Stacks and units are described as ImageJ does. A file that might grow past the 4 GB of a classic TIFF becomes a BigTIFF.
 */
final class TiffEncoder {

    private static final long CLASSIC_BYTES = 0xffffffffL;

    /** Bytes of the pixels of several pages that are compressed before any of them is written. */
    private static final long BATCH = 1 << 24;

    private final TiffStack stack;
    private final TiffStrips strips;
    private final WriteOptions options;
    private final boolean compress;
    private final boolean big;
    private final int white;
    private final OutputStream out;
    private long position;

    private TiffEncoder(Image image, WriteOptions options, boolean big, OutputStream out) {
        this.stack = TiffStack.of(image);
        this.options = options;
        this.compress = options.compress() && stack.dtype() != DType.BOOL;
        this.strips = new TiffStrips(image.array(), stack, this.compress);
        this.big = big;
        this.white = white(image);
        this.out = out;
    }

    /** Writes an image. */
    static void encode(Image image, WriteOptions options, OutputStream out) throws IOException {
        encode(image, options, mostBytes(TiffStack.of(image)) > CLASSIC_BYTES, out);
    }

    /** Writes an image as a classic or a big TIFF. */
    static void encode(Image image, WriteOptions options, boolean big, OutputStream out) throws IOException {
        new TiffEncoder(image, options, big, out).encode();
    }

    /** Returns more bytes than a file takes: compression adds to each strip a thousandth at most, and directories are short. */
    private static long mostBytes(TiffStack stack) {
        Layout layout = stack.layout();
        long pixels = layout.bytes() + layout.bytes() / 1000;
        return pixels + layout.pages() * (1024 + 8L * layout.channels() + 32 * layout.height());
    }

    /** Returns the number that a file calls white: that of a camera of fewer bits than the pixels have; 0 for none. */
    static int white(Image image) {
        int white = White.of(image);
        return TiffPage.isDepth(white) ? white : 0;
    }

    private void encode() throws IOException {
        Layout layout = stack.layout();
        ByteBuffer start = ByteBuffer.allocate(big ? 16 : 8).order(ByteOrder.LITTLE_ENDIAN);
        start.put((byte) 'I').put((byte) 'I');
        if (big) {
            start.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(16);
        } else {
            start.putShort((short) 42).putInt(8);
        }
        write(start.array());
        if (compress) {
            int batch = (int) Math.min(layout.pages(), Math.max(1, BATCH / strips.pageBytes()));
            for (long page = 0; page < layout.pages(); page += batch) {
                compressed((int) page, (int) Math.min(batch, layout.pages() - page));
            }
        } else {
            contiguous((int) layout.pages());
        }
    }

    /** Writes some pages, whose strips are compressed first, several at a time: a directory says how long they have become. */
    private void compressed(int first, int pages) throws IOException {
        int perPage = strips.perPage();
        byte[][] all = new byte[pages * perPage][];
        Sharing.<RuntimeException>run(
                options,
                all.length,
                pages * strips.pageBytes(),
                () -> number -> all[number] = strips.compressed(first * perPage + number));
        for (int page = 0; page < pages; page++) {
            byte[][] own = Arrays.copyOfRange(all, page * perPage, (page + 1) * perPage);
            long[] counts = Arrays.stream(own).mapToLong(strip -> strip.length).toArray();
            TiffEntries entries = entries(first + page, counts);
            long start = position + entries.bytes();
            long end = start + Arrays.stream(counts).sum();
            boolean last = first + page == stack.layout().pages() - 1;
            directory(entries, counts, start, last ? 0 : end + end % 2);
            for (byte[] strip : own) {
                write(strip);
            }
            if (end % 2 != 0) {
                write(new byte[1]);
            }
        }
    }

    /** Writes all directories, then all pages in one piece: ImageJ looks for those of a described stack there. */
    private void contiguous(int pages) throws IOException {
        long[] counts = new long[strips.perPage()];
        Arrays.setAll(counts, strips::bytes);
        long start = position
                + entries(0, counts).bytes()
                + (pages - 1L) * entries(1, counts).bytes();
        for (int page = 0; page < pages; page++) {
            TiffEntries entries = entries(page, counts);
            long next = page == pages - 1 ? 0 : position + entries.bytes();
            directory(entries, counts, start + page * strips.pageBytes(), next);
        }
        for (int strip = 0; strip < pages * counts.length; strip++) {
            write(strips.raw(strip));
        }
    }

    /** Writes a directory, given where the strips of its page begin and where the next directory will be. */
    private void directory(TiffEntries entries, long[] counts, long start, long next) throws IOException {
        long[] offsets = new long[counts.length];
        long end = start;
        for (int s = 0; s < counts.length; s++) {
            offsets[s] = end;
            end += counts[s];
        }
        entries.longs(TiffDirectory.STRIP_OFFSETS, offsets);
        write(entries.at(position, next));
    }

    /** Returns what is said of a page, but for where its strips will be. */
    private TiffEntries entries(int page, long[] counts) {
        Layout layout = stack.layout();
        DType dtype = layout.dtype();
        int channels = layout.channels();
        TiffEntries entries = new TiffEntries(big);
        entries.longs(TiffDirectory.SUBFILE_TYPE, layout.pages() > 1 ? 2 : 0);
        entries.longs(TiffDirectory.WIDTH, layout.width());
        entries.longs(TiffDirectory.HEIGHT, layout.height());
        entries.shorts(TiffDirectory.BITS_PER_SAMPLE, repeated(dtype == DType.BOOL ? 1 : 8 * dtype.bytes(), channels));
        entries.shorts(TiffDirectory.COMPRESSION, compress ? TiffCompression.DEFLATE : TiffCompression.NONE);
        entries.shorts(TiffDirectory.PHOTOMETRIC, isRgb() ? 2 : 1);
        entries.shorts(TiffDirectory.SAMPLES_PER_PIXEL, channels);
        entries.longs(TiffDirectory.STRIP_OFFSETS, counts);
        entries.longs(TiffDirectory.STRIP_BYTE_COUNTS, counts);
        entries.longs(TiffDirectory.ROWS_PER_STRIP, strips.rows());
        entries.shorts(TiffDirectory.PLANAR_CONFIGURATION, 1);
        int extra = channels - (isRgb() ? 3 : 1);
        if (extra > 0) {
            entries.shorts(TiffDirectory.EXTRA_SAMPLES, repeated(isRgb() ? 2 : 0, extra));
        }
        if (strips.subtracts()) {
            entries.shorts(TiffDirectory.PREDICTOR, TiffPredictor.DIFFERENCES);
        }
        int format = switch (dtype.kind()) {
            case SIGNED -> 2;
            case FLOAT -> 3;
            default -> 1;
        };
        entries.shorts(TiffDirectory.SAMPLE_FORMAT, repeated(format, channels));
        if (white > 0) {
            entries.shorts(TiffDirectory.MAX_SAMPLE_VALUE, repeated(white, channels));
        }
        TiffSpacing spacing = stack.spacing();
        if (spacing.isResolution()) {
            entries.inverse(TiffDirectory.X_RESOLUTION, Fraction.near(spacing.x()));
            entries.inverse(TiffDirectory.Y_RESOLUTION, Fraction.near(spacing.y()));
            entries.shorts(TiffDirectory.RESOLUTION_UNIT, spacing.unitNumber());
        }
        if (page == 0 && stack.isDescribed()) {
            entries.text(TiffDirectory.DESCRIPTION, ImageJDescription.of(stack));
        }
        return entries;
    }

    private boolean isRgb() {
        DType dtype = stack.dtype();
        boolean narrow = dtype == DType.UINT8 || dtype == DType.UINT16;
        return narrow && (stack.samples() == 3 || stack.samples() == 4);
    }

    private static int[] repeated(int number, int count) {
        int[] numbers = new int[count];
        Arrays.fill(numbers, number);
        return numbers;
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }
}
