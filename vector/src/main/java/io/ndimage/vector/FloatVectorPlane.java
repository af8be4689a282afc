package io.ndimage.vector;

import io.ndimage.internal.kernel.FloatPlane;
import io.ndimage.internal.kernel.PlaneLine;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Floats read off a plane along slanted lines, a vector of points at a time. The plane is copied to bytes, from which two
 * neighbours are read as one long: gathering instructions take longer.
 */
final class FloatVectorPlane extends FloatPlane {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = DOUBLES.length();
    private static final VectorSpecies<Long> LONGS = VectorSpecies.of(long.class, DOUBLES.vectorShape());
    private static final VectorShape HALF = VectorShape.forBitSize(DOUBLES.vectorBitSize() / 2);
    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, HALF);
    private static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class, HALF);
    private static final VectorSpecies<Float> WIDE = FloatVector.SPECIES_PREFERRED;

    private static final VarHandle PAIR = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final VarHandle ONE_FLOAT =
            MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int POINTS = PlaneLine.LONGEST;

    /** Added to a number from 0 to 2^31, it leaves the number in the lowest 32 bits. */
    private static final double WHOLE = 0x1p52;

    private final PlaneLine points = new PlaneLine();
    private final int[] position = new int[POINTS];
    private final float[] pastY = new float[POINTS];
    private final float[] pastX = new float[POINTS];
    private final long[] upper = new long[POINTS];
    private final long[] lower = new long[POINTS];
    private final float[] line = new float[POINTS];
    private byte[] bytes = {};
    private int stepY;
    private int stepX;

    FloatVectorPlane() {
        super(1, 1);
    }

    @Override
    public void take(float[] elements, int length, int y, int x) {
        super.take(elements, length, y, x);
        stepY = y;
        stepX = x;
        if (bytes.length < (length + 1) * Float.BYTES) {
            bytes = new byte[(length + length / 8 + 1) * Float.BYTES];
        }
        copy(elements, bytes, length);
    }

    private static void copy(float[] elements, byte[] to, int length) {
        int i = 0;
        for (; i <= length - WIDE.length(); i += WIDE.length()) {
            FloatVector.fromArray(WIDE, elements, i).reinterpretAsBytes().intoArray(to, i * Float.BYTES);
        }
        for (; i < length; i++) {
            ONE_FLOAT.set(to, i * Float.BYTES, elements[i]);
        }
    }

    @Override
    public void blend(int at, double y, double dy, double x, double dx, long from, long to, float[] out, int outAt) {
        if (stepX != 1) {
            super.blend(at, y, dy, x, dx, from, to, out, outAt);
            return;
        }
        for (long first = from; first < to; first += POINTS) {
            int count = (int) Math.min(POINTS, to - first);
            points.split(stepY, 1, y, dy, x, dx, 0, first, count);
            for (int k = 0; k < count; k += LANES) {
                narrow(WHOLE + at, k);
            }
            pairs(bytes, position, stepY * Float.BYTES, upper, lower, count);
            for (int k = 0; k < count; k += LANES) {
                blend(k);
            }
            System.arraycopy(line, 0, out, outAt + (int) (first - from), count);
        }
    }

    /** Puts what was found of some points into the types that it is needed in. */
    private void narrow(double origin, int k) {
        DoubleVector y = DoubleVector.fromArray(DOUBLES, points.wholeY, k);
        DoubleVector x = DoubleVector.fromArray(DOUBLES, points.wholeX, k);
        ((IntVector) y.add(x).add(origin).reinterpretAsLongs().convertShape(VectorOperators.L2I, INTS, 0))
                .intoArray(position, k);
        floats(points.pastY, k).intoArray(pastY, k);
        floats(points.pastX, k).intoArray(pastX, k);
    }

    private static FloatVector floats(double[] in, int k) {
        return (FloatVector) DoubleVector.fromArray(DOUBLES, in, k).convertShape(VectorOperators.D2F, FLOATS, 0);
    }

    private static void pairs(byte[] bytes, int[] position, int down, long[] upper, long[] lower, int count) {
        for (int k = 0; k < count; k++) {
            int p = position[k] * Float.BYTES;
            upper[k] = (long) PAIR.get(bytes, p);
            lower[k] = (long) PAIR.get(bytes, p + down);
        }
    }

    private void blend(int k) {
        LongVector above = LongVector.fromArray(LONGS, upper, k);
        LongVector below = LongVector.fromArray(LONGS, lower, k);
        FloatVector x = FloatVector.fromArray(FLOATS, pastX, k);
        FloatVector y = FloatVector.fromArray(FLOATS, pastY, k);
        FloatVector left = FloatVector.broadcast(FLOATS, 1).sub(x);
        FloatVector a = first(above).mul(left).add(second(above).mul(x));
        FloatVector b = first(below).mul(left).add(second(below).mul(x));
        a.mul(FloatVector.broadcast(FLOATS, 1).sub(y)).add(b.mul(y)).intoArray(line, k);
    }

    private static FloatVector first(LongVector pairs) {
        return ((IntVector) pairs.convertShape(VectorOperators.L2I, INTS, 0)).reinterpretAsFloats();
    }

    private static FloatVector second(LongVector pairs) {
        return first(pairs.lanewise(VectorOperators.LSHR, Float.SIZE));
    }
}
