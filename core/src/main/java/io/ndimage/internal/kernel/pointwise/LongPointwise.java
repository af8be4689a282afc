package io.ndimage.internal.kernel.pointwise;

/** Computes a function of runs of longs, element by element. */
public final class LongPointwise {

    private final Pointwise function;

    /** Makes a kernel. */
    public LongPointwise(Pointwise function) {
        this.function = function;
    }

    /** Computes a run from one array and, for {@link Pointwise#CLIP}, two bounds. */
    public void run(long[] in, int inAt, long least, long most, long[] out, int outAt, int count) {
        switch (function) {
            case COPY -> System.arraycopy(in, inAt, out, outAt, count);
            case ABSOLUTE -> {
                for (int i = 0; i < count; i++) {
                    long x = in[inAt + i];
                    out[outAt + i] = x == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(x);
                }
            }
            case CLIP -> {
                for (int i = 0; i < count; i++) {
                    out[outAt + i] = Math.min(Math.max(in[inAt + i], least), most);
                }
            }
            case MOVE_SIGN -> {
                for (int i = 0; i < count; i++) {
                    out[outAt + i] = in[inAt + i] ^ Long.MIN_VALUE;
                }
            }
            default -> throw new IllegalArgumentException(function + " is no function of one long");
        }
    }
}
