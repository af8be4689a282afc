package io.ndimage.io.jpeg;

/** The eight ways in which a camera can be held, and how a picture of bytes is turned upright. */
final class Orientation {

    private Orientation() {}

    /**
     * Returns a picture turned upright.
     *
     * @param height of the picture as it is stored
     */
    static byte[] upright(byte[] stored, int height, int width, int channels, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        boolean lying = orientation >= 5;
        boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        int rows = lying ? width : height;
        int columns = lying ? height : width;
        byte[] out = new byte[stored.length];
        for (int row = 0, to = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++, to += channels) {
                int y = lying ? column : row;
                int x = lying ? row : column;
                y = fromBottom ? height - 1 - y : y;
                x = fromRight ? width - 1 - x : x;
                System.arraycopy(stored, (y * width + x) * channels, out, to, channels);
            }
        }
        return out;
    }
}
