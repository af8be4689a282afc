package io.ndimage.vector;

import io.ndimage.internal.kernel.pointwise.Halving;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Means of two by two bytes, a vector at a time: pairs of bytes are added as the two halves of shorts. */
final class VectorHalving {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorHalving() {}

    static void run(byte[] in, int row, int next, byte[] out, int outAt, int count) {
        if (count < LANES) {
            Halving.run(in, row, next, out, outAt, count);
            return;
        }
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            ShortVector lower = means(in, row + 2 * k, next + 2 * k);
            ShortVector upper = means(in, row + 2 * k + LANES, next + 2 * k + LANES);
            lower.or(upper.lanewise(VectorOperators.LSHL, Byte.SIZE))
                    .reinterpretAsBytes()
                    .rearrange(VectorBytes.LOWER_FIRST)
                    .intoArray(out, outAt + k);
        }
    }

    private static ShortVector means(byte[] in, int row, int next) {
        ShortVector sum = pairs(in, row).add(pairs(in, next));
        ShortVector even = sum.lanewise(VectorOperators.LSHR, 2).and((short) 1);
        return sum.add((short) 1).add(even).lanewise(VectorOperators.LSHR, 2);
    }

    private static ShortVector pairs(byte[] in, int at) {
        ShortVector both = ByteVector.fromArray(SPECIES, in, at).reinterpretAsShorts();
        return both.and((short) 0xff).add(both.lanewise(VectorOperators.LSHR, Byte.SIZE));
    }
}
