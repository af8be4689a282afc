package io.ndimage.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Truth values of floats, four vectors of which become one of bytes: the values of each lie in a byte of their own of ints. */
final class VectorTruth {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    private VectorTruth() {}

    /** Returns ones where a mask is set, in the bytes of a quarter. */
    static IntVector ones(VectorMask<Float> mask, int quarter) {
        return FloatVector.zero(FLOATS)
                .blend(Float.intBitsToFloat(1 << (Byte.SIZE * quarter)), mask)
                .reinterpretAsInts();
    }

    /** Stores the bytes of ints, first those of the first quarter; ones and zeros are exchanged where 1 is said. */
    static void store(IntVector packed, byte exchanged, boolean[] out, int at) {
        packed.reinterpretAsBytes()
                .rearrange(VectorBytes.IN_TURN)
                .lanewise(VectorOperators.XOR, exchanged)
                .intoBooleanArray(out, at);
    }
}
