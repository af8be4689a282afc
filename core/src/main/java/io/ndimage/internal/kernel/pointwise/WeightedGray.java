package io.ndimage.internal.kernel.pointwise;

/** The gray of red, green and blue, weighted as ITU-R 601-2 has it, in parts of 65,536. */
public final class WeightedGray {

    /** How much red counts. */
    public static final int RED = 19595;

    /** How much green counts. */
    public static final int GREEN = 38470;

    /** How much blue counts. */
    public static final int BLUE = 7471;

    private static final int ONE = 1 << 16;

    private WeightedGray() {}

    /**
     * Computes a run of grays of whole numbers of at most 47 bits, rounded to nearest, halves up.
     *
     * @param step how far apart the reds of neighbouring pixels lie
     * @param channel how far apart the colours of a pixel lie
     */
    public static void run(long[] in, int at, int step, int channel, long[] out, int outAt, int count) {
        for (int i = 0, p = at; i < count; i++, p += step) {
            long sum = RED * in[p] + GREEN * in[p + channel] + BLUE * in[p + 2 * channel];
            out[outAt + i] = (sum + ONE / 2) >> 16;
        }
    }

    /** Computes a run of grays of unsigned bytes, likewise. */
    public static void run(byte[] in, int at, int step, int channel, byte[] out, int outAt, int count) {
        for (int i = 0, p = at; i < count; i++, p += step) {
            int sum = RED * (in[p] & 0xff) + GREEN * (in[p + channel] & 0xff) + BLUE * (in[p + 2 * channel] & 0xff);
            out[outAt + i] = (byte) ((sum + ONE / 2) >> 16);
        }
    }

    /** Computes a run of grays, likewise, not rounded to whole numbers. */
    public static void run(double[] in, int at, int step, int channel, double[] out, int outAt, int count) {
        for (int i = 0, p = at; i < count; i++, p += step) {
            double sum = RED * in[p] + GREEN * in[p + channel] + BLUE * in[p + 2 * channel];
            out[outAt + i] = sum / ONE;
        }
    }

    /** Copies a run of numbers that lie some way apart. */
    public static void copy(long[] in, int at, int step, long[] out, int outAt, int count) {
        for (int i = 0, p = at; i < count; i++, p += step) {
            out[outAt + i] = in[p];
        }
    }

    /** Copies a run of numbers that lie some way apart. */
    public static void copy(double[] in, int at, int step, double[] out, int outAt, int count) {
        for (int i = 0, p = at; i < count; i++, p += step) {
            out[outAt + i] = in[p];
        }
    }
}
