package io.ndimage.internal.kernel.interpolation;

/** Floats interpolated along a row, at points that are the same for all rows. The build makes its twin for doubles. */
public final class FloatSplineLine {

    private final int[] first;
    private final float[][] weights;

    /**
     * Takes points.
     *
     * @param first the place in a row of the first element that each is interpolated from
     * @param weights the weights, at every point, of this element and of those after it
     */
    public FloatSplineLine(int[] first, double[][] weights) {
        this.first = first;
        this.weights = Narrowing.floats(weights);
    }

    /** Interpolates a row. */
    public void run(float[] in, int inAt, float[] out, int outAt) {
        if (weights.length == 4) {
            cubic(in, inAt, first, weights[0], weights[1], weights[2], weights[3], out, outAt);
            return;
        }
        for (int i = 0; i < first.length; i++) {
            int at = inAt + first[i];
            float sum = in[at] * weights[0][i];
            for (int k = 1; k < weights.length; k++) {
                sum += in[at + k] * weights[k][i];
            }
            out[outAt + i] = sum;
        }
    }

    private static void cubic(
            float[] in, int inAt, int[] first, float[] a, float[] b, float[] c, float[] d, float[] out, int outAt) {
        for (int i = 0; i < first.length; i++) {
            int at = inAt + first[i];
            out[outAt + i] = in[at] * a[i] + in[at + 1] * b[i] + in[at + 2] * c[i] + in[at + 3] * d[i];
        }
    }
}
