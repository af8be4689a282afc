package io.ndimage.vector;

import io.ndimage.internal.kernel.TruthRun;
import io.ndimage.internal.kernel.pointwise.WholeBounds;
import io.ndimage.internal.kernel.pointwise.WholeWithin;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Tells which bytes, shorts or ints lie within bounds: less a shift to the type's least number, those up to a limit. */
final class VectorWholeWithin implements TruthRun {

    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

    private final long shift;
    private final long limit;
    private final byte within;
    private final byte beyond;
    private final TruthRun plain;

    VectorWholeWithin(WholeBounds bounds) {
        this.shift = bounds.least();
        this.limit = bounds.most() - bounds.least();
        this.within = (byte) (bounds.outside() ? 0 : 1);
        this.beyond = (byte) (1 - within);
        this.plain = new WholeWithin(bounds);
    }

    @Override
    public void run(Object in, int inAt, boolean[] out, int outAt, int count) {
        if (count < BYTES.length()) {
            plain.run(in, inAt, out, outAt, count);
        } else if (in instanceof byte[] bytes) {
            run(bytes, inAt, out, outAt, count);
        } else if (in instanceof short[] shorts) {
            run(shorts, inAt, out, outAt, count);
        } else if (in instanceof int[] ints) {
            run(ints, inAt, out, outAt, count);
        } else {
            plain.run(in, inAt, out, outAt, count);
        }
    }

    private void run(byte[] in, int inAt, boolean[] out, int outAt, int count) {
        byte first = (byte) (shift - Byte.MIN_VALUE);
        byte last = (byte) (limit + Byte.MIN_VALUE);
        ByteVector no = ByteVector.broadcast(BYTES, beyond);
        for (int i = 0; i < count; i += BYTES.length()) {
            int k = Math.min(i, count - BYTES.length());
            ByteVector shifted = ByteVector.fromArray(BYTES, in, inAt + k).sub(first);
            no.blend(within, shifted.compare(VectorOperators.LE, last)).intoBooleanArray(out, outAt + k);
        }
    }

    private void run(short[] in, int inAt, boolean[] out, int outAt, int count) {
        short first = (short) (shift - Short.MIN_VALUE);
        short last = (short) (limit + Short.MIN_VALUE);
        ShortVector no = ShortVector.broadcast(SHORTS, beyond);
        for (int i = 0; i < count; i += BYTES.length()) {
            int k = Math.min(i, count - BYTES.length());
            ShortVector packed = ShortVector.zero(SHORTS);
            for (int half = 0; half < 2; half++) {
                ShortVector shifted = ShortVector.fromArray(SHORTS, in, inAt + k + half * SHORTS.length())
                        .sub(first);
                ShortVector ones = no.blend(within, shifted.compare(VectorOperators.LE, last));
                packed = packed.or(ones.lanewise(VectorOperators.LSHL, Byte.SIZE * half));
            }
            packed.reinterpretAsBytes().rearrange(VectorBytes.LOWER_FIRST).intoBooleanArray(out, outAt + k);
        }
    }

    private void run(int[] in, int inAt, boolean[] out, int outAt, int count) {
        int first = (int) (shift - Integer.MIN_VALUE);
        int last = (int) (limit + Integer.MIN_VALUE);
        IntVector no = IntVector.broadcast(INTS, beyond);
        for (int i = 0; i < count; i += BYTES.length()) {
            int k = Math.min(i, count - BYTES.length());
            IntVector packed = IntVector.zero(INTS);
            for (int quarter = 0; quarter < 4; quarter++) {
                IntVector shifted = IntVector.fromArray(INTS, in, inAt + k + quarter * INTS.length())
                        .sub(first);
                IntVector ones = no.blend(within, shifted.compare(VectorOperators.LE, last));
                packed = packed.or(ones.lanewise(VectorOperators.LSHL, Byte.SIZE * quarter));
            }
            packed.reinterpretAsBytes().rearrange(VectorBytes.IN_TURN).intoBooleanArray(out, outAt + k);
        }
    }
}
