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
    private final boolean coded;
    private final int channels;
    private final List<JpegUpsampling> planes;

    /**
     * Prepares to colour a picture, given the planes of its components.
     *
     * @param coded whether the first three are luma and two chromas
     * @param channels of a pixel: as many as there are components, or 3, for what four inks look like
     */
    JpegColours(int width, boolean coded, int channels, List<JpegUpsampling> planes) {
        this.width = width;
        this.coded = coded;
        this.channels = channels;
        this.planes = planes;
    }

    /** Stores the pixels of rows, from one to before another, of a picture in C order, as it is stored. */
    void store(int from, int to, byte[] out) {
        for (JpegUpsampling plane : planes) {
            plane.transform(from, to);
        }
        for (int y = from; y < to; y++) {
            row(y, out, y * width * channels);
        }
    }

    private void row(int y, byte[] out, int at) {
        int[] first = planes.get(0).row(y);
        if (planes.size() < 3) {
            plain(first, out, at);
        } else {
            colours(first, planes.get(1).row(y), planes.get(2).row(y), out, at);
        }
        if (planes.size() == 4 && channels == 4) {
            plain(planes.get(3).row(y), out, at + 3);
        } else if (planes.size() == 4) {
            int[] black = planes.get(3).row(y);
            for (int i = 0; i < 3 * width; i++) {
                out[at + i] = (byte) Inks.onPaper(out[at + i] & 0xff, black[i / 3], 255);
            }
        }
    }

    private void plain(int[] samples, byte[] out, int at) {
        for (int x = 0; x < width; x++) {
            out[at + x * channels] = (byte) samples[x];
        }
    }

    private void colours(int[] first, int[] second, int[] third, byte[] out, int at) {
        int to = at;
        for (int x = 0; x < width; x++, to += channels) {
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
