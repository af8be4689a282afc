package io.ndimage.fourier;

/** What a spectrum is multiplied with: a number for each element, which depends on where the element lies. */
interface Multiplier {

    /**
     * Gives the numbers for a part of a line along the last axis.
     *
     * @param first the coordinates of the part's first element
     * @param out where the numbers go, from {@code at} on
     * @param count how many elements there are
     */
    void fill(long[] first, double[] out, int at, int count);
}
