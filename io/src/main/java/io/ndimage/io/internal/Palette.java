package io.ndimage.io.internal;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.Shape;
import io.ndimage.io.ImageInfo;
import io.ndimage.io.ImagePart;
import io.ndimage.io.ImageReadException;
import java.util.List;

/**
 * The colours that the small numbers of an image stand for.
 *
 * @param rgb three bytes per entry: red, green, blue
 */
public record Palette(byte[] rgb) {

    /** The part of a picture that is the numbers of its colours. */
    public static final String INDEX = "index";

    /** Returns what of an image with a palette can be asked for by name beside its colours. */
    public static List<ImagePart> views(ImageInfo image) {
        Shape shape = image.shape();
        int channel = image.axes().indexOf(Image.CHANNEL);
        return List.of(new ImagePart(INDEX, DType.UINT8.toString(), channel < 0 ? shape : shape.without(channel)));
    }

    /** Returns the exception of a picture without a palette whose numbers were asked for. */
    public static ImageReadException none(FileBytes file) {
        return file.unsupported("a picture without a palette; leave ':" + INDEX + "' out");
    }

    /** Returns the layout of a page of the numbers themselves. */
    public static Layout indices(long height, long width) {
        return new Layout(1, height, width, 1, DType.UINT8);
    }

    /** Returns the number of entries. */
    private int size() {
        return rgb.length / 3;
    }

    /** Returns whether this is black and white, in this order. */
    private boolean isBlackAndWhite() {
        return size() == 2 && isGrayRamp(255);
    }

    /** Returns whether each entry is the gray of its own number, so that the image is a gray one in truth. */
    private boolean isGrayRamp() {
        return isGrayRamp(1);
    }

    private boolean isGrayRamp(int step) {
        for (int i = 0; i < rgb.length; i++) {
            if ((rgb[i] & 0xff) != i / 3 * step) {
                return false;
            }
        }
        return true;
    }

    /** Returns the layout of a page of indices into this palette: bits, grays or colours. */
    public Layout layout(long height, long width) {
        boolean single = isBlackAndWhite() || isGrayRamp();
        return new Layout(1, height, width, single ? 1 : 3, isBlackAndWhite() ? DType.BOOL : DType.UINT8);
    }

    /** Returns the pixels that indices stand for, stored as {@link #layout} says. */
    public Object pixels(FileBytes file, byte[] indices) throws ImageReadException {
        for (byte index : indices) {
            if ((index & 0xff) >= size()) {
                throw file.malformed(-1, "a pixel has colour " + (index & 0xff) + " of a palette of " + size());
            }
        }
        if (isBlackAndWhite()) {
            boolean[] bits = new boolean[indices.length];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = indices[i] != 0;
            }
            return bits;
        }
        if (isGrayRamp()) {
            return indices;
        }
        byte[] colours = new byte[3 * indices.length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(rgb, 3 * (indices[i] & 0xff), colours, 3 * i, 3);
        }
        return colours;
    }
}
