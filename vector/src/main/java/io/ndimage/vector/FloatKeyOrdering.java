package io.ndimage.vector;

import io.ndimage.internal.kernel.LineSharing;
import io.ndimage.internal.kernel.Ordering;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The order of floats that are numbers, by their bits as ints: of negative ones all but the sign are turned over. One instruction
 * compares those; with NaN it takes five. Rows are longer than asked for by a vector, so that there is no rest that does not fill one.
 */
final class FloatKeyOrdering implements Ordering, LineSharing {

    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** The key of the positive infinity; that of the negative one has all bits turned over. */
    private static final int INFINITY = 0x7f800000;

    @Override
    public Object row(int length) {
        return new int[length + LANES];
    }

    @Override
    public int bytes() {
        return Integer.BYTES;
    }

    @Override
    public Ordering careful() {
        return new FloatVectorOrdering();
    }

    @Override
    public boolean load(Object stored, int from, Object row, int at, int count) {
        float[] in = (float[]) stored;
        int[] keys = (int[]) row;
        boolean comparable = true;
        if (count < LANES) {
            for (int i = 0; i < count; i++) {
                comparable &= !Float.isNaN(in[from + i]);
                keys[at + i] = turned(Float.floatToRawIntBits(in[from + i]));
            }
            return comparable;
        }
        IntVector lowest = IntVector.zero(SPECIES);
        IntVector highest = IntVector.zero(SPECIES);
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES); // the last vector overlaps the one before
            IntVector vector = keys(in, from + k);
            lowest = lowest.min(vector);
            highest = highest.max(vector);
            vector.intoArray(keys, at + k);
        }
        return areNumbers(lowest, highest);
    }

    /** Returns the keys of numbers from a place on. */
    private static IntVector keys(float[] in, int at) {
        return turned(FloatVector.fromArray(FLOATS, in, at).reinterpretAsInts());
    }

    /** Returns whether no key between the least and the greatest, lane by lane, is that of a NaN: those lie past the infinities. */
    private static boolean areNumbers(IntVector lowest, IntVector highest) {
        return !lowest.compare(VectorOperators.LT, ~INFINITY)
                .or(highest.compare(VectorOperators.GT, INFINITY))
                .anyTrue();
    }

    @Override
    public void store(Object row, int from, Object stored, int at, int count) {
        int[] keys = (int[]) row;
        float[] out = (float[]) stored;
        if (count < LANES) {
            for (int i = 0; i < count; i++) {
                out[at + i] = Float.intBitsToFloat(turned(keys[from + i]));
            }
            return;
        }
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            turned(IntVector.fromArray(SPECIES, keys, from + k))
                    .reinterpretAsFloats()
                    .intoArray(out, at + k);
        }
    }

    private static IntVector turned(IntVector bits) {
        return bits.lanewise(
                VectorOperators.XOR, bits.lanewise(VectorOperators.ASHR, 31).lanewise(VectorOperators.LSHR, 1));
    }

    private static int turned(int bits) {
        return bits ^ (bits >> 31 >>> 1);
    }

    @Override
    public void least(Object a, int atA, Object b, int atB, Object out, int at, int count) {
        int[] first = (int[]) a;
        int[] second = (int[]) b;
        int[] lesser = (int[]) out;
        for (int i = 0; i < count; i += LANES) {
            IntVector x = IntVector.fromArray(SPECIES, first, atA + i);
            IntVector y = IntVector.fromArray(SPECIES, second, atB + i);
            x.min(y).intoArray(lesser, at + i);
        }
    }

    @Override
    public void greatest(Object a, int atA, Object b, int atB, Object out, int at, int count) {
        int[] first = (int[]) a;
        int[] second = (int[]) b;
        int[] greater = (int[]) out;
        for (int i = 0; i < count; i += LANES) {
            IntVector x = IntVector.fromArray(SPECIES, first, atA + i);
            IntVector y = IntVector.fromArray(SPECIES, second, atB + i);
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
            minOf((int[]) row, at, second, third, at + distances[last], count);
        } else {
            maxOf((int[]) row, at, second, third, at + distances[last], count);
        }
    }

    private static void minOf(int[] row, int a, int b, int c, int d, int count) {
        for (int i = 0; i < count; i += LANES) {
            IntVector x = IntVector.fromArray(SPECIES, row, a + i).min(IntVector.fromArray(SPECIES, row, b + i));
            IntVector y = IntVector.fromArray(SPECIES, row, c + i).min(IntVector.fromArray(SPECIES, row, d + i));
            x.min(y).intoArray(row, a + i);
        }
    }

    private static void maxOf(int[] row, int a, int b, int c, int d, int count) {
        for (int i = 0; i < count; i += LANES) {
            IntVector x = IntVector.fromArray(SPECIES, row, a + i).max(IntVector.fromArray(SPECIES, row, b + i));
            IntVector y = IntVector.fromArray(SPECIES, row, c + i).max(IntVector.fromArray(SPECIES, row, d + i));
            x.max(y).intoArray(row, a + i);
        }
    }

    @Override
    public void across(boolean least, Object row, int from, int pitch, int lines, int to, int count) {
        if (least) {
            minAcross((int[]) row, from, pitch, lines, to, count);
        } else {
            maxAcross((int[]) row, from, pitch, lines, to, count);
        }
    }

    private static void minAcross(int[] row, int from, int pitch, int lines, int to, int count) {
        for (int i = 0; i < count; i += LANES) {
            int at = from + i;
            IntVector shared = IntVector.fromArray(SPECIES, row, at + 3 * pitch);
            for (int k = 4; k < lines; k++) {
                shared = shared.min(IntVector.fromArray(SPECIES, row, at + k * pitch));
            }
            IntVector third = IntVector.fromArray(SPECIES, row, at + 2 * pitch);
            IntVector second = IntVector.fromArray(SPECIES, row, at + pitch).min(third);
            IntVector first = IntVector.fromArray(SPECIES, row, at).min(second);
            int below = at + lines * pitch;
            first.min(shared).intoArray(row, to + i);
            shared = shared.min(IntVector.fromArray(SPECIES, row, below));
            second.min(shared).intoArray(row, to + pitch + i);
            shared = shared.min(IntVector.fromArray(SPECIES, row, below + pitch));
            third.min(shared).intoArray(row, to + 2 * pitch + i);
            shared.min(IntVector.fromArray(SPECIES, row, below + 2 * pitch)).intoArray(row, to + 3 * pitch + i);
        }
    }

    private static void maxAcross(int[] row, int from, int pitch, int lines, int to, int count) {
        for (int i = 0; i < count; i += LANES) {
            int at = from + i;
            IntVector shared = IntVector.fromArray(SPECIES, row, at + 3 * pitch);
            for (int k = 4; k < lines; k++) {
                shared = shared.max(IntVector.fromArray(SPECIES, row, at + k * pitch));
            }
            IntVector third = IntVector.fromArray(SPECIES, row, at + 2 * pitch);
            IntVector second = IntVector.fromArray(SPECIES, row, at + pitch).max(third);
            IntVector first = IntVector.fromArray(SPECIES, row, at).max(second);
            int below = at + lines * pitch;
            first.max(shared).intoArray(row, to + i);
            shared = shared.max(IntVector.fromArray(SPECIES, row, below));
            second.max(shared).intoArray(row, to + pitch + i);
            shared = shared.max(IntVector.fromArray(SPECIES, row, below + pitch));
            third.max(shared).intoArray(row, to + 2 * pitch + i);
            shared.max(IntVector.fromArray(SPECIES, row, below + 2 * pitch)).intoArray(row, to + 3 * pitch + i);
        }
    }

    @Override
    public void sort(Object a, int atA, Object b, int atB, Object least, Object greatest, int count) {
        int[] first = (int[]) a;
        int[] second = (int[]) b;
        int[] lesser = (int[]) least;
        int[] greater = (int[]) greatest;
        for (int i = 0; i < count; i += LANES) {
            IntVector x = IntVector.fromArray(SPECIES, first, atA + i);
            IntVector y = IntVector.fromArray(SPECIES, second, atB + i);
            x.min(y).intoArray(lesser, i);
            x.max(y).intoArray(greater, i);
        }
    }
}
