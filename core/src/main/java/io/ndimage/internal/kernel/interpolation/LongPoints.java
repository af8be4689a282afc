package io.ndimage.internal.kernel.interpolation;

/**
 * Longs picked at points of an array: as doubles, which do not hold them, values are the positions of elements, which those do
 * hold, and of order 0 a sum is one of them.
 */
public final class LongPoints implements SplinePoints {

    /** The position of the constant. */
    public static final double CONSTANT = -1;

    private final long[] in;
    private final long constant;
    private final long[] out;

    /** Takes arrays, and what is found outside. */
    public LongPoints(long[] in, long constant, long[] out) {
        this.in = in;
        this.constant = constant;
        this.out = out;
    }

    @Override
    public void run(int[] position, double[][][] weights, int from, int to, int outAt, int outStep) {
        for (int i = from; i < to; i++) {
            out[outAt + (i - from) * outStep] = in[position[i]];
        }
    }

    @Override
    public double element(int position) {
        return position;
    }

    @Override
    public void store(int outAt, double value) {
        out[outAt] = value == CONSTANT ? constant : in[(int) value];
    }
}
