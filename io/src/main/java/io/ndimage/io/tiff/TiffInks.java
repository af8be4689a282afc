package io.ndimage.io.tiff;

import io.ndimage.io.internal.Inks;

/** Pixels of four inks, 0 for none, as RGB. */
final class TiffInks {

    private TiffInks() {}

    /** Returns the colours of bytes or of numbers of two bytes, four a pixel. */
    static Object rgb(Object inks) {
        return inks instanceof byte[] narrow ? rgb(narrow) : rgb((short[]) inks);
    }

    private static byte[] rgb(byte[] inks) {
        byte[] out = new byte[inks.length / 4 * 3];
        for (int from = 0, to = 0; from < inks.length; from += 4) {
            for (int c = 0; c < 3; c++) {
                out[to++] = (byte) Inks.onPaper(~inks[from + c] & 0xff, ~inks[from + 3] & 0xff, 255);
            }
        }
        return out;
    }

    private static short[] rgb(short[] inks) {
        short[] out = new short[inks.length / 4 * 3];
        for (int from = 0, to = 0; from < inks.length; from += 4) {
            for (int c = 0; c < 3; c++) {
                out[to++] = (short) Inks.onPaper(~inks[from + c] & 0xffff, ~inks[from + 3] & 0xffff, 65_535);
            }
        }
        return out;
    }
}
