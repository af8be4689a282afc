package io.ndimage.fourier;

import io.ndimage.internal.kernel.functions.BallTransform;

/**
 * The transform of a ball, read off at places given by their squared distances from the middle along each axis.
 *
 * @param squares for each axis, the square for each element along it
 * @param ndim the number of axes that count, 1 to 3
 */
record EllipsoidMultiplier(double[][] squares, int ndim) implements Multiplier {

    @Override
    public void fill(long[] first, double[] out, int at, int count) {
        int last = squares.length - 1;
        double line = 0;
        for (int a = 0; a < last; a++) {
            line += squares[a][(int) first[a]];
        }
        new BallTransform(ndim).run(line, squares[last], (int) first[last], out, at, count);
    }
}
