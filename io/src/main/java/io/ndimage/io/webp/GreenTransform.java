package io.ndimage.io.webp;

/** Green was subtracted from red and blue. */
record GreenTransform(int storedWidth) implements Vp8lTransform {

    @Override
    public int[] undo(int[] pixels, int height) {
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            int green = pixel >> 8 & 0xff;
            int redAndBlue = ((pixel & 0xff00ff) + (green << 16 | green)) & 0xff00ff;
            pixels[i] = (pixel & 0xff00ff00) | redAndBlue;
        }
        return pixels;
    }
}
