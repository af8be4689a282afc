package io.ndimage.internal.kernel;

/** Computes runs of floats from several arrays. It belongs to one thread. The build makes its twin for doubles. */
@FunctionalInterface
public interface FloatJoin {

    /**
     * Computes {@code out[outAt + i]} from {@code in[k][inAt[k] + i]} over all arrays {@code k}, of which there is at least one,
     * for {@code i} below {@code count}.
     *
     * @param count the length of the run
     */
    void run(float[][] in, int[] inAt, float[] out, int outAt, int count);
}
