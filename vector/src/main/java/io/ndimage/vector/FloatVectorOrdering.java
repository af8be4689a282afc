package io.ndimage.vector;

import io.ndimage.internal.kernel.order.LineSharing;
import io.ndimage.internal.kernel.order.Ordering;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The order of floats. Rows are longer than asked for by a vector, so that there is no rest that does not fill one.
 *
 * <p>The build makes its twins for doubles, longs, ints, shorts, bytes.
 */
class FloatVectorOrdering implements Ordering, LineSharing {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    public Object row(int length) {
        return new float[length + LANES];
    }

    @Override
    public int bytes() {
        return Float.BYTES;
    }

    @Override
    public boolean load(Object stored, int from, Object row, int at, int count) {
        System.arraycopy(stored, from, row, at, count);
        return true;
    }

    @Override
    public void store(Object row, int from, Object stored, int at, int count) {
        System.arraycopy(row, from, stored, at, count);
    }

    @Override
    public void least(Object a, int atA, Object b, int atB, Object out, int at, int count) {
        float[] first = (float[]) a;
        float[] second = (float[]) b;
        float[] lesser = (float[]) out;
        for (int i = 0; i < count; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, first, atA + i);
            FloatVector y = FloatVector.fromArray(SPECIES, second, atB + i);
            x.min(y).intoArray(lesser, at + i);
        }
    }

    @Override
    public void greatest(Object a, int atA, Object b, int atB, Object out, int at, int count) {
        float[] first = (float[]) a;
        float[] second = (float[]) b;
        float[] greater = (float[]) out;
        for (int i = 0; i < count; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, first, atA + i);
            FloatVector y = FloatVector.fromArray(SPECIES, second, atB + i);
            x.max(y).intoArray(greater, at + i);
        }
    }

    @Override
    public int reach() {
        return 4;
    }

    @Override
    public void gather(boolean least, Object row, int at, int[] distances, int count) {
        int last = distances.length - 1;
        int second = at + distances[1];
        int third = at + distances[Math.min(2, last)];
        if (least) {
            minOf((float[]) row, at, second, third, at + distances[last], count);
        } else {
            maxOf((float[]) row, at, second, third, at + distances[last], count);
        }
    }

    private static void minOf(float[] row, int a, int b, int c, int d, int count) {
        for (int i = 0; i < count; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, row, a + i).min(FloatVector.fromArray(SPECIES, row, b + i));
            FloatVector y = FloatVector.fromArray(SPECIES, row, c + i).min(FloatVector.fromArray(SPECIES, row, d + i));
            x.min(y).intoArray(row, a + i);
        }
    }

    private static void maxOf(float[] row, int a, int b, int c, int d, int count) {
        for (int i = 0; i < count; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, row, a + i).max(FloatVector.fromArray(SPECIES, row, b + i));
            FloatVector y = FloatVector.fromArray(SPECIES, row, c + i).max(FloatVector.fromArray(SPECIES, row, d + i));
            x.max(y).intoArray(row, a + i);
        }
    }

    @Override
    public void across(boolean least, Object row, int from, int pitch, int lines, int to, int count) {
        if (least) {
            minAcross((float[]) row, from, pitch, lines, to, count);
        } else {
            maxAcross((float[]) row, from, pitch, lines, to, count);
        }
    }

    private static void minAcross(float[] row, int from, int pitch, int lines, int to, int count) {
        for (int i = 0; i < count; i += LANES) {
            int at = from + i;
            FloatVector shared = FloatVector.fromArray(SPECIES, row, at + 3 * pitch);
            for (int k = 4; k < lines; k++) {
                shared = shared.min(FloatVector.fromArray(SPECIES, row, at + k * pitch));
            }
            FloatVector third = FloatVector.fromArray(SPECIES, row, at + 2 * pitch);
            FloatVector second = FloatVector.fromArray(SPECIES, row, at + pitch).min(third);
            FloatVector first = FloatVector.fromArray(SPECIES, row, at).min(second);
            int below = at + lines * pitch;
            first.min(shared).intoArray(row, to + i);
            shared = shared.min(FloatVector.fromArray(SPECIES, row, below));
            second.min(shared).intoArray(row, to + pitch + i);
            shared = shared.min(FloatVector.fromArray(SPECIES, row, below + pitch));
            third.min(shared).intoArray(row, to + 2 * pitch + i);
            shared.min(FloatVector.fromArray(SPECIES, row, below + 2 * pitch)).intoArray(row, to + 3 * pitch + i);
        }
    }

    private static void maxAcross(float[] row, int from, int pitch, int lines, int to, int count) {
        for (int i = 0; i < count; i += LANES) {
            int at = from + i;
            FloatVector shared = FloatVector.fromArray(SPECIES, row, at + 3 * pitch);
            for (int k = 4; k < lines; k++) {
                shared = shared.max(FloatVector.fromArray(SPECIES, row, at + k * pitch));
            }
            FloatVector third = FloatVector.fromArray(SPECIES, row, at + 2 * pitch);
            FloatVector second = FloatVector.fromArray(SPECIES, row, at + pitch).max(third);
            FloatVector first = FloatVector.fromArray(SPECIES, row, at).max(second);
            int below = at + lines * pitch;
            first.max(shared).intoArray(row, to + i);
            shared = shared.max(FloatVector.fromArray(SPECIES, row, below));
            second.max(shared).intoArray(row, to + pitch + i);
            shared = shared.max(FloatVector.fromArray(SPECIES, row, below + pitch));
            third.max(shared).intoArray(row, to + 2 * pitch + i);
            shared.max(FloatVector.fromArray(SPECIES, row, below + 2 * pitch)).intoArray(row, to + 3 * pitch + i);
        }
    }

    @Override
    public void sort(Object a, int atA, Object b, int atB, Object least, Object greatest, int count) {
        float[] first = (float[]) a;
        float[] second = (float[]) b;
        float[] lesser = (float[]) least;
        float[] greater = (float[]) greatest;
        for (int i = 0; i < count; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, first, atA + i);
            FloatVector y = FloatVector.fromArray(SPECIES, second, atB + i);
            x.min(y).intoArray(lesser, i);
            x.max(y).intoArray(greater, i);
        }
    }
}
