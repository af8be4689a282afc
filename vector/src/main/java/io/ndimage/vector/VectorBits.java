package io.ndimage.vector;

import io.ndimage.internal.kernel.choice.PlainKernels;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Truth values packed into words. */
final class VectorBits {

    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int LANES = BYTES.length();

    /** How far the eight bits of each lane lie up in a word. */
    private static final LongVector PLACES = (LongVector) LongVector.zero(LONGS).addIndex(Byte.SIZE);

    private VectorBits() {}

    static void pack(boolean[] in, int inAt, long[] words, int wordAt, int count) {
        if (LANES > Long.SIZE) {
            PlainKernels.INSTANCE.pack(in, inAt, words, wordAt, count);
            return;
        }
        for (int w = 0; w < count; w++) {
            long word = 0;
            for (int i = 0; i < Long.SIZE; i += LANES) {
                word |= bits(in, inAt + w * Long.SIZE + i) << i;
            }
            words[wordAt + w] = word;
        }
    }

    /** Folds the lowest bits of the eight bytes of each lane into one byte, and puts these side by side. */
    private static long bits(boolean[] in, int at) {
        LongVector x = ByteVector.fromBooleanArray(BYTES, in, at).reinterpretAsLongs();
        LongVector two = x.or(x.lanewise(VectorOperators.LSHR, 7));
        LongVector four = two.or(two.lanewise(VectorOperators.LSHR, 14));
        LongVector eight = four.or(four.lanewise(VectorOperators.LSHR, 28)).and(0xff);
        return eight.lanewise(VectorOperators.LSHL, PLACES).reduceLanes(VectorOperators.OR);
    }
}
