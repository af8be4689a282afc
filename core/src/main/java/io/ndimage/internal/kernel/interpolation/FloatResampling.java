package io.ndimage.internal.kernel.interpolation;

import java.util.Arrays;

/**
 * Floats interpolated between two places of a row that is the weighted sum of a few rows. The places are the same for all rows,
 * and so are found out once. What a row has not is a constant. The build makes its twin for doubles.
 */
public class FloatResampling {

    /** How many times longer than the outputs a row may be that is summed as a whole. */
    private static final int SPARSE = 6;

    private final int[][] places;
    private final float[][] weights;
    private final int span;
    private final float constant;
    private final boolean sparse;
    private final float[] sum;
    private final float[] a;
    private final float[] b;

    /**
     * Makes a kernel for one thread.
     *
     * @param places the first and, where there are two, the second place for each output; {@code span} for the constant
     * @param weights their weights
     * @param span how long a row is
     * @param constant the constant
     */
    public FloatResampling(int[][] places, double[][] weights, int span, double constant) {
        this.places = places;
        this.weights = Narrowing.floats(weights);
        this.span = span;
        this.constant = (float) constant;
        this.sparse = span > SPARSE * places[0].length;
        int room = sparse ? places[0].length : span + 1;
        this.sum = new float[room];
        this.a = new float[room];
        this.b = new float[room];
    }

    /** Copies the elements at the first places of one row. */
    public void pick(float[] in, int row, float[] out, int outAt) {
        int[] first = places[0];
        for (int i = 0; i < first.length; i++) {
            out[outAt + i] = first[i] == span ? constant : in[row + first[i]];
        }
    }

    /**
     * Interpolates.
     *
     * @param rows where rows begin
     * @param rowWeights the weight of each
     * @param rest the weight of a row of the constant
     */
    public void blend(float[] in, int[] rows, double[] rowWeights, double rest, float[] out, int outAt) {
        float begin = rest == 0 ? 0 : (float) rest * constant;
        if (sparse) {
            sumAt(places[0], in, rows, rowWeights, begin, a);
            if (places.length == 1) {
                System.arraycopy(a, 0, out, outAt, places[0].length);
                return;
            }
            sumAt(places[1], in, rows, rowWeights, begin, b);
            float[] first = weights[0];
            float[] second = weights[1];
            for (int i = 0; i < first.length; i++) {
                sum[i] = a[i] * first[i] + b[i] * second[i];
            }
            System.arraycopy(sum, 0, out, outAt, first.length);
        } else {
            sumRows(in, rows, rowWeights, begin, sum, span);
            sum[span] = constant;
            if (places.length == 1) {
                for (int i = 0; i < places[0].length; i++) {
                    out[outAt + i] = sum[places[0][i]];
                }
                return;
            }
            between(sum, places[0], weights[0], places[1], weights[1], out, outAt);
        }
    }

    private void sumAt(int[] some, float[] in, int[] rows, double[] rowWeights, float begin, float[] out) {
        Arrays.fill(out, 0, some.length, begin);
        for (int r = 0; r < rows.length; r++) {
            int row = rows[r];
            float weight = (float) rowWeights[r];
            for (int i = 0; i < some.length; i++) {
                out[i] += (some[i] == span ? constant : in[row + some[i]]) * weight;
            }
        }
    }

    /** Sums rows, each with its weight, from a first summand on. */
    protected void sumRows(float[] in, int[] rows, double[] rowWeights, float begin, float[] sum, int span) {
        Arrays.fill(sum, 0, span, begin);
        int r = 0;
        for (; r + 1 < rows.length; r += 2) {
            System.arraycopy(in, rows[r], a, 0, span);
            System.arraycopy(in, rows[r + 1], b, 0, span);
            addTwo(sum, a, (float) rowWeights[r], b, (float) rowWeights[r + 1], span);
        }
        if (r < rows.length) {
            System.arraycopy(in, rows[r], a, 0, span);
            addOne(sum, a, (float) rowWeights[r], span);
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

    /** Interpolates between the first and the second places of a row. */
    protected void between(
            float[] row, int[] first, float[] firstWeight, int[] second, float[] secondWeight, float[] out, int outAt) {
        for (int i = 0; i < first.length; i++) {
            out[outAt + i] = row[first[i]] * firstWeight[i] + row[second[i]] * secondWeight[i];
        }
    }
}
