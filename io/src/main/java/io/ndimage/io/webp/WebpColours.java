package io.ndimage.io.webp;

import java.util.List;

/**
 * Turns luma and chromas into RGB. A chroma has half the size; each new sample is nine parts of the nearest, three of the two beside
 * it and one of the farthest, and the equations are those of BT.601 with 14 fractional bits, both rounded as libwebp does it.
 */
final class WebpColours {

    private final Vp8Plane luma;
    private final Vp8Plane blue;
    private final Vp8Plane red;
    private final int width;
    private final int height;

    WebpColours(List<Vp8Plane> planes, int width, int height) {
        this.luma = planes.get(0);
        this.blue = planes.get(1);
        this.red = planes.get(2);
        this.width = width;
        this.height = height;
    }

    /** Returns the pixels in C order, of 3 channels or of 4, the last of which is left at 0. */
    byte[] pixels(int channels) {
        byte[] out = new byte[width * height * channels];
        int[] blues = new int[width];
        int[] reds = new int[width];
        for (int y = 0, to = 0; y < height; y++) {
            upsample(blue, y, blues);
            upsample(red, y, reds);
            int row = luma.at(0, y);
            for (int x = 0; x < width; x++, to += channels) {
                rgb(luma.samples[row + x] & 0xff, blues[x], reds[x], out, to);
            }
        }
        return out;
    }

    /** Stores the row of a chroma that belongs to a row of luma. */
    private void upsample(Vp8Plane plane, int y, int[] row) {
        int last = (height - 1) / 2;
        int near = plane.at(0, y / 2);
        int far = plane.at(0, Math.max(0, Math.min(last, (y & 1) == 0 ? y / 2 - 1 : y / 2 + 1)));
        byte[] s = plane.samples;
        int end = (width - 1) / 2;
        row[0] = (3 * (s[near] & 0xff) + (s[far] & 0xff) + 2) >> 2;
        for (int i = 0; i < end; i++) {
            int nearLeft = s[near + i] & 0xff;
            int nearRight = s[near + i + 1] & 0xff;
            int farLeft = s[far + i] & 0xff;
            int farRight = s[far + i + 1] & 0xff;
            int all = nearLeft + nearRight + farLeft + farRight + 8;
            row[2 * i + 1] = (((all + 2 * (nearRight + farLeft)) >> 3) + nearLeft) >> 1;
            row[2 * i + 2] = (((all + 2 * (nearLeft + farRight)) >> 3) + nearRight) >> 1;
        }
        if ((width & 1) == 0) {
            row[width - 1] = (3 * (s[near + end] & 0xff) + (s[far + end] & 0xff) + 2) >> 2;
        }
    }

    private static void rgb(int luma, int blue, int red, byte[] out, int to) {
        int light = (luma * 19077) >> 8;
        out[to] = clamp(light + ((red * 26149) >> 8) - 14234);
        out[to + 1] = clamp(light - ((blue * 6419) >> 8) - ((red * 13320) >> 8) + 8708);
        out[to + 2] = clamp(light + ((blue * 33050) >> 8) - 17685);
    }

    private static byte clamp(int value) {
        return (byte) Math.max(0, Math.min(255, value >> 6));
    }
}
