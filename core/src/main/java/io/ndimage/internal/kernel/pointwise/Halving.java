package io.ndimage.internal.kernel.pointwise;

/** Half as many unsigned bytes along two axes: each the mean of two by two, rounded to nearest, ties to even. */
public final class Halving {

    private Halving() {}

    /**
     * Computes a run.
     *
     * @param row where the first of the two rows begins
     * @param next where the second begins
     */
    public static void run(byte[] in, int row, int next, byte[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            int a = row + 2 * i;
            int b = next + 2 * i;
            int sum = (in[a] & 0xff) + (in[a + 1] & 0xff) + (in[b] & 0xff) + (in[b + 1] & 0xff);
            out[outAt + i] = (byte) ((sum + 1 + ((sum >> 2) & 1)) >> 2);
        }
    }
}
