package io.ndimage.internal.kernel.interpolation;

/**
 * Floats interpolated at points of an array of any number of axes, each from a cube of elements around it. The build makes its twin for doubles.
 */
public final class FloatSplinePoints implements SplinePoints {

    private final float[] in;
    private final int[] steps;
    private final float[] out;

    /**
     * Takes arrays.
     *
     * @param steps the distance between neighbours along each axis of the input
     */
    public FloatSplinePoints(float[] in, int[] steps, float[] out) {
        this.in = in;
        this.steps = steps;
        this.out = out;
    }

    @Override
    public void run(int[] position, double[][][] weights, int from, int to, int outAt, int outStep) {
        if (steps.length == 2 && weights[0].length == 4 && steps[1] == 1) {
            cubic(in, steps[0], position, weights[0], weights[1], from, to, out, outAt, outStep);
            return;
        }
        for (int i = from; i < to; i++) {
            out[outAt + (i - from) * outStep] = sum(weights, 0, position[i], i);
        }
    }

    private float sum(double[][][] weights, int axis, int position, int i) {
        double[][] own = weights[axis];
        int step = steps[axis];
        boolean isLast = axis == steps.length - 1;
        float sum = 0;
        for (int k = 0; k < own.length; k++) {
            int at = position + k * step;
            sum += (isLast ? in[at] : sum(weights, axis + 1, at, i)) * (float) own[k][i];
        }
        return sum;
    }

    private static void cubic(
            float[] in,
            int step,
            int[] position,
            double[][] down,
            double[][] across,
            int from,
            int to,
            float[] out,
            int outAt,
            int outStep) {
        double[] y0 = down[0];
        double[] y1 = down[1];
        double[] y2 = down[2];
        double[] y3 = down[3];
        double[] x0 = across[0];
        double[] x1 = across[1];
        double[] x2 = across[2];
        double[] x3 = across[3];
        for (int i = from; i < to; i++) {
            float a = (float) x0[i];
            float b = (float) x1[i];
            float c = (float) x2[i];
            float d = (float) x3[i];
            int p = position[i];
            int q = p + step;
            int r = q + step;
            int s = r + step;
            float first = in[p] * a + in[p + 1] * b + in[p + 2] * c + in[p + 3] * d;
            float second = in[q] * a + in[q + 1] * b + in[q + 2] * c + in[q + 3] * d;
            float third = in[r] * a + in[r + 1] * b + in[r + 2] * c + in[r + 3] * d;
            float fourth = in[s] * a + in[s + 1] * b + in[s + 2] * c + in[s + 3] * d;
            out[outAt + (i - from) * outStep] =
                    first * (float) y0[i] + second * (float) y1[i] + third * (float) y2[i] + fourth * (float) y3[i];
        }
    }

    @Override
    public double element(int position) {
        return in[position];
    }

    @Override
    public void store(int outAt, double value) {
        out[outAt] = (float) value;
    }
}
