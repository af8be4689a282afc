package io.ndimage.internal.kernel;

/** Computes runs of floats from one array. It belongs to one thread. The build makes its twin for doubles. */
@FunctionalInterface
public interface FloatRun {

    /**
     * Computes {@code out[outAt + i]} for {@code i} below {@code count}, from elements that lie at fixed distances from {@code
     * in[inAt + i]}.
     *
     * @param count the length of the run
     */
    void run(float[] in, int inAt, float[] out, int outAt, int count);

    /**
     * Computes runs that lie one below the other; row {@code r} is the run from {@code inAt + r * inStep} to {@code outAt + r *
     * outStep}. A kernel for which rows share work computes them at once.
     *
     * @param rows how many there are
     * @param count the length of each
     */
    default void rows(float[] in, int inAt, int inStep, float[] out, int outAt, int outStep, int rows, int count) {
        if (inStep == count && outStep == count) {
            run(in, inAt, out, outAt, rows * count);
            return;
        }
        for (int r = 0; r < rows; r++) {
            run(in, inAt + r * inStep, out, outAt + r * outStep, count);
        }
    }
}
