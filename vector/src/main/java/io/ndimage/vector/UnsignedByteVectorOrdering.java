package io.ndimage.vector;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The order of bytes without a sign: moved to those with one, so that the order is kept. The build makes its twin for shorts. */
final class UnsignedByteVectorOrdering extends ByteVectorOrdering {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    public boolean load(Object stored, int from, Object row, int at, int count) {
        flip((byte[]) stored, from, (byte[]) row, at, count);
        return true;
    }

    @Override
    public void store(Object row, int from, Object stored, int at, int count) {
        flip((byte[]) row, from, (byte[]) stored, at, count);
    }

    private static void flip(byte[] from, int at, byte[] to, int start, int count) {
        if (count < LANES) {
            for (int i = 0; i < count; i++) {
                to[start + i] = (byte) (from[at + i] ^ Byte.MIN_VALUE);
            }
            return;
        }
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES); // the last vector overlaps the one before
            ByteVector.fromArray(SPECIES, from, at + k)
                    .lanewise(VectorOperators.XOR, Byte.MIN_VALUE)
                    .intoArray(to, start + k);
        }
    }
}
