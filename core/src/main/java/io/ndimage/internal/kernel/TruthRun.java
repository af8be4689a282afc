package io.ndimage.internal.kernel;

/** Tells of the elements of a run whether something holds. It belongs to one thread. */
@FunctionalInterface
public interface TruthRun {

    /**
     * Sets {@code out[outAt + i]} to whether it holds of {@code in[inAt + i]}, for {@code i} below {@code count}.
     *
     * @param in an array of the elements that this was made for
     * @param count the length of the run
     */
    void run(Object in, int inAt, boolean[] out, int outAt, int count);
}
