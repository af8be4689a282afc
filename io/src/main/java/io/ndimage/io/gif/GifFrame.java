package io.ndimage.io.gif;

import io.ndimage.io.internal.Palette;

/**
 * What a GIF says of one of its pictures.
 *
 * @param left of the picture on the screen
 * @param interlaced whether every eighth row comes first, then those between
 * @param transparent the colour that lets through what lies below, or -1
 * @param disposal what becomes of the picture before the next one is drawn
 * @param data the position of the compressed pixels
 */
record GifFrame(
        int left,
        int top,
        int width,
        int height,
        boolean interlaced,
        int transparent,
        Disposal disposal,
        Palette palette,
        long data) {

    /** What becomes of a picture before the next one is drawn. */
    enum Disposal {
        /** It stays. */
        KEPT,
        /** Its place is cleared. */
        CLEARED,
        /** Its place becomes what it was before. */
        RESTORED
    }

    /** Returns whether every pixel of the screen has a colour once this is drawn on it. */
    boolean covers(int screenWidth, int screenHeight) {
        return transparent < 0 && width == screenWidth && height == screenHeight;
    }
}
