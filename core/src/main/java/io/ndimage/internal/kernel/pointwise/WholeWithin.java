package io.ndimage.internal.kernel.pointwise;

import io.ndimage.internal.kernel.TruthRun;

/**
 * Tells which whole numbers lie within bounds, or outside of them. Less a shift that takes the first bound to the type's least
 * number, those within are the ones up to a limit; whether the type has a sign makes no difference.
 */
public final class WholeWithin implements TruthRun {

    private final long shift;
    private final long limit;
    private final boolean outside;

    /** Makes a kernel for booleans, as 0 and 1, bytes, shorts, ints and longs. */
    public WholeWithin(WholeBounds bounds) {
        this.shift = bounds.least();
        this.limit = bounds.most() - bounds.least();
        this.outside = bounds.outside();
    }

    @Override
    public void run(Object in, int inAt, boolean[] out, int outAt, int count) {
        if (in instanceof boolean[] booleans) {
            run(booleans, inAt, out, outAt, count);
        } else if (in instanceof byte[] bytes) {
            run(bytes, inAt, out, outAt, count);
        } else if (in instanceof short[] shorts) {
            run(shorts, inAt, out, outAt, count);
        } else if (in instanceof int[] ints) {
            run(ints, inAt, out, outAt, count);
        } else {
            run((long[]) in, inAt, out, outAt, count);
        }
    }

    private void run(boolean[] in, int inAt, boolean[] out, int outAt, int count) {
        boolean ofFalse = holds(0);
        boolean change = ofFalse ^ holds(1);
        for (int i = 0; i < count; i++) {
            out[outAt + i] = (in[inAt + i] & change) ^ ofFalse;
        }
    }

    private boolean holds(long number) {
        return (number >= shift && number <= shift + limit) != outside;
    }

    private void run(byte[] in, int inAt, boolean[] out, int outAt, int count) {
        boolean[] table = new boolean[1 << Byte.SIZE];
        for (int i = 0; i < table.length; i++) {
            table[i] = ((i - shift) & 0xff) <= limit ^ outside;
        }
        for (int i = 0; i < count; i++) {
            out[outAt + i] = table[in[inAt + i] & 0xff];
        }
    }

    private void run(short[] in, int inAt, boolean[] out, int outAt, int count) {
        int first = (int) shift;
        int most = (int) limit;
        boolean beyond = outside;
        for (int i = 0; i < count; i++) {
            out[outAt + i] = ((in[inAt + i] - first) & 0xffff) <= most ^ beyond;
        }
    }

    private void run(int[] in, int inAt, boolean[] out, int outAt, int count) {
        int first = (int) shift ^ Integer.MIN_VALUE;
        int most = (int) limit ^ Integer.MIN_VALUE;
        boolean beyond = outside;
        for (int i = 0; i < count; i++) {
            out[outAt + i] = in[inAt + i] - first <= most ^ beyond;
        }
    }

    private void run(long[] in, int inAt, boolean[] out, int outAt, int count) {
        long first = shift ^ Long.MIN_VALUE;
        long most = limit ^ Long.MIN_VALUE;
        boolean beyond = outside;
        for (int i = 0; i < count; i++) {
            out[outAt + i] = in[inAt + i] - first <= most ^ beyond;
        }
    }
}
