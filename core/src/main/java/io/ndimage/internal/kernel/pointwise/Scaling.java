package io.ndimage.internal.kernel.pointwise;

/** Multiplies runs of doubles with others, element by element. */
public final class Scaling {

    private Scaling() {}

    /** Multiplies a run in place. */
    public static void run(double[] factors, int at, double[] inOut, int start, int count) {
        for (int i = 0; i < count; i++) {
            inOut[start + i] *= factors[at + i];
        }
    }
}
