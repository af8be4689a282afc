package io.ndimage.cli.tour;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;

/** A colour picture to paint on, in numbers from 0 to 255. */
final class Painting {

    private final int height;
    private final int width;
    private final float[] samples;

    Painting(int height, int width) {
        this.height = height;
        this.width = width;
        this.samples = new float[height * width * 3];
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    /** Lays a colour over a pixel; an opacity of 1 hides what was there. Pixels beyond the edges are left out. */
    void blend(int y, int x, double red, double green, double blue, double opacity) {
        if (y < 0 || y >= height || x < 0 || x >= width) {
            return;
        }
        int at = (y * width + x) * 3;
        samples[at] += (float) (opacity * (red - samples[at]));
        samples[at + 1] += (float) (opacity * (green - samples[at + 1]));
        samples[at + 2] += (float) (opacity * (blue - samples[at + 2]));
    }

    /** Paints a pixel over. */
    void set(int y, int x, double red, double green, double blue) {
        blend(y, x, red, green, blue, 1);
    }

    /** Paints a pixel over with a gray. */
    void set(int y, int x, double gray) {
        set(y, x, gray, gray, gray);
    }

    /** Returns the picture as a colour photograph: uint8, with a channel axis. */
    Image photo() {
        NdArray pixels = NdArray.wrap(DType.FLOAT32, samples, height, width, 3).astype(DType.UINT8);
        return Image.of(pixels, "y", "x", Image.CHANNEL);
    }
}
