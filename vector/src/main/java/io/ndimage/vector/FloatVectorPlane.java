package io.ndimage.vector;

import io.ndimage.internal.kernel.interpolation.FloatPlane;
import io.ndimage.internal.kernel.interpolation.PlaneLine;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Floats read off a plane along slanted lines, a vector of points at a time. The plane is copied to bytes, from which two
 * neighbours are read as one long: gathering instructions take longer.
 */
final class FloatVectorPlane extends FloatPlane {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = DOUBLES.length();
    private static final VectorSpecies<Long> LONGS = VectorSpecies.of(long.class, DOUBLES.vectorShape());
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    private static final VarHandle PAIR = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final VarHandle ONE_FLOAT =
            MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int POINTS = PlaneLine.LONGEST;

    /** Added to a number from 0 to 2^31, it leaves the number in the lowest 32 bits. */
    private static final double WHOLE = 0x1p52;

    private final PlaneLine points = new PlaneLine();
    private final long[] position = new long[POINTS];
    private final float[] pastY = new float[2 * POINTS];
    private final float[] pastX = new float[2 * POINTS];
    private final long[] upper = new long[POINTS];
    private final long[] lower = new long[POINTS];
    private final long[] blended = new long[POINTS];
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
        for (; i <= length - FLOATS.length(); i += FLOATS.length()) {
            FloatVector.fromArray(FLOATS, elements, i).reinterpretAsBytes().intoArray(to, i * Float.BYTES);
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
                locate(WHOLE + at, k);
            }
            narrow(points.pastY, pastY, count);
            narrow(points.pastX, pastX, count);
            pairs(bytes, position, stepY * Float.BYTES, upper, lower, count);
            for (int k = 0; k < count; k += LANES) {
                blend(k);
            }
            int target = outAt + (int) (first - from);
            for (int k = 0; k < count; k++) {
                out[target + k] = Float.intBitsToFloat((int) blended[k]);
            }
        }
    }

    /** Finds where in the plane some points lie, in the lowest 32 bits. */
    private void locate(double origin, int k) {
        DoubleVector y = DoubleVector.fromArray(DOUBLES, points.wholeY, k);
        DoubleVector x = DoubleVector.fromArray(DOUBLES, points.wholeX, k);
        y.add(x).add(origin).reinterpretAsLongs().intoArray(position, k);
    }

    /** Makes floats of doubles, each before a zero. */
    private static void narrow(double[] past, float[] to, int count) {
        for (int k = 0; k < count; k++) {
            to[2 * k] = (float) past[k];
        }
    }

    private static void pairs(byte[] bytes, long[] position, int down, long[] upper, long[] lower, int count) {
        for (int k = 0; k < count; k++) {
            int p = (int) position[k] * Float.BYTES;
            upper[k] = (long) PAIR.get(bytes, p);
            lower[k] = (long) PAIR.get(bytes, p + down);
        }
    }

    /** Blends floats in the lower halves of longs; what lies in the upper ones means nothing. */
    private void blend(int k) {
        FloatVector x = FloatVector.fromArray(FLOATS, pastX, 2 * k);
        FloatVector y = FloatVector.fromArray(FLOATS, pastY, 2 * k);
        FloatVector a = between(upper, k, x);
        FloatVector b = between(lower, k, x);
        a.mul(FloatVector.broadcast(FLOATS, 1).sub(y))
                .add(b.mul(y))
                .reinterpretAsLongs()
                .intoArray(blended, k);
    }

    private static FloatVector between(long[] pairs, int k, FloatVector x) {
        LongVector both = LongVector.fromArray(LONGS, pairs, k);
        FloatVector second = both.lanewise(VectorOperators.LSHR, Float.SIZE).reinterpretAsFloats();
        FloatVector left = FloatVector.broadcast(FLOATS, 1).sub(x);
        return both.reinterpretAsFloats().mul(left).add(second.mul(x));
    }
}
