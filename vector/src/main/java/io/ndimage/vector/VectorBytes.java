package io.ndimage.vector;

import io.ndimage.internal.kernel.PlainKernels;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Between unsigned bytes and floats, a vector of floats at a time. */
final class VectorBytes {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();
    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, FLOATS.vectorShape());
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, FLOATS.vectorBitSize() / 4)));

    /** Added to a number from 0 to 255, it leaves the number, rounded to nearest with ties to even, in the lowest byte. */
    private static final float ROUNDING = 0x1p23f;

    private VectorBytes() {}

    static void toFloats(byte[] in, int inAt, float[] out, int outAt, int count) {
        if (count < LANES || BYTES.length() != LANES) {
            PlainKernels.INSTANCE.floatsOfBytes(in, inAt, out, outAt, count);
            return;
        }
        for (int i = 0; i <= count - LANES; i += LANES) {
            widen(in, inAt + i, out, outAt + i);
        }
        widen(in, inAt + count - LANES, out, outAt + count - LANES);
    }

    private static void widen(byte[] in, int at, float[] out, int to) {
        // Extending with zeros fails on Java 17 until it is compiled.
        IntVector signed = (IntVector) ByteVector.fromArray(BYTES, in, at).convertShape(VectorOperators.B2I, INTS, 0);
        IntVector ints = signed.lanewise(VectorOperators.AND, 0xff);
        ((FloatVector) ints.convert(VectorOperators.I2F, 0)).intoArray(out, to);
    }

    static void fromFloats(float[] in, int inAt, byte[] out, int outAt, int count) {
        if (count < LANES || BYTES.length() != LANES) {
            PlainKernels.INSTANCE.bytesOfFloats(in, inAt, out, outAt, count);
            return;
        }
        for (int i = 0; i <= count - LANES; i += LANES) {
            narrow(in, inAt + i, out, outAt + i);
        }
        narrow(in, inAt + count - LANES, out, outAt + count - LANES);
    }

    private static void narrow(float[] in, int at, byte[] out, int to) {
        FloatVector x = FloatVector.fromArray(FLOATS, in, at);
        FloatVector least = FloatVector.zero(FLOATS).blend(x, x.compare(VectorOperators.GT, 0));
        FloatVector most = FloatVector.broadcast(FLOATS, 0xff);
        FloatVector cut = most.blend(least, least.compare(VectorOperators.LT, 0xff));
        IntVector ints = cut.add(ROUNDING).reinterpretAsInts();
        ((ByteVector) ints.convertShape(VectorOperators.I2B, BYTES, 0)).intoByteArray(out, to, ByteOrder.LITTLE_ENDIAN);
    }
}
