package io.ndimage.fft.internal;

/**
 * Some lines of complex numbers side by side. A row has so many neighbouring elements of each line: element {@code p} of line
 * {@code l} is number {@code p % columns * lanes + l} of row {@code p / columns}.
 *
 * @param real the real parts of the rows
 * @param imaginary the imaginary parts
 * @param columns how many elements of a line a row has
 * @param lanes how many lines there are
 */
record LinePanel(double[][] real, double[][] imaginary, int columns, int lanes) {

    /**
     * Returns a panel of some parts of rows.
     *
     * @param places the real and the imaginary part of each row
     */
    static LinePanel of(double[][] parts, int[] places, int columns, int lanes) {
        double[][] real = new double[places.length / 2][];
        double[][] imaginary = new double[places.length / 2][];
        for (int row = 0; row < real.length; row++) {
            real[row] = parts[places[2 * row]];
            imaginary[row] = parts[places[2 * row + 1]];
        }
        return new LinePanel(real, imaginary, columns, lanes);
    }

    /** Returns a panel with the parts exchanged: the transform of one is the inverse transform of the other. */
    LinePanel swapped() {
        return new LinePanel(imaginary, real, columns, lanes);
    }

    /** Returns the row of an element. */
    int row(int element) {
        return element / columns;
    }

    /** Returns the place of an element of the first line in its row. */
    int place(int element) {
        return element % columns * lanes;
    }
}
