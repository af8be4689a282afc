package io.ndimage.vector;

import io.ndimage.internal.kernel.choice.PlainKernels;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Unsigned bytes to floats and back, a vector of bytes, which is four of floats, at a time. */
final class VectorBytes {

    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();
    private static final int ALL = 4 * LANES;

    /** Added to a number from 0 to 255, it leaves the number, rounded to nearest with ties to even, in the lowest byte. */
    private static final float ROUNDING = 0x1p23f;

    /** Set in a number from 0 to 255, it makes of its bits those of a float that is greater by {@link #ROUNDING}. */
    private static final int EXPONENT = Float.floatToRawIntBits(ROUNDING);

    private static final VectorShuffle<Byte> FIRST = quarter(0);
    private static final VectorShuffle<Byte> SECOND = quarter(1);
    private static final VectorShuffle<Byte> THIRD = quarter(2);
    private static final VectorShuffle<Byte> FOURTH = quarter(3);

    /** Brings the first bytes of all ints before the second ones, and so on. */
    static final VectorShuffle<Byte> IN_TURN = VectorShuffle.fromOp(BYTES, lane -> lane % LANES * 4 + lane / LANES);

    /** Brings the lower bytes of all shorts before the upper ones. */
    static final VectorShuffle<Byte> LOWER_FIRST =
            VectorShuffle.fromOp(BYTES, lane -> lane % (ALL / 2) * 2 + lane / (ALL / 2));

    private VectorBytes() {}

    /** Returns what brings each byte of a quarter of a vector to the lowest byte of an int. */
    private static VectorShuffle<Byte> quarter(int number) {
        return VectorShuffle.fromOp(BYTES, lane -> number * LANES + lane / 4);
    }

    /** Makes floats of bytes. */
    static void toFloats(byte[] in, int inAt, float[] out, int outAt, int count) {
        if (count < ALL) {
            PlainKernels.INSTANCE.floatsOfBytes(in, inAt, out, outAt, count);
            return;
        }
        for (int i = 0; i < count; i += ALL) {
            int k = Math.min(i, count - ALL);
            ByteVector bytes = ByteVector.fromArray(BYTES, in, inAt + k);
            IntVector first = bytes.rearrange(FIRST).reinterpretAsInts().and(0xff);
            IntVector second = bytes.rearrange(SECOND).reinterpretAsInts().and(0xff);
            IntVector third = bytes.rearrange(THIRD).reinterpretAsInts().and(0xff);
            IntVector fourth = bytes.rearrange(FOURTH).reinterpretAsInts().and(0xff);
            first.or(EXPONENT).reinterpretAsFloats().sub(ROUNDING).intoArray(out, outAt + k);
            second.or(EXPONENT).reinterpretAsFloats().sub(ROUNDING).intoArray(out, outAt + k + LANES);
            third.or(EXPONENT).reinterpretAsFloats().sub(ROUNDING).intoArray(out, outAt + k + 2 * LANES);
            fourth.or(EXPONENT).reinterpretAsFloats().sub(ROUNDING).intoArray(out, outAt + k + 3 * LANES);
        }
    }

    /** Makes bytes of floats, rounded and cut to their range. */
    static void fromFloats(float[] in, int inAt, byte[] out, int outAt, int count) {
        if (count < ALL) {
            PlainKernels.INSTANCE.bytesOfFloats(in, inAt, out, outAt, count);
            return;
        }
        for (int i = 0; i < count; i += ALL) {
            int k = Math.min(i, count - ALL);
            IntVector packed = IntVector.zero(INTS);
            for (int quarter = 0; quarter < 4; quarter++) {
                FloatVector x = FloatVector.fromArray(FLOATS, in, inAt + k + quarter * LANES);
                FloatVector least = FloatVector.zero(FLOATS).blend(x, x.compare(VectorOperators.GT, 0));
                FloatVector most = FloatVector.broadcast(FLOATS, 0xff);
                FloatVector cut = most.blend(least, least.compare(VectorOperators.LT, 0xff));
                IntVector whole = cut.add(ROUNDING).reinterpretAsInts().and(0xff);
                packed = packed.or(whole.lanewise(VectorOperators.LSHL, Byte.SIZE * quarter));
            }
            packed.reinterpretAsBytes().rearrange(IN_TURN).intoArray(out, outAt + k);
        }
    }
}
