package io.ndimage.internal.kernel.order;

import io.ndimage.internal.kernel.Chunk;

/** The least or the greatest of sums of doubles at scattered places with a number for each place. */
public final class StructureExtreme {

    private final int[] offsets;
    private final double[] added;
    private final boolean least;
    private final double[] best = new double[Chunk.SIZE];
    private final double[] row = new double[Chunk.SIZE];

    /**
     * Makes a kernel for one thread.
     *
     * @param offsets where each place lies in the input, from where a run begins
     * @param added the number for each
     */
    public StructureExtreme(int[] offsets, double[] added, boolean least) {
        this.offsets = offsets;
        this.added = added;
        this.least = least;
    }

    /**
     * Computes a run of outputs: {@code out[outAt + i]} from {@code in[inAt + i + offsets[k]] + added[k]} over the places {@code k}.
     *
     * @param count the length of the run
     */
    public void run(double[] in, int inAt, double[] out, int outAt, int count) {
        for (int done = 0; done < count; done += Chunk.SIZE) {
            int n = Math.min(Chunk.SIZE, count - done);
            java.util.Arrays.fill(best, 0, n, least ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
            for (int k = 0; k < offsets.length; k++) {
                System.arraycopy(in, inAt + done + offsets[k], row, 0, n);
                if (least) {
                    least(best, row, added[k], n);
                } else {
                    greatest(best, row, added[k], n);
                }
            }
            System.arraycopy(best, 0, out, outAt + done, n);
        }
    }

    private static void least(double[] best, double[] row, double add, int n) {
        for (int i = 0; i < n; i++) {
            best[i] = Math.min(best[i], row[i] + add);
        }
    }

    private static void greatest(double[] best, double[] row, double add, int n) {
        for (int i = 0; i < n; i++) {
            best[i] = Math.max(best[i], row[i] + add);
        }
    }
}
