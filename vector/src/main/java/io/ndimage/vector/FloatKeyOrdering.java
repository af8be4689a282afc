package io.ndimage.vector;

import io.ndimage.internal.kernel.order.Ordering;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The order of floats that are numbers, by their bits as ints: of negative ones all but the sign are turned over. One instruction
 * compares those; with NaN it takes five. The build makes its twin for doubles by the bits of longs.
 */
final class FloatKeyOrdering extends IntVectorOrdering {

    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** The key of the positive infinity; that of the negative one has all bits turned over. */
    private static final int INFINITY = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);

    @Override
    public Ordering careful() {
        return new FloatVectorOrdering();
    }

    @Override
    public boolean load(Object stored, int from, Object row, int at, int count) {
        float[] in = (float[]) stored;
        int[] keys = (int[]) row;
        boolean comparable = true;
        if (count < LANES) {
            for (int i = 0; i < count; i++) {
                comparable &= !Float.isNaN(in[from + i]);
                keys[at + i] = turned(Float.floatToRawIntBits(in[from + i]));
            }
            return comparable;
        }
        IntVector lowest = IntVector.zero(SPECIES);
        IntVector highest = IntVector.zero(SPECIES);
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES); // the last vector overlaps the one before
            IntVector vector = keys(in, from + k);
            lowest = lowest.min(vector);
            highest = highest.max(vector);
            vector.intoArray(keys, at + k);
        }
        return areNumbers(lowest, highest);
    }

    /** Returns the keys of numbers from a place on. */
    private static IntVector keys(float[] in, int at) {
        return turned(FloatVector.fromArray(FLOATS, in, at).reinterpretAsInts());
    }

    /** Returns whether no key between the least and the greatest, lane by lane, is that of a NaN: those lie past the infinities. */
    private static boolean areNumbers(IntVector lowest, IntVector highest) {
        return !lowest.compare(VectorOperators.LT, ~INFINITY)
                .or(highest.compare(VectorOperators.GT, INFINITY))
                .anyTrue();
    }

    @Override
    public void store(Object row, int from, Object stored, int at, int count) {
        int[] keys = (int[]) row;
        float[] out = (float[]) stored;
        if (count < LANES) {
            for (int i = 0; i < count; i++) {
                out[at + i] = Float.intBitsToFloat(turned(keys[from + i]));
            }
            return;
        }
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            turned(IntVector.fromArray(SPECIES, keys, from + k))
                    .reinterpretAsFloats()
                    .intoArray(out, at + k);
        }
    }

    private static IntVector turned(IntVector bits) {
        return bits.lanewise(
                VectorOperators.XOR,
                bits.lanewise(VectorOperators.ASHR, Float.SIZE - 1).lanewise(VectorOperators.LSHR, 1));
    }

    private static int turned(int bits) {
        return bits ^ (bits >> (Float.SIZE - 1) >>> 1);
    }
}
