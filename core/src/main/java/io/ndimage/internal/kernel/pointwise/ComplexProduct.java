package io.ndimage.internal.kernel.pointwise;

import io.ndimage.internal.kernel.DoubleJoin;

/** Computes the real or the imaginary parts of products of complex numbers, whose parts lie apart. */
public final class ComplexProduct implements DoubleJoin {

    private final boolean imaginary;

    /** Makes a kernel that gives the one parts or the others. */
    public ComplexProduct(boolean imaginary) {
        this.imaginary = imaginary;
    }

    /** Computes a run; the inputs are the real and the imaginary parts of the first factors, then those of the second. */
    @Override
    public void run(double[][] in, int[] inAt, double[] out, int outAt, int count) {
        if (imaginary) {
            imaginary(in, inAt, out, outAt, count);
        } else {
            real(in, inAt, out, outAt, count);
        }
    }

    private static void real(double[][] in, int[] inAt, double[] out, int outAt, int count) {
        double[] a = in[0];
        double[] b = in[1];
        double[] c = in[2];
        double[] d = in[3];
        for (int i = 0; i < count; i++) {
            out[outAt + i] = a[inAt[0] + i] * c[inAt[2] + i] - b[inAt[1] + i] * d[inAt[3] + i];
        }
    }

    private static void imaginary(double[][] in, int[] inAt, double[] out, int outAt, int count) {
        double[] a = in[0];
        double[] b = in[1];
        double[] c = in[2];
        double[] d = in[3];
        for (int i = 0; i < count; i++) {
            out[outAt + i] = a[inAt[0] + i] * d[inAt[3] + i] + b[inAt[1] + i] * c[inAt[2] + i];
        }
    }
}
