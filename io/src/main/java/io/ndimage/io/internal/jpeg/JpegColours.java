package io.ndimage.io.internal.jpeg;

import io.ndimage.io.internal.Inks;
import java.util.List;

/**
 * Turns the components of a JPEG into gray or RGB. Luma and chromas are turned by JFIF's equations with 16 fractional bits. Four
 * components are inks, stored as Adobe's programs store them: 255 is no ink. No colour profile is applied to them: a colour is the
 * share of the black ink that the other ink leaves.
 */
final class JpegColours {

    private final int width;
    private final int height;
    private final boolean coded;
    private final List<JpegUpsampling> planes;

    /**
     * Prepares to colour a picture, given the planes of its components.
     *
     * @param coded whether the first three are luma and two chromas
     */
    JpegColours(int width, int height, boolean coded, List<JpegUpsampling> planes) {
        this.width = width;
        this.height = height;
        this.coded = coded;
        this.planes = planes;
    }

    /** Returns the pixels in C order, as the picture is stored: gray or RGB. */
    byte[] pixels() {
        int channels = Math.min(3, planes.size());
        byte[] out = new byte[width * height * channels];
        for (int y = 0; y < height; y++) {
            int to = y * width * channels;
            row(y, channels, out, to);
            if (planes.size() == 4) {
                int[] black = planes.get(3).row(y);
                for (int i = 0; i < 3 * width; i++) {
                    out[to + i] = (byte) Inks.onPaper(out[to + i] & 0xff, black[i / 3], 255);
                }
            }
        }
        return out;
    }

    /** Returns a number for each component of each pixel. */
    byte[] samples() {
        int channels = planes.size();
        byte[] out = new byte[width * height * channels];
        for (int y = 0; y < height; y++) {
            int to = y * width * channels;
            row(y, channels, out, to);
            for (int c = channels == 4 ? 3 : channels; c < channels; c++) {
                int[] rest = planes.get(c).row(y);
                for (int x = 0; x < width; x++) {
                    out[to + x * channels + c] = (byte) rest[x];
                }
            }
        }
        return out;
    }

    /** Stores the first component, or the first three, of a row, whose pixels are so many numbers apart. */
    private void row(int y, int apart, byte[] out, int to) {
        int[] first = planes.get(0).row(y);
        if (planes.size() < 3) {
            for (int x = 0; x < width; x++) {
                out[to + x * apart] = (byte) first[x];
            }
        } else {
            colours(first, planes.get(1).row(y), planes.get(2).row(y), out, to, apart);
        }
    }

    private void colours(int[] first, int[] second, int[] third, byte[] out, int at, int apart) {
        int to = at;
        for (int x = 0; x < width; x++, to += apart) {
            if (coded) {
                rgb(first[x], second[x] - 128, third[x] - 128, out, to);
            } else {
                out[to] = (byte) first[x];
                out[to + 1] = (byte) second[x];
                out[to + 2] = (byte) third[x];
            }
        }
        if (coded && planes.size() == 4) {
            // Luma and chromas are those of the inks' complements.
            for (int i = at; i < to; i++) {
                out[i] = (byte) ~out[i];
            }
        }
    }

    /** Stores the colour of a luma and two chromas about zero. */
    private static void rgb(int luma, int blue, int red, byte[] out, int to) {
        out[to] = clamp(luma + ((91881 * red + 32768) >> 16));
        out[to + 1] = clamp(luma + ((-22554 * blue - 46802 * red + 32768) >> 16));
        out[to + 2] = clamp(luma + ((116130 * blue + 32768) >> 16));
    }

    private static byte clamp(int value) {
        return (byte) Math.max(0, Math.min(255, value));
    }
}
