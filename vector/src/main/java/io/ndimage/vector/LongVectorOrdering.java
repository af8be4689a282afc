package io.ndimage.vector;

import io.ndimage.internal.kernel.LineSharing;
import io.ndimage.internal.kernel.Ordering;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** The order of longs. Rows are longer than asked for by a vector, so that there is no rest that does not fill one. */
final class LongVectorOrdering implements Ordering, LineSharing {

    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    public Object row(int length) {
        return new long[length + LANES];
    }

    @Override
    public int bytes() {
        return Long.BYTES;
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
        long[] first = (long[]) a;
        long[] second = (long[]) b;
        long[] lesser = (long[]) out;
        for (int i = 0; i < count; i += LANES) {
            LongVector x = LongVector.fromArray(SPECIES, first, atA + i);
            LongVector y = LongVector.fromArray(SPECIES, second, atB + i);
            x.min(y).intoArray(lesser, at + i);
        }
    }

    @Override
    public void greatest(Object a, int atA, Object b, int atB, Object out, int at, int count) {
        long[] first = (long[]) a;
        long[] second = (long[]) b;
        long[] greater = (long[]) out;
        for (int i = 0; i < count; i += LANES) {
            LongVector x = LongVector.fromArray(SPECIES, first, atA + i);
            LongVector y = LongVector.fromArray(SPECIES, second, atB + i);
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
            minOf((long[]) row, at, second, third, at + distances[last], count);
        } else {
            maxOf((long[]) row, at, second, third, at + distances[last], count);
        }
    }

    private static void minOf(long[] row, int a, int b, int c, int d, int count) {
        for (int i = 0; i < count; i += LANES) {
            LongVector x = LongVector.fromArray(SPECIES, row, a + i).min(LongVector.fromArray(SPECIES, row, b + i));
            LongVector y = LongVector.fromArray(SPECIES, row, c + i).min(LongVector.fromArray(SPECIES, row, d + i));
            x.min(y).intoArray(row, a + i);
        }
    }

    private static void maxOf(long[] row, int a, int b, int c, int d, int count) {
        for (int i = 0; i < count; i += LANES) {
            LongVector x = LongVector.fromArray(SPECIES, row, a + i).max(LongVector.fromArray(SPECIES, row, b + i));
            LongVector y = LongVector.fromArray(SPECIES, row, c + i).max(LongVector.fromArray(SPECIES, row, d + i));
            x.max(y).intoArray(row, a + i);
        }
    }

    @Override
    public void across(boolean least, Object row, int from, int pitch, int lines, int to, int count) {
        if (least) {
            minAcross((long[]) row, from, pitch, lines, to, count);
        } else {
            maxAcross((long[]) row, from, pitch, lines, to, count);
        }
    }

    private static void minAcross(long[] row, int from, int pitch, int lines, int to, int count) {
        for (int i = 0; i < count; i += LANES) {
            int at = from + i;
            LongVector shared = LongVector.fromArray(SPECIES, row, at + 3 * pitch);
            for (int k = 4; k < lines; k++) {
                shared = shared.min(LongVector.fromArray(SPECIES, row, at + k * pitch));
            }
            LongVector third = LongVector.fromArray(SPECIES, row, at + 2 * pitch);
            LongVector second = LongVector.fromArray(SPECIES, row, at + pitch).min(third);
            LongVector first = LongVector.fromArray(SPECIES, row, at).min(second);
            int below = at + lines * pitch;
            first.min(shared).intoArray(row, to + i);
            shared = shared.min(LongVector.fromArray(SPECIES, row, below));
            second.min(shared).intoArray(row, to + pitch + i);
            shared = shared.min(LongVector.fromArray(SPECIES, row, below + pitch));
            third.min(shared).intoArray(row, to + 2 * pitch + i);
            shared.min(LongVector.fromArray(SPECIES, row, below + 2 * pitch)).intoArray(row, to + 3 * pitch + i);
        }
    }

    private static void maxAcross(long[] row, int from, int pitch, int lines, int to, int count) {
        for (int i = 0; i < count; i += LANES) {
            int at = from + i;
            LongVector shared = LongVector.fromArray(SPECIES, row, at + 3 * pitch);
            for (int k = 4; k < lines; k++) {
                shared = shared.max(LongVector.fromArray(SPECIES, row, at + k * pitch));
            }
            LongVector third = LongVector.fromArray(SPECIES, row, at + 2 * pitch);
            LongVector second = LongVector.fromArray(SPECIES, row, at + pitch).max(third);
            LongVector first = LongVector.fromArray(SPECIES, row, at).max(second);
            int below = at + lines * pitch;
            first.max(shared).intoArray(row, to + i);
            shared = shared.max(LongVector.fromArray(SPECIES, row, below));
            second.max(shared).intoArray(row, to + pitch + i);
            shared = shared.max(LongVector.fromArray(SPECIES, row, below + pitch));
            third.max(shared).intoArray(row, to + 2 * pitch + i);
            shared.max(LongVector.fromArray(SPECIES, row, below + 2 * pitch)).intoArray(row, to + 3 * pitch + i);
        }
    }

    @Override
    public void sort(Object a, int atA, Object b, int atB, Object least, Object greatest, int count) {
        long[] first = (long[]) a;
        long[] second = (long[]) b;
        long[] lesser = (long[]) least;
        long[] greater = (long[]) greatest;
        for (int i = 0; i < count; i += LANES) {
            LongVector x = LongVector.fromArray(SPECIES, first, atA + i);
            LongVector y = LongVector.fromArray(SPECIES, second, atB + i);
            x.min(y).intoArray(lesser, i);
            x.max(y).intoArray(greater, i);
        }
    }
}
