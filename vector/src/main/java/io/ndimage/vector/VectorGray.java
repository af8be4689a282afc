package io.ndimage.vector;

import io.ndimage.internal.kernel.Gray;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Grays of bytes whose colours lie side by side: each colour of a vector of pixels is brought into a vector of ints. */
final class VectorGray {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = INTS.length();

    private static final VectorShuffle<Byte> RED = colour(0);
    private static final VectorShuffle<Byte> GREEN = colour(1);
    private static final VectorShuffle<Byte> BLUE = colour(2);

    private VectorGray() {}

    /** Returns what brings a colour of pixels of three to every fourth byte. */
    private static VectorShuffle<Byte> colour(int number) {
        return VectorShuffle.fromOp(SPECIES, lane -> lane / 4 * 3 + number);
    }

    /** Computes a run of pixels of three colours each. */
    static void run(byte[] in, int inAt, byte[] out, int outAt, int count) {
        int done = 0;
        int[] whole = new int[LANES];
        for (; done <= count - LANES && inAt + 3 * done <= in.length - SPECIES.length(); done += LANES) {
            ByteVector pixels = ByteVector.fromArray(SPECIES, in, inAt + 3 * done);
            IntVector sum = weighted(pixels.rearrange(RED), Gray.RED)
                    .add(weighted(pixels.rearrange(GREEN), Gray.GREEN))
                    .add(weighted(pixels.rearrange(BLUE), Gray.BLUE));
            sum.add(1 << 15).lanewise(VectorOperators.LSHR, 16).intoArray(whole, 0);
            VectorBytes.store(whole, out, outAt + done, LANES);
        }
        Gray.run(in, inAt + 3 * done, 3, 1, out, outAt + done, count - done);
    }

    private static IntVector weighted(ByteVector everyFourth, int weight) {
        return everyFourth
                .reinterpretAsInts()
                .lanewise(VectorOperators.AND, 0xff)
                .mul(weight);
    }
}
