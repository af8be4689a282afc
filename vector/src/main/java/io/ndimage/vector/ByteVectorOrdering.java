package io.ndimage.vector;

import io.ndimage.internal.kernel.LineSharing;
import io.ndimage.internal.kernel.Ordering;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The order of bytes. Rows are longer than asked for by a vector, so that there is no rest that does not fill one. */
final class ByteVectorOrdering implements Ordering, LineSharing {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final boolean unsigned;

    ByteVectorOrdering(boolean unsigned) {
        this.unsigned = unsigned;
    }

    @Override
    public Object row(int length) {
        return new byte[length + LANES];
    }

    @Override
    public int bytes() {
        return Byte.BYTES;
    }

    @Override
    public boolean load(Object stored, int from, Object row, int at, int count) {
        if (unsigned) {
            flip((byte[]) stored, from, (byte[]) row, at, count);
        } else {
            System.arraycopy(stored, from, row, at, count);
        }
        return true;
    }

    @Override
    public void store(Object row, int from, Object stored, int at, int count) {
        if (unsigned) {
            flip((byte[]) row, from, (byte[]) stored, at, count);
        } else {
            System.arraycopy(row, from, stored, at, count);
        }
    }

    /** Moves elements between those without a sign and those with one, so that the order is kept. */
    private static void flip(byte[] from, int at, byte[] to, int start, int count) {
        if (count < LANES) {
            for (int i = 0; i < count; i++) {
                to[start + i] = (byte) (from[at + i] ^ Byte.MIN_VALUE);
            }
            return;
        }
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES); // the last vector overlaps the one before
            ByteVector.fromArray(SPECIES, from, at + k)
                    .lanewise(VectorOperators.XOR, Byte.MIN_VALUE)
                    .intoArray(to, start + k);
        }
    }

    @Override
    public void least(Object a, int atA, Object b, int atB, Object out, int at, int count) {
        byte[] first = (byte[]) a;
        byte[] second = (byte[]) b;
        byte[] lesser = (byte[]) out;
        for (int i = 0; i < count; i += LANES) {
            ByteVector x = ByteVector.fromArray(SPECIES, first, atA + i);
            ByteVector y = ByteVector.fromArray(SPECIES, second, atB + i);
            x.min(y).intoArray(lesser, at + i);
        }
    }

    @Override
    public void greatest(Object a, int atA, Object b, int atB, Object out, int at, int count) {
        byte[] first = (byte[]) a;
        byte[] second = (byte[]) b;
        byte[] greater = (byte[]) out;
        for (int i = 0; i < count; i += LANES) {
            ByteVector x = ByteVector.fromArray(SPECIES, first, atA + i);
            ByteVector y = ByteVector.fromArray(SPECIES, second, atB + i);
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
            minOf((byte[]) row, at, second, third, at + distances[last], count);
        } else {
            maxOf((byte[]) row, at, second, third, at + distances[last], count);
        }
    }

    private static void minOf(byte[] row, int a, int b, int c, int d, int count) {
        for (int i = 0; i < count; i += LANES) {
            ByteVector x = ByteVector.fromArray(SPECIES, row, a + i).min(ByteVector.fromArray(SPECIES, row, b + i));
            ByteVector y = ByteVector.fromArray(SPECIES, row, c + i).min(ByteVector.fromArray(SPECIES, row, d + i));
            x.min(y).intoArray(row, a + i);
        }
    }

    private static void maxOf(byte[] row, int a, int b, int c, int d, int count) {
        for (int i = 0; i < count; i += LANES) {
            ByteVector x = ByteVector.fromArray(SPECIES, row, a + i).max(ByteVector.fromArray(SPECIES, row, b + i));
            ByteVector y = ByteVector.fromArray(SPECIES, row, c + i).max(ByteVector.fromArray(SPECIES, row, d + i));
            x.max(y).intoArray(row, a + i);
        }
    }

    @Override
    public void across(boolean least, Object row, int from, int pitch, int lines, int to, int count) {
        if (least) {
            minAcross((byte[]) row, from, pitch, lines, to, count);
        } else {
            maxAcross((byte[]) row, from, pitch, lines, to, count);
        }
    }

    private static void minAcross(byte[] row, int from, int pitch, int lines, int to, int count) {
        for (int i = 0; i < count; i += LANES) {
            int at = from + i;
            ByteVector shared = ByteVector.fromArray(SPECIES, row, at + 3 * pitch);
            for (int k = 4; k < lines; k++) {
                shared = shared.min(ByteVector.fromArray(SPECIES, row, at + k * pitch));
            }
            ByteVector third = ByteVector.fromArray(SPECIES, row, at + 2 * pitch);
            ByteVector second = ByteVector.fromArray(SPECIES, row, at + pitch).min(third);
            ByteVector first = ByteVector.fromArray(SPECIES, row, at).min(second);
            int below = at + lines * pitch;
            first.min(shared).intoArray(row, to + i);
            shared = shared.min(ByteVector.fromArray(SPECIES, row, below));
            second.min(shared).intoArray(row, to + pitch + i);
            shared = shared.min(ByteVector.fromArray(SPECIES, row, below + pitch));
            third.min(shared).intoArray(row, to + 2 * pitch + i);
            shared.min(ByteVector.fromArray(SPECIES, row, below + 2 * pitch)).intoArray(row, to + 3 * pitch + i);
        }
    }

    private static void maxAcross(byte[] row, int from, int pitch, int lines, int to, int count) {
        for (int i = 0; i < count; i += LANES) {
            int at = from + i;
            ByteVector shared = ByteVector.fromArray(SPECIES, row, at + 3 * pitch);
            for (int k = 4; k < lines; k++) {
                shared = shared.max(ByteVector.fromArray(SPECIES, row, at + k * pitch));
            }
            ByteVector third = ByteVector.fromArray(SPECIES, row, at + 2 * pitch);
            ByteVector second = ByteVector.fromArray(SPECIES, row, at + pitch).max(third);
            ByteVector first = ByteVector.fromArray(SPECIES, row, at).max(second);
            int below = at + lines * pitch;
            first.max(shared).intoArray(row, to + i);
            shared = shared.max(ByteVector.fromArray(SPECIES, row, below));
            second.max(shared).intoArray(row, to + pitch + i);
            shared = shared.max(ByteVector.fromArray(SPECIES, row, below + pitch));
            third.max(shared).intoArray(row, to + 2 * pitch + i);
            shared.max(ByteVector.fromArray(SPECIES, row, below + 2 * pitch)).intoArray(row, to + 3 * pitch + i);
        }
    }

    @Override
    public void sort(Object a, int atA, Object b, int atB, Object least, Object greatest, int count) {
        byte[] first = (byte[]) a;
        byte[] second = (byte[]) b;
        byte[] lesser = (byte[]) least;
        byte[] greater = (byte[]) greatest;
        for (int i = 0; i < count; i += LANES) {
            ByteVector x = ByteVector.fromArray(SPECIES, first, atA + i);
            ByteVector y = ByteVector.fromArray(SPECIES, second, atB + i);
            x.min(y).intoArray(lesser, i);
            x.max(y).intoArray(greater, i);
        }
    }
}
