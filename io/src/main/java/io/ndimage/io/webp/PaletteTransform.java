package io.ndimage.io.webp;

/**
 * Pixels are numbers of colours, in their green; of few colours, several numbers lie in one pixel.
 *
 * @param width of the picture
 * @param packing the binary logarithm of how many numbers lie in one pixel
 * @param colours of the numbers; what is beyond is clear black
 */
record PaletteTransform(int width, int packing, int[] colours) implements Vp8lTransform {

    private static final int MOST = 256;

    /** Makes a transform of the differences of colours. */
    static PaletteTransform of(int width, int[] differences) {
        int[] colours = new int[MOST];
        int colour = 0;
        for (int i = 0; i < differences.length; i++) {
            colour = PredictorTransform.add(colour, differences[i]);
            colours[i] = colour;
        }
        int count = differences.length;
        return new PaletteTransform(width, count > 16 ? 0 : count > 4 ? 1 : count > 2 ? 2 : 3, colours);
    }

    @Override
    public int storedWidth() {
        return (width + (1 << packing) - 1) >> packing;
    }

    @Override
    public int[] undo(int[] pixels, int height) {
        int numberBits = 8 >> packing;
        int mask = (1 << numberBits) - 1;
        int inPixel = (1 << packing) - 1;
        int[] out = new int[width * height];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                int numbers = pixels[y * storedWidth() + (x >> packing)] >> 8 & 0xff;
                out[i] = colours[(numbers >> ((x & inPixel) * numberBits)) & mask];
            }
        }
        return out;
    }
}
