package io.ndimage.io.webp;

/**
 * Pixels are what they are more than a guess from the pixels to the left and above; each block has one of 14 ways to guess.
 *
 * @param side the binary logarithm of a block's side
 * @param ways a pixel per block: the way in its green
 */
record PredictorTransform(int storedWidth, int side, int[] ways) implements Vp8lTransform {

    private static final int BLACK = 0xff000000;

    @Override
    public int[] undo(int[] pixels, int height) {
        int blocksWide = (storedWidth + (1 << side) - 1) >> side;
        pixels[0] = add(pixels[0], BLACK);
        for (int x = 1; x < storedWidth; x++) {
            pixels[x] = add(pixels[x], pixels[x - 1]);
        }
        for (int y = 1; y < height; y++) {
            int row = y * storedWidth;
            pixels[row] = add(pixels[row], pixels[row - storedWidth]);
            for (int x = 1; x < storedWidth; x++) {
                int way = ways[(y >> side) * blocksWide + (x >> side)] >> 8 & 15;
                pixels[row + x] = add(pixels[row + x], guess(way, pixels, row + x));
            }
        }
        return pixels;
    }

    /** Guesses a pixel that is in neither the first row nor the first column. */
    private int guess(int way, int[] pixels, int at) {
        int left = pixels[at - 1];
        int top = pixels[at - storedWidth];
        int corner = pixels[at - storedWidth - 1];
        // Above and to the right of the last column lies the first pixel of the row itself.
        int right = pixels[at - storedWidth + 1];
        return switch (way) {
            case 1 -> left;
            case 2 -> top;
            case 3 -> right;
            case 4 -> corner;
            case 5 -> mean(mean(left, right), top);
            case 6 -> mean(left, corner);
            case 7 -> mean(left, top);
            case 8 -> mean(corner, top);
            case 9 -> mean(top, right);
            case 10 -> mean(mean(left, corner), mean(top, right));
            case 11 -> nearer(left, top, corner);
            case 12 -> slope(left, top, corner);
            case 13 -> halfSlope(mean(left, top), corner);
            default -> BLACK;
        };
    }

    /** Returns the sums of the bytes of two pixels. */
    static int add(int a, int b) {
        int alphaAndGreen = (a & 0xff00ff00) + (b & 0xff00ff00);
        int redAndBlue = (a & 0xff00ff) + (b & 0xff00ff);
        return (alphaAndGreen & 0xff00ff00) | (redAndBlue & 0xff00ff);
    }

    /** Returns the means of the bytes of two pixels, rounded down. */
    private static int mean(int a, int b) {
        return (((a ^ b) & 0xfefefefe) >>> 1) + (a & b);
    }

    /** Returns whichever of the left and the upper pixel the guess left + top - corner is nearer to, over all four bytes. */
    private static int nearer(int left, int top, int corner) {
        int toLeft = 0;
        int toTop = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int c = corner >>> shift & 0xff;
            toLeft += Math.abs((top >>> shift & 0xff) - c);
            toTop += Math.abs((left >>> shift & 0xff) - c);
        }
        return toLeft < toTop ? left : top;
    }

    private static int slope(int left, int top, int corner) {
        int out = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            out |= clamp((left >>> shift & 0xff) + (top >>> shift & 0xff) - (corner >>> shift & 0xff)) << shift;
        }
        return out;
    }

    private static int halfSlope(int mean, int corner) {
        int out = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int value = mean >>> shift & 0xff;
            out |= clamp(value + (value - (corner >>> shift & 0xff)) / 2) << shift;
        }
        return out;
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
