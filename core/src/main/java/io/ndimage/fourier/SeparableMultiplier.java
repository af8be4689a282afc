package io.ndimage.fourier;

/**
 * Products of a number for each axis.
 *
 * @param tables for each axis, a number for each element along it
 */
record SeparableMultiplier(double[][] tables) implements Multiplier {

    @Override
    public void fill(long[] first, double[] out, int at, int count) {
        int last = tables.length - 1;
        double line = 1;
        for (int a = 0; a < last; a++) {
            line *= tables[a][(int) first[a]];
        }
        double[] along = tables[last];
        int start = (int) first[last];
        for (int i = 0; i < count; i++) {
            out[at + i] = line * along[start + i];
        }
    }
}
