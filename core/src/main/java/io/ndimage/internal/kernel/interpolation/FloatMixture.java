package io.ndimage.internal.kernel.interpolation;

/** Weighted sums of a few runs of floats. The build makes its twin for doubles. */
public final class FloatMixture {

    private FloatMixture() {}

    /**
     * Mixes runs.
     *
     * @param places where the runs begin; the first {@code runs} count
     * @param weights the weight of each
     * @param rest what is added
     * @param count the length of a run
     */
    public static void run(
            float[] in, int[] places, double[] weights, int runs, double rest, float[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            double sum = rest;
            for (int r = 0; r < runs; r++) {
                sum += in[places[r] + i] * weights[r];
            }
            out[outAt + i] = (float) sum;
        }
    }
}
