package io.ndimage.io.webp;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.internal.FileBytes;

/** The alpha of a lossy picture: stored as it is or as the green of a lossless one, and perhaps filtered. */
final class WebpAlpha {

    private static final int NONE = 0;
    private static final int LOSSLESS = 1;
    private static final int LEFT = 1;
    private static final int ABOVE = 2;

    private WebpAlpha() {}

    /** Stores the alpha of each pixel as its fourth channel. */
    static void decode(FileBytes file, WebpHeader header, byte[] pixels) throws ImageReadException {
        int width = header.width();
        int height = header.height();
        byte[] data = header.alpha().content(file);
        long at = header.alpha().at();
        int coding = data[0] & 3;
        byte[] alpha = new byte[width * height];
        if (coding == NONE) {
            if (data.length - 1 < alpha.length) {
                throw file.truncated(at + 1, alpha.length);
            }
            System.arraycopy(data, 1, alpha, 0, alpha.length);
        } else if (coding == LOSSLESS) {
            int[] greens = new Vp8lDecoder(new Vp8lBits(file, data, 1, at)).decode(width, height);
            for (int i = 0; i < alpha.length; i++) {
                alpha[i] = (byte) (greens[i] >> 8);
            }
        } else {
            throw file.malformed(at, "an alpha of the unknown coding " + coding);
        }
        undoFilter(alpha, width, data[0] >> 2 & 3);
        for (int i = 0; i < alpha.length; i++) {
            pixels[4 * i + 3] = alpha[i];
        }
    }

    /** Undoes the filter: the first row and column are differences of neighbours in every one. */
    private static void undoFilter(byte[] alpha, int width, int filter) {
        if (filter == NONE) {
            return;
        }
        for (int i = 1; i < alpha.length; i++) {
            int x = i % width;
            int guess;
            if (i < width) {
                guess = alpha[i - 1];
            } else if (x == 0 || filter == ABOVE) {
                guess = alpha[i - width];
            } else if (filter == LEFT) {
                guess = alpha[i - 1];
            } else {
                int slope = (alpha[i - 1] & 0xff) + (alpha[i - width] & 0xff) - (alpha[i - width - 1] & 0xff);
                guess = Math.max(0, Math.min(255, slope));
            }
            alpha[i] = (byte) (alpha[i] + guess);
        }
    }
}
