package io.ndimage.fourier;

/**
 * A part, real or imaginary, of products of complex numbers, one for each axis.
 *
 * @param real for each axis, the real part of the number of each element along it
 * @param imaginary for each axis, the imaginary parts
 * @param wantsImaginary which part of the products it gives
 */
record PhaseMultiplier(double[][] real, double[][] imaginary, boolean wantsImaginary) implements Multiplier {

    @Override
    public void fill(long[] first, double[] out, int at, int count) {
        int last = real.length - 1;
        double re = 1;
        double im = 0;
        for (int a = 0; a < last; a++) {
            double c = real[a][(int) first[a]];
            double s = imaginary[a][(int) first[a]];
            double turned = re * c - im * s;
            im = re * s + im * c;
            re = turned;
        }
        int start = (int) first[last];
        if (wantsImaginary) {
            sum(re, imaginary[last], im, real[last], start, out, at, count);
        } else {
            sum(re, real[last], -im, imaginary[last], start, out, at, count);
        }
    }

    private static void sum(double a, double[] as, double b, double[] bs, int start, double[] out, int at, int count) {
        for (int i = 0; i < count; i++) {
            out[at + i] = a * as[start + i] + b * bs[start + i];
        }
    }
}
