package io.ndimage.vector;

import io.ndimage.internal.kernel.Chunk;
import io.ndimage.internal.kernel.PlainKernels;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Makes unsigned bytes of floats: rounded in vectors, and stored in a plain loop. */
final class VectorBytes {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();

    /** Added to a number from 0 to 255, it leaves the number, rounded to nearest with ties to even, in the lowest byte. */
    private static final float ROUNDING = 0x1p23f;

    private VectorBytes() {}

    static void fromFloats(float[] in, int inAt, byte[] out, int outAt, int count) {
        if (count < LANES) {
            PlainKernels.INSTANCE.bytesOfFloats(in, inAt, out, outAt, count);
            return;
        }
        int[] whole = new int[Math.min(count, Chunk.SIZE)];
        for (int i = 0; i < count; i += whole.length) {
            int from = Math.min(i, count - whole.length);
            round(in, inAt + from, whole);
            store(whole, out, outAt + from, whole.length);
        }
    }

    private static void round(float[] in, int at, int[] whole) {
        for (int i = 0; i < whole.length; i += LANES) {
            int k = Math.min(i, whole.length - LANES);
            FloatVector x = FloatVector.fromArray(FLOATS, in, at + k);
            FloatVector least = FloatVector.zero(FLOATS).blend(x, x.compare(VectorOperators.GT, 0));
            FloatVector most = FloatVector.broadcast(FLOATS, 0xff);
            FloatVector cut = most.blend(least, least.compare(VectorOperators.LT, 0xff));
            IntVector rounded = cut.add(ROUNDING).reinterpretAsInts();
            rounded.intoArray(whole, k);
        }
    }

    /** Stores the lowest byte of each int; vectors of so few bytes would meet whole ones in the methods of the Vector API. */
    static void store(int[] whole, byte[] out, int to, int count) {
        for (int i = 0; i < count; i++) {
            out[to + i] = (byte) whole[i];
        }
    }
}
