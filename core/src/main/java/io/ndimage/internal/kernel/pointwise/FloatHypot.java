package io.ndimage.internal.kernel.pointwise;

import io.ndimage.internal.kernel.Chunk;

/** Lengths of points {@code (x, y)}: in doubles, where no square of floats overflows. */
final class FloatHypot {

    private final double[] wideX = new double[Chunk.SIZE];
    private final double[] wideY = new double[Chunk.SIZE];

    /** Computes at most a chunk; a loop for each step, most of which the compiler vectorises. */
    void run(float[] x, float[] y, float[] out, int count) {
        widen(x, wideX, count);
        widen(y, wideY, count);
        for (int i = 0; i < count; i++) {
            wideX[i] = Math.sqrt(wideX[i] * wideX[i] + wideY[i] * wideY[i]);
        }
        for (int i = 0; i < count; i++) {
            out[i] = (float) wideX[i];
        }
        for (int i = 0; i < count; i++) {
            if (!(out[i] < Float.POSITIVE_INFINITY)) {
                out[i] = (float) StrictMath.hypot(x[i], y[i]);
            }
        }
    }

    private static void widen(float[] x, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = x[i];
        }
    }
}
