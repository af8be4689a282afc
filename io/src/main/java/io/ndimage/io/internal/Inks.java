package io.ndimage.io.internal;

/** Four inks (cyan, magenta, yellow, black) as light: a colour is the share of the black ink's light that the other ink leaves. */
public final class Inks {

    /** What is to be said of a picture of inks. */
    public static final String NOTE = "four inks (CMYK) turned into RGB";

    private Inks() {}

    /** Returns the light that an ink and the black ink leave, both given as what is left of white, which is 255 or 65535. */
    public static int onPaper(int colour, int black, int white) {
        int bits = white == 255 ? 8 : 16;
        long product = (long) (white - colour) * black + (1L << (bits - 1));
        return black - (int) ((product + (product >> bits)) >> bits);
    }
}
