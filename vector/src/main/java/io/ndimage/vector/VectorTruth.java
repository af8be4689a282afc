package io.ndimage.vector;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Truth values from wider lanes, of which one byte each is kept. */
final class VectorTruth {

    static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    static final int LANES = INTS.length();

    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, INTS.vectorBitSize() / 4)));

    /** Whether a vector of ints has as many lanes as a vector of bytes can have. */
    static final boolean IS_WIDE = BYTES.length() == LANES;

    private VectorTruth() {}

    /** Stores ones and zeros. */
    static void store(IntVector ones, boolean[] out, int at) {
        ((ByteVector) ones.convertShape(VectorOperators.I2B, BYTES, 0)).intoBooleanArray(out, at);
    }

    /** Stores a run of ones and zeros of at least a vector. */
    static void store(int[] ones, boolean[] out, int at, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            store(IntVector.fromArray(INTS, ones, k), out, at + k);
        }
    }
}
