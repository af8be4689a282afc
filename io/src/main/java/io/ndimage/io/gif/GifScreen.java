package io.ndimage.io.gif;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;
import java.util.Arrays;

/** The screen on which the pictures of a GIF are drawn: RGB and alpha, clear at first. */
final class GifScreen {

    private final FileBytes file;
    private final int width;
    private final byte[] pixels;

    GifScreen(FileBytes file, int width, int height) {
        this.file = file;
        this.width = width;
        this.pixels = new byte[4 * width * height];
    }

    /** Draws a picture, given its colours' numbers; those that are transparent let through what lies below. */
    void draw(GifFrame frame, byte[] indices) throws ImageReadException {
        byte[] rgb = frame.palette().rgb();
        for (int y = 0, i = 0; y < frame.height(); y++) {
            int to = start(frame, y);
            for (int x = 0; x < frame.width(); x++, i++, to += 4) {
                int index = indices[i] & 0xff;
                if (index != frame.transparent()) {
                    if (3 * index >= rgb.length) {
                        throw file.malformed(-1, "a pixel has colour " + index + " of a palette of " + rgb.length / 3);
                    }
                    System.arraycopy(rgb, 3 * index, pixels, to, 3);
                    pixels[to + 3] = (byte) 255;
                }
            }
        }
    }

    /** Clears the place of a picture. */
    void clear(GifFrame frame) {
        for (int y = 0; y < frame.height(); y++) {
            int from = start(frame, y);
            Arrays.fill(pixels, from, from + 4 * frame.width(), (byte) 0);
        }
    }

    private int start(GifFrame frame, int y) {
        return 4 * ((frame.top() + y) * width + frame.left());
    }

    /** Returns the pixels: with alpha, or only their colours. */
    byte[] pixels(boolean alpha) {
        if (alpha) {
            return pixels;
        }
        byte[] rgb = new byte[pixels.length / 4 * 3];
        for (int from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
            System.arraycopy(pixels, from, rgb, to, 3);
        }
        return rgb;
    }
}
