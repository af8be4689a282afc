package io.ndimage.internal.kernel.linear;

import io.ndimage.internal.kernel.Chunk;
import io.ndimage.internal.kernel.FloatRun;

/**
 * Weighted sums of floats at scattered places, in the order in which the places are given. The build makes its twin for doubles.
 */
public final class FloatFootprintSum implements FloatRun {

    private final int[] offsets;
    private final float[] weights;
    private final float[] sum = new float[Chunk.SIZE];
    private final float[] a = new float[Chunk.SIZE];
    private final float[] b = new float[Chunk.SIZE];

    /**
     * Makes a kernel for one thread.
     *
     * @param offsets where each place lies in the input, from where a run begins
     * @param weights a weight for each
     */
    public FloatFootprintSum(int[] offsets, double[] weights) {
        this.offsets = offsets;
        this.weights = new float[weights.length];
        for (int k = 0; k < weights.length; k++) {
            this.weights[k] = (float) weights[k];
        }
    }

    @Override
    public void run(float[] in, int inAt, float[] out, int outAt, int count) {
        for (int done = 0; done < count; done += Chunk.SIZE) {
            int n = Math.min(Chunk.SIZE, count - done);
            java.util.Arrays.fill(sum, 0, n, 0);
            int k = 0;
            for (; k + 1 < offsets.length; k += 2) {
                System.arraycopy(in, inAt + done + offsets[k], a, 0, n);
                System.arraycopy(in, inAt + done + offsets[k + 1], b, 0, n);
                addTwo(sum, a, weights[k], b, weights[k + 1], n);
            }
            if (k < offsets.length) {
                System.arraycopy(in, inAt + done + offsets[k], a, 0, n);
                addOne(sum, a, weights[k], n);
            }
            System.arraycopy(sum, 0, out, outAt + done, n);
        }
    }

    private static void addOne(float[] sum, float[] a, float w, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = sum[i] + a[i] * w;
        }
    }

    private static void addTwo(float[] sum, float[] a, float wa, float[] b, float wb, int n) {
        for (int i = 0; i < n; i++) {
            float s = sum[i] + a[i] * wa;
            sum[i] = s + b[i] * wb;
        }
    }
}
