package io.ndimage.internal.kernel.linear;

import io.ndimage.internal.kernel.Chunk;
import io.ndimage.internal.kernel.FloatJoin;

/** Combines runs of floats element by element, one array after another. The build makes its twin for doubles. */
public final class FloatCombination implements FloatJoin {

    private final Combination combination;
    private final float[] sum = new float[Chunk.SIZE];
    private final float[] row = new float[Chunk.SIZE];

    /** Makes a kernel for one thread. */
    public FloatCombination(Combination combination) {
        this.combination = combination;
    }

    @Override
    public void run(float[][] in, int[] inAt, float[] out, int outAt, int count) {
        boolean magnitude = combination == Combination.MAGNITUDE;
        for (int done = 0; done < count; done += Chunk.SIZE) {
            int n = Math.min(Chunk.SIZE, count - done);
            System.arraycopy(in[0], inAt[0] + done, sum, 0, n);
            if (magnitude) {
                square(sum, n);
            }
            for (int k = 1; k < in.length; k++) {
                System.arraycopy(in[k], inAt[k] + done, row, 0, n);
                if (magnitude) {
                    square(row, n);
                }
                add(sum, row, n);
            }
            if (magnitude) {
                root(sum, n);
            }
            System.arraycopy(sum, 0, out, outAt + done, n);
        }
    }

    private static void square(float[] row, int n) {
        for (int i = 0; i < n; i++) {
            row[i] = row[i] * row[i];
        }
    }

    private static void add(float[] sum, float[] row, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = sum[i] + row[i];
        }
    }

    private static void root(float[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = (float) Math.sqrt(sum[i]);
        }
    }
}
