package io.ndimage.io.webp;

/**
 * Shares of green were subtracted from red, and of green and red from blue; each block has shares of its own.
 *
 * @param side the binary logarithm of a block's side
 * @param shares a pixel per block: of red in blue, of green in blue, and of green in red, from the second byte on
 */
record ColourTransform(int storedWidth, int side, int[] shares) implements Vp8lTransform {

    @Override
    public int[] undo(int[] pixels, int height) {
        int blocksWide = (storedWidth + (1 << side) - 1) >> side;
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < storedWidth; x++, i++) {
                int share = shares[(y >> side) * blocksWide + (x >> side)];
                int pixel = pixels[i];
                int green = pixel >> 8;
                int red = (pixel >> 16) + part(share, green);
                int blue = pixel + part(share >> 8, green) + part(share >> 16, red);
                pixels[i] = (pixel & 0xff00ff00) | (red & 0xff) << 16 | (blue & 0xff);
            }
        }
        return pixels;
    }

    /** Returns a share, in parts of 32, of a colour, both taken from signed low bytes. */
    private static int part(int share, int colour) {
        return ((byte) share * (byte) colour) >> 5;
    }
}
