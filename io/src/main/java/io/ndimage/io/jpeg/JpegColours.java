package io.ndimage.io.jpeg;

import java.util.List;

/**
 * Turns the components of a JPEG into gray or RGB. Luma and chromas are turned by JFIF's equations with 16 fractional bits. Four
 * components are inks, stored as Adobe's programs store them: 255 is no ink. No colour profile is applied to them: a colour is the
 * share of the black ink that the other ink leaves.
 */
final class JpegColours {

    private final JpegHeader header;
    private final List<JpegUpsampling> planes;

    /** Prepares to colour a picture, given the planes of its components. */
    JpegColours(JpegHeader header, List<JpegUpsampling> planes) {
        this.header = header;
        this.planes = planes;
    }

    /** Returns the pixels in C order, as the picture is stored. */
    byte[] pixels() {
        int width = header.width();
        int channels = header.channels();
        byte[] out = new byte[width * header.height() * channels];
        for (int y = 0; y < header.height(); y++) {
            int to = y * width * channels;
            int[] first = planes.get(0).row(y);
            if (channels == 1) {
                for (int x = 0; x < width; x++) {
                    out[to + x] = (byte) first[x];
                }
            } else {
                colours(first, planes.get(1).row(y), planes.get(2).row(y), out, to);
            }
            if (planes.size() == 4) {
                int[] black = planes.get(3).row(y);
                for (int i = 0; i < 3 * width; i++) {
                    out[to + i] = (byte) onPaper(out[to + i] & 0xff, black[i / 3]);
                }
            }
        }
        return out;
    }

    private void colours(int[] first, int[] second, int[] third, byte[] out, int at) {
        int to = at;
        for (int x = 0; x < header.width(); x++, to += 3) {
            if (header.coded()) {
                rgb(first[x], second[x] - 128, third[x] - 128, out, to);
            } else {
                out[to] = (byte) first[x];
                out[to + 1] = (byte) second[x];
                out[to + 2] = (byte) third[x];
            }
        }
        if (header.coded() && planes.size() == 4) {
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

    /** Returns the light that an ink and the black ink leave, both given as what is left of 255. */
    private static int onPaper(int colour, int black) {
        int product = (255 - colour) * black + 128;
        return black - ((product + (product >> 8)) >> 8);
    }
}
