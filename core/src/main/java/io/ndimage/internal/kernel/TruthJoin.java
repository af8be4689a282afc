package io.ndimage.internal.kernel;

/** Tells of the elements of two runs whether something holds of each two. It belongs to one thread. */
@FunctionalInterface
public interface TruthJoin {

    /**
     * Sets {@code out[outAt + i]} to whether it holds of {@code x[xAt + i]} and {@code y[yAt + i]}, for {@code i} below {@code
     * count}.
     *
     * @param x an array of the elements that this was made for
     * @param y another
     * @param count the length of the runs
     */
    void run(Object x, int xAt, Object y, int yAt, boolean[] out, int outAt, int count);
}
