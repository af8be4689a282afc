package io.ndimage.vector;

import io.ndimage.internal.kernel.LineSharing;
import io.ndimage.internal.kernel.Ordering;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The order of shorts. Rows are longer than asked for by a vector, so that there is no rest that does not fill one. */
final class ShortVectorOrdering implements Ordering, LineSharing {

    private static final VectorSpecies<Short> SPECIES = ShortVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final boolean unsigned;

    ShortVectorOrdering(boolean unsigned) {
        this.unsigned = unsigned;
    }

    @Override
    public Object row(int length) {
        return new short[length + LANES];
    }

    @Override
    public int bytes() {
        return Short.BYTES;
    }

    @Override
    public boolean load(Object stored, int from, Object row, int at, int count) {
        if (unsigned) {
            flip((short[]) stored, from, (short[]) row, at, count);
        } else {
            System.arraycopy(stored, from, row, at, count);
        }
        return true;
    }

    @Override
    public void store(Object row, int from, Object stored, int at, int count) {
        if (unsigned) {
            flip((short[]) row, from, (short[]) stored, at, count);
        } else {
            System.arraycopy(row, from, stored, at, count);
        }
    }

    /** Moves elements between those without a sign and those with one, so that the order is kept. */
    private static void flip(short[] from, int at, short[] to, int start, int count) {
        if (count < LANES) {
            for (int i = 0; i < count; i++) {
                to[start + i] = (short) (from[at + i] ^ Short.MIN_VALUE);
            }
            return;
        }
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES); // the last vector overlaps the one before
            ShortVector.fromArray(SPECIES, from, at + k)
                    .lanewise(VectorOperators.XOR, Short.MIN_VALUE)
                    .intoArray(to, start + k);
        }
    }

    @Override
    public void least(Object a, int atA, Object b, int atB, Object out, int at, int count) {
        short[] first = (short[]) a;
        short[] second = (short[]) b;
        short[] lesser = (short[]) out;
        for (int i = 0; i < count; i += LANES) {
            ShortVector x = ShortVector.fromArray(SPECIES, first, atA + i);
            ShortVector y = ShortVector.fromArray(SPECIES, second, atB + i);
            x.min(y).intoArray(lesser, at + i);
        }
    }

    @Override
    public void greatest(Object a, int atA, Object b, int atB, Object out, int at, int count) {
        short[] first = (short[]) a;
        short[] second = (short[]) b;
        short[] greater = (short[]) out;
        for (int i = 0; i < count; i += LANES) {
            ShortVector x = ShortVector.fromArray(SPECIES, first, atA + i);
            ShortVector y = ShortVector.fromArray(SPECIES, second, atB + i);
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
            minOf((short[]) row, at, second, third, at + distances[last], count);
        } else {
            maxOf((short[]) row, at, second, third, at + distances[last], count);
        }
    }

    private static void minOf(short[] row, int a, int b, int c, int d, int count) {
        for (int i = 0; i < count; i += LANES) {
            ShortVector x = ShortVector.fromArray(SPECIES, row, a + i).min(ShortVector.fromArray(SPECIES, row, b + i));
            ShortVector y = ShortVector.fromArray(SPECIES, row, c + i).min(ShortVector.fromArray(SPECIES, row, d + i));
            x.min(y).intoArray(row, a + i);
        }
    }

    private static void maxOf(short[] row, int a, int b, int c, int d, int count) {
        for (int i = 0; i < count; i += LANES) {
            ShortVector x = ShortVector.fromArray(SPECIES, row, a + i).max(ShortVector.fromArray(SPECIES, row, b + i));
            ShortVector y = ShortVector.fromArray(SPECIES, row, c + i).max(ShortVector.fromArray(SPECIES, row, d + i));
            x.max(y).intoArray(row, a + i);
        }
    }

    @Override
    public void across(boolean least, Object row, int from, int pitch, int lines, int to, int count) {
        if (least) {
            minAcross((short[]) row, from, pitch, lines, to, count);
        } else {
            maxAcross((short[]) row, from, pitch, lines, to, count);
        }
    }

    private static void minAcross(short[] row, int from, int pitch, int lines, int to, int count) {
        for (int i = 0; i < count; i += LANES) {
            int at = from + i;
            ShortVector shared = ShortVector.fromArray(SPECIES, row, at + 3 * pitch);
            for (int k = 4; k < lines; k++) {
                shared = shared.min(ShortVector.fromArray(SPECIES, row, at + k * pitch));
            }
            ShortVector third = ShortVector.fromArray(SPECIES, row, at + 2 * pitch);
            ShortVector second = ShortVector.fromArray(SPECIES, row, at + pitch).min(third);
            ShortVector first = ShortVector.fromArray(SPECIES, row, at).min(second);
            int below = at + lines * pitch;
            first.min(shared).intoArray(row, to + i);
            shared = shared.min(ShortVector.fromArray(SPECIES, row, below));
            second.min(shared).intoArray(row, to + pitch + i);
            shared = shared.min(ShortVector.fromArray(SPECIES, row, below + pitch));
            third.min(shared).intoArray(row, to + 2 * pitch + i);
            shared.min(ShortVector.fromArray(SPECIES, row, below + 2 * pitch)).intoArray(row, to + 3 * pitch + i);
        }
    }

    private static void maxAcross(short[] row, int from, int pitch, int lines, int to, int count) {
        for (int i = 0; i < count; i += LANES) {
            int at = from + i;
            ShortVector shared = ShortVector.fromArray(SPECIES, row, at + 3 * pitch);
            for (int k = 4; k < lines; k++) {
                shared = shared.max(ShortVector.fromArray(SPECIES, row, at + k * pitch));
            }
            ShortVector third = ShortVector.fromArray(SPECIES, row, at + 2 * pitch);
            ShortVector second = ShortVector.fromArray(SPECIES, row, at + pitch).max(third);
            ShortVector first = ShortVector.fromArray(SPECIES, row, at).max(second);
            int below = at + lines * pitch;
            first.max(shared).intoArray(row, to + i);
            shared = shared.max(ShortVector.fromArray(SPECIES, row, below));
            second.max(shared).intoArray(row, to + pitch + i);
            shared = shared.max(ShortVector.fromArray(SPECIES, row, below + pitch));
            third.max(shared).intoArray(row, to + 2 * pitch + i);
            shared.max(ShortVector.fromArray(SPECIES, row, below + 2 * pitch)).intoArray(row, to + 3 * pitch + i);
        }
    }

    @Override
    public void sort(Object a, int atA, Object b, int atB, Object least, Object greatest, int count) {
        short[] first = (short[]) a;
        short[] second = (short[]) b;
        short[] lesser = (short[]) least;
        short[] greater = (short[]) greatest;
        for (int i = 0; i < count; i += LANES) {
            ShortVector x = ShortVector.fromArray(SPECIES, first, atA + i);
            ShortVector y = ShortVector.fromArray(SPECIES, second, atB + i);
            x.min(y).intoArray(lesser, i);
            x.max(y).intoArray(greater, i);
        }
    }
}
