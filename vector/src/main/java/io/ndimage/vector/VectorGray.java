package io.ndimage.vector;

import io.ndimage.internal.kernel.pointwise.WeightedGray;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Grays of bytes whose colours lie side by side: each colour of a vector of pixels is brought into a vector of ints. */
final class VectorGray {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Pixels of a vector of ints, and bytes from those of one to the next. */
    private static final int PIXELS = LANES / 4;

    private static final int STEP = 3 * PIXELS;

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
        int most = Math.min(count - LANES, (in.length - inAt - 3 * STEP - LANES) / 3);
        for (; done <= most; done += LANES) {
            IntVector packed = IntVector.zero(INTS);
            for (int quarter = 0; quarter < 4; quarter++) {
                ByteVector pixels = ByteVector.fromArray(SPECIES, in, inAt + 3 * done + quarter * STEP);
                IntVector red = pixels.rearrange(RED).reinterpretAsInts().and(0xff);
                IntVector green = pixels.rearrange(GREEN).reinterpretAsInts().and(0xff);
                IntVector blue = pixels.rearrange(BLUE).reinterpretAsInts().and(0xff);
                IntVector sum = red.mul(WeightedGray.RED)
                        .add(green.mul(WeightedGray.GREEN))
                        .add(blue.mul(WeightedGray.BLUE));
                IntVector gray = sum.add(1 << 15).lanewise(VectorOperators.LSHR, 16);
                packed = packed.or(gray.lanewise(VectorOperators.LSHL, Byte.SIZE * quarter));
            }
            packed.reinterpretAsBytes().rearrange(VectorBytes.IN_TURN).intoArray(out, outAt + done);
        }
        WeightedGray.run(in, inAt + 3 * done, 3, 1, out, outAt + done, count - done);
    }
}
