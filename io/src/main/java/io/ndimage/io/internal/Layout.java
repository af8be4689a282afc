package io.ndimage.io.internal;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the pixels of an image file lie: pages of rows of pixels of channels. One page has no axis of its own, nor has one channel.
 */
public record Layout(long pages, long height, long width, int channels, DType dtype) {

    /** Refuses an image of no pixels, or one larger than allowed; to be called before anything is allocated. */
    public void check(FileBytes file, Limits limits) throws ImageReadException {
        if (pages <= 0 || height <= 0 || width <= 0 || channels <= 0) {
            throw file.malformed(-1, "an image of " + size() + " has no pixels");
        }
        long pixels = times(times(pages, height), width);
        if (pixels > limits.maxPixels()) {
            throw file.limit(
                    "an image of " + size() + " is larger than the limit of " + limits.maxPixels() + " pixels");
        }
        long bytes = bytes();
        if (bytes > limits.maxBytes()) {
            throw file.limit("an image of " + size() + " takes " + bytes + " bytes as " + dtype
                    + ", more than the limit of " + limits.maxBytes() + " bytes");
        }
        if (times(pixels, channels) > Integer.MAX_VALUE - 8) {
            throw file.limit("an image of " + size() + " has more numbers than an array in memory holds");
        }
    }

    /** Refuses an image of no pixels, or one larger than any array; for a reader that decodes nothing. */
    public void check(FileBytes file) throws ImageReadException {
        check(file, new Limits(Long.MAX_VALUE - 1, Long.MAX_VALUE - 1));
    }

    /** Refuses a claim of more bytes than the file can hold, given the most that one of its bytes can expand to. */
    public static void prove(FileBytes file, long claimed, long present, long ratio) throws ImageReadException {
        if (claimed > times(present, ratio)) {
            throw file.malformed(
                    -1,
                    "the header promises " + claimed + " bytes of pixels, more than the " + present
                            + " bytes that follow can hold");
        }
    }

    /** Returns the bytes that the pixels take in memory. */
    public long bytes() {
        return times(times(times(pages, height), times(width, channels)), dtype.bytes());
    }

    private String size() {
        return (pages == 1 ? "" : pages + " pages of ") + width + " x " + height + " pixels"
                + (channels == 1 ? "" : " of " + channels + " channels");
    }

    /** Returns a product of numbers that are not negative; the largest long where it is larger. */
    public static long times(long a, long b) {
        return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
    }

    private long[] sizes() {
        List<Long> sizes = new ArrayList<>();
        if (pages != 1) {
            sizes.add(pages);
        }
        sizes.add(height);
        sizes.add(width);
        if (channels != 1) {
            sizes.add((long) channels);
        }
        return sizes.stream().mapToLong(Long::longValue).toArray();
    }

    private List<String> axes() {
        List<String> axes = new ArrayList<>();
        if (pages != 1) {
            axes.add("z");
        }
        axes.add("y");
        axes.add("x");
        if (channels != 1) {
            axes.add(Image.CHANNEL);
        }
        return axes;
    }

    /** Returns what the header says, for a reader that decodes nothing. */
    public ImageInfo info(String format, FileBytes file, List<Note> notes) throws ImageReadException {
        check(file);
        return new ImageInfo(format, Shape.of(sizes()), axes(), dtype, notes, file.length());
    }

    /** Returns decoded pixels, stored in C order, as an image. */
    public Image image(Object data, List<Note> notes) {
        List<String> axes = axes();
        return new Image(NdArray.wrap(dtype, data, sizes()), axes, Collections.nCopies(axes.size(), 1.0), notes);
    }

    /**
     * Returns how the pixels of an image are to lie in a file of one page. The last of three axes, where it has 3 or 4 elements, is
     * taken as the channels.
     *
     * @param format the format's name, for the message
     * @throws IllegalArgumentException if the format cannot hold these axes
     */
    public static Layout of(Image image, String format) {
        Shape shape = image.array().shape();
        int ndim = shape.ndim();
        int channel = image.channelAxis();
        boolean colour = channel >= 0 || (ndim == 3 && (shape.size(2) == 3 || shape.size(2) == 4));
        int spatial = colour ? ndim - 1 : ndim;
        if ((channel >= 0 && channel != ndim - 1) || spatial != 2) {
            throw new IllegalArgumentException("an array of shape " + shape + " with axes " + image.axes() + ": "
                    + format + " holds (y, x) or (y, x, channel); .npy holds any array");
        }
        if (shape.isEmpty()) {
            throw new IllegalArgumentException(
                    "an array of shape " + shape + " has no pixels; " + format + " needs some, .npy does not");
        }
        return new Layout(
                1,
                shape.size(0),
                shape.size(1),
                colour ? (int) shape.size(ndim - 1) : 1,
                image.array().dtype());
    }
}
