package io.ndimage.internal.kernel.linear;

import io.ndimage.internal.kernel.Chunk;
import io.ndimage.internal.kernel.FloatRun;

/**
 * Sums over sliding windows of floats, by doubling: sums of 2, 4, 8 ... neighbours, of which the window is put together. Unlike a
 * running sum, each output depends on its own window alone: the same bits wherever the run starts, and a NaN spreads no further
 * than its windows. The build makes its twin for doubles.
 */
public final class FloatWindowSum implements FloatRun {

    private final int size;
    private final float divisor;
    private final int step;
    private float[] doubling = new float[0];
    private float[] sums = new float[0];
    private final float[] row = new float[Chunk.SIZE];
    private final float[] total = new float[Chunk.SIZE];

    /**
     * Makes a kernel for one thread.
     *
     * @param size the length of the window, at least 1
     * @param divisor what each sum is divided by; 1 leaves it
     * @param step the distance between neighbours
     */
    public FloatWindowSum(int size, double divisor, int step) {
        this.size = size;
        this.divisor = (float) divisor;
        this.step = step;
    }

    @Override
    public void run(float[] in, int inAt, float[] out, int outAt, int count) {
        int length = count + (size - 1) * step;
        reserve(length);
        System.arraycopy(in, inAt, doubling, 0, length);
        sum(length, step, out, outAt, count);
    }

    @Override
    public void rows(float[] in, int inAt, int inStep, float[] out, int outAt, int outStep, int rows, int count) {
        if (inStep != step) {
            FloatRun.super.rows(in, inAt, inStep, out, outAt, outStep, rows, count);
            return;
        }
        int inRows = rows + size - 1;
        reserve(inRows * count);
        for (int r = 0; r < inRows; r++) {
            System.arraycopy(in, inAt + r * inStep, doubling, r * count, count);
        }
        if (outStep == count) {
            sum(inRows * count, count, out, outAt, rows * count);
            return;
        }
        if (sums.length < rows * count) {
            sums = new float[rows * count];
        }
        sum(inRows * count, count, sums, 0, rows * count);
        for (int r = 0; r < rows; r++) {
            System.arraycopy(sums, r * count, out, outAt + r * outStep, count);
        }
    }

    private void reserve(int length) {
        if (doubling.length < length) {
            doubling = new float[length];
        }
    }

    /** Sums what lies in {@code doubling}, of neighbours a distance apart. */
    private void sum(int length, int distance, float[] out, int outAt, int count) {
        int left = length;
        int covered = 0;
        for (int width = 1; width <= size; width *= 2) {
            if ((size & width) != 0) {
                take(out, outAt, count, covered * distance, covered == 0);
                covered += width;
            }
            if (2 * width <= size) {
                widen(left, width * distance);
                left -= width * distance;
            }
        }
        if (divisor != 1) {
            divide(out, outAt, count);
        }
    }

    /** Adds the sums that begin an offset further on; the first ones are set. */
    private void take(float[] out, int outAt, int count, int offset, boolean first) {
        if (first) {
            System.arraycopy(doubling, offset, out, outAt, count);
            return;
        }
        for (int done = 0; done < count; done += Chunk.SIZE) {
            int n = Math.min(Chunk.SIZE, count - done);
            System.arraycopy(out, outAt + done, total, 0, n);
            System.arraycopy(doubling, offset + done, row, 0, n);
            add(total, row, n);
            System.arraycopy(total, 0, out, outAt + done, n);
        }
    }

    /** Adds to each sum the one that lies an offset further on, in ascending order, so that each is read before it changes. */
    private void widen(int length, int offset) {
        int count = length - offset;
        for (int done = 0; done < count; done += Chunk.SIZE) {
            int n = Math.min(Chunk.SIZE, count - done);
            System.arraycopy(doubling, done, total, 0, n);
            System.arraycopy(doubling, done + offset, row, 0, n);
            add(total, row, n);
            System.arraycopy(total, 0, doubling, done, n);
        }
    }

    private void divide(float[] out, int outAt, int count) {
        for (int i = outAt; i < outAt + count; i++) {
            out[i] = out[i] / divisor;
        }
    }

    private static void add(float[] sum, float[] row, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = sum[i] + row[i];
        }
    }
}
