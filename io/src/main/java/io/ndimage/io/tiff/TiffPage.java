package io.ndimage.io.tiff;

import io.ndimage.array.DType;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.Orientation;
import io.ndimage.io.internal.Palette;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One page of a TIFF: how its samples are stored.
 *
 * @param samples the numbers of a pixel
 * @param bits of a sample
 * @param real whether the samples are floating-point numbers
 * @param dtype the type of the samples once read
 * @param white the number that stands for white; 0 where that is the largest of the type
 * @param colours what the samples stand for
 * @param planar whether each channel has strips or tiles of its own
 * @param backwards whether the bits of each byte run from the lowest
 * @param faxOptions how rows of bits are coded, for group 3 of fax compression
 * @param tables where the tables of strips or tiles that are JPEGs lie; 0 where there are none
 * @param orientation how the page is to be turned
 * @param order of the bytes of a sample
 */
record TiffPage(
        int width,
        int height,
        int samples,
        int bits,
        boolean real,
        DType dtype,
        int white,
        TiffColours colours,
        boolean planar,
        boolean backwards,
        int compression,
        int faxOptions,
        int predictor,
        TiffSegments segments,
        long tables,
        Orientation orientation,
        ByteOrder order) {

    /** Reads what a directory says of its page, and checks it against the bytes that are there. */
    static TiffPage of(FileBytes file, TiffDirectory tags) throws ImageReadException {
        int width = tags.small(TiffDirectory.WIDTH, 0);
        int height = tags.small(TiffDirectory.HEIGHT, 0);
        int samples = tags.has(TiffDirectory.SAMPLES_PER_PIXEL)
                ? tags.small(TiffDirectory.SAMPLES_PER_PIXEL, 1)
                : Math.max(1, tags.count(TiffDirectory.BITS_PER_SAMPLE));
        if (width == 0 || height == 0 || samples == 0 || samples > 65_535) {
            throw file.malformed(
                    tags.position(), "a page of " + width + " x " + height + " pixels of " + samples + " samples");
        }
        int bits = same(file, tags, TiffDirectory.BITS_PER_SAMPLE, samples, 1);
        int format = same(file, tags, TiffDirectory.SAMPLE_FORMAT, samples, 1);
        int compression = tags.small(TiffDirectory.COMPRESSION, TiffCompression.NONE);
        int predictor = tags.small(TiffDirectory.PREDICTOR, TiffPredictor.NONE);
        boolean planar = samples > 1 && tags.small(TiffDirectory.PLANAR_CONFIGURATION, 1) == 2;
        TiffCompression.check(file, compression, bits, planar ? 1 : samples);
        boolean predicted = TiffCompression.isPredicted(compression);
        if (predicted) {
            TiffPredictor.check(file, predictor, bits, format == 3);
        }
        TiffColours colours = TiffColours.of(file, tags, compression, bits, samples);
        DType dtype = dtype(file, bits, format, colours);
        TiffPage page = new TiffPage(
                width,
                height,
                samples,
                bits,
                format == 3,
                dtype,
                white(tags, dtype, bits, colours),
                colours,
                planar,
                tags.small(TiffDirectory.FILL_ORDER, 1) == 2 && compression != TiffCompression.JPEG,
                compression,
                tags.small(TiffDirectory.FAX_OPTIONS, 0),
                predicted ? predictor : TiffPredictor.NONE,
                TiffSegments.of(
                        file,
                        tags,
                        width,
                        height,
                        planar ? samples : 1,
                        compression == TiffCompression.NONE ? bytes((long) width * (planar ? 1 : samples), bits) : 0),
                compression == TiffCompression.JPEG ? tags.place(TiffDirectory.JPEG_TABLES) : 0,
                Orientation.of(tags.number(TiffDirectory.ORIENTATION, 1)),
                tags.order());
        TiffPage whole = TiffLengths.deduced(file, page);
        whole.prove(file);
        return whole;
    }

    /** Refuses strips or tiles that are too short for their pixels. */
    private void prove(FileBytes file) throws ImageReadException {
        long ratio = TiffCompression.ratio(this);
        for (int i = 0; i < segments.count(); i++) {
            Layout.prove(file, Layout.times(rowBytes(), rows(i)), segments.counts()[i], ratio);
        }
    }

    /** Returns how the samples lie as they are stored, in the colours of a palette. */
    Layout layout() {
        Palette palette = colours.palette();
        return palette != null ? palette.layout(height, width) : new Layout(1, height, width, samples, dtype);
    }

    /** Returns how the page lies once read: inks as RGB, and turned. */
    Layout shown(FileBytes file) {
        Layout stored = layout();
        Layout seen = colours.inks() ? new Layout(1, height, width, 3, dtype) : stored;
        return orientation.asked(file).turned(seen);
    }

    /**
     * Returns the number that stands for white: the largest of so few bits, or the largest sample that the directory names where that
     * is the largest of fewer bits. Any other is the brightest of the picture's pixels, as some programs write it.
     */
    private static int white(TiffDirectory tags, DType dtype, int bits, TiffColours colours) throws ImageReadException {
        if (dtype == DType.BOOL || !colours.grow()) {
            return 0;
        }
        if (bits % 8 != 0) {
            return (1 << bits) - 1;
        }
        boolean picture = (dtype == DType.UINT8 || dtype == DType.UINT16) && !colours.inverted();
        boolean named = picture && tags.isNumber(TiffDirectory.MAX_SAMPLE_VALUE);
        long most = named ? tags.number(TiffDirectory.MAX_SAMPLE_VALUE, 0) : 0;
        return most < dtype.maxValue() && isDepth(most) ? (int) most : 0;
    }

    /** Returns whether a number is the largest of some bits, two at least. */
    static boolean isDepth(long number) {
        return number >= 3 && (number & (number + 1)) == 0;
    }

    /** Returns how many channels a strip or tile holds. */
    int segmentSamples() {
        return planar ? 1 : samples;
    }

    /** Returns the bytes of a row of a strip or tile. */
    long rowBytes() {
        return bytes(Layout.times(segments.width(), segmentSamples()), bits);
    }

    private static long bytes(long samples, int bits) {
        return (Layout.times(samples, bits) + 7) / 8;
    }

    /** Returns how many rows a strip or tile holds. */
    int rows(int segment) {
        return segments.tiled() ? segments.height() : Math.min(segments.height(), height - segments.top(segment));
    }

    /** Returns the bytes that the pixels take in the file, where they lie there in one piece, as they are; else 0. */
    long contiguousBytes() {
        long bytes = Layout.times(rowBytes(), height);
        boolean plain = compression == TiffCompression.NONE && !segments.tiled() && !planar;
        return plain
                        && segments.contiguous()
                        && Arrays.stream(segments.counts()).sum() == bytes
                ? bytes
                : 0;
    }

    /** Returns a page of the same kind whose strips or tiles are others. */
    TiffPage with(TiffSegments others) {
        return with(height, width, others);
    }

    /** Returns a page of other sizes, of the same kind, whose strips or tiles are others. */
    TiffPage with(int rows, int columns, TiffSegments others) {
        return new TiffPage(
                columns,
                rows,
                samples,
                bits,
                real,
                dtype,
                white,
                colours,
                planar,
                backwards,
                compression,
                faxOptions,
                predictor,
                others,
                tables,
                orientation,
                order);
    }

    /**
     * Returns a page of the numbers of a palette's colours.
     *
     * @throws ImageReadException if there is no palette
     */
    TiffPage indices(FileBytes file) throws ImageReadException {
        return new TiffPage(
                width,
                height,
                samples,
                bits,
                real,
                dtype,
                white,
                colours.indices(file),
                planar,
                backwards,
                compression,
                faxOptions,
                predictor,
                segments,
                tables,
                orientation,
                order);
    }

    private static int same(FileBytes file, TiffDirectory tags, int tag, int samples, int otherwise)
            throws ImageReadException {
        int first = tags.small(tag, otherwise);
        if (tags.has(tag)) {
            for (long number : tags.numbers(tag, samples)) {
                if (number != first) {
                    throw file.unsupported("a TIFF whose channels have different types");
                }
            }
        }
        return first;
    }

    private static DType dtype(FileBytes file, int bits, int format, TiffColours colours) throws ImageReadException {
        DType dtype = switch (format) {
            case 1, 4 -> unsigned(bits, colours);
            case 2 -> signed(bits);
            case 3 -> bits == 16 || bits == 32 ? DType.FLOAT32 : bits == 64 ? DType.FLOAT64 : null;
            default -> null;
        };
        if (dtype == null) {
            throw file.unsupported("a TIFF of " + bits + " bits a sample, of sample format " + format);
        }
        return dtype;
    }

    private static @Nullable DType unsigned(int bits, TiffColours colours) {
        if (bits == 1 && colours.bitsAreTruths()) {
            return DType.BOOL;
        }
        if (bits >= 1 && bits <= 16) {
            return bits <= 8 ? DType.UINT8 : DType.UINT16;
        }
        return bits == 32 ? DType.UINT32 : bits == 64 ? DType.UINT64 : null;
    }

    private static @Nullable DType signed(int bits) {
        return switch (bits) {
            case 8 -> DType.INT8;
            case 16 -> DType.INT16;
            case 32 -> DType.INT32;
            case 64 -> DType.INT64;
            default -> null;
        };
    }
}
