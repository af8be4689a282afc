package io.ndimage.internal.kernel.pointwise;

/** Lengths of points {@code (x, y)}: by squares where none of them overflows or is lost. */
final class DoubleHypot {

    /** Computes any number. */
    void run(double[] x, double[] y, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            double square = x[i] * x[i] + y[i] * y[i];
            boolean safe = square > 0x1p-900 && square < 0x1p1000; // nothing overflowed, nor was lost in subnormals
            out[i] = safe ? Math.sqrt(square) : StrictMath.hypot(x[i], y[i]);
        }
    }
}
