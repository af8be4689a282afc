package io.ndimage.internal.kernel.order;

/**
 * The order of bytes and of shorts, widened to ints: those the JIT compares many at once, by the sign of their difference, in
 * loops that take the same place of every array.
 */
public final class NarrowOrdering implements Ordering {

    private final boolean unsigned;
    private final int[][] spare = {{}, {}};

    public NarrowOrdering(boolean unsigned) {
        this.unsigned = unsigned;
    }

    @Override
    public Object row(int length) {
        return new int[length];
    }

    @Override
    public int bytes() {
        return Integer.BYTES;
    }

    @Override
    public boolean load(Object stored, int from, Object row, int at, int count) {
        int[] out = (int[]) row;
        if (stored instanceof byte[] bytes) {
            for (int i = 0; i < count; i++) {
                out[at + i] = unsigned ? bytes[from + i] & 0xff : bytes[from + i];
            }
        } else {
            short[] shorts = (short[]) stored;
            for (int i = 0; i < count; i++) {
                out[at + i] = unsigned ? shorts[from + i] & 0xffff : shorts[from + i];
            }
        }
        return true;
    }

    @Override
    public void store(Object row, int from, Object stored, int at, int count) {
        int[] in = (int[]) row;
        if (stored instanceof byte[] bytes) {
            for (int i = 0; i < count; i++) {
                bytes[at + i] = (byte) in[from + i];
            }
        } else {
            short[] shorts = (short[]) stored;
            for (int i = 0; i < count; i++) {
                shorts[at + i] = (short) in[from + i];
            }
        }
    }

    @Override
    public void least(Object a, int atA, Object b, int atB, Object out, int at, int count) {
        least(moved(a, atA, 0, at, count), moved(b, atB, 1, at, count), (int[]) out, at, at + count);
    }

    @Override
    public void greatest(Object a, int atA, Object b, int atB, Object out, int at, int count) {
        greatest(moved(a, atA, 0, at, count), moved(b, atB, 1, at, count), (int[]) out, at, at + count);
    }

    @Override
    public void sort(Object a, int atA, Object b, int atB, Object least, Object greatest, int count) {
        sort(moved(a, atA, 0, 0, count), moved(b, atB, 1, 0, count), (int[]) least, (int[]) greatest, count);
    }

    /** Returns elements at the places where the output's are: themselves, or a copy of the first or the second operand. */
    private int[] moved(Object row, int from, int operand, int at, int count) {
        if (from == at) {
            return (int[]) row;
        }
        if (spare[operand].length < at + count) {
            spare[operand] = new int[at + count];
        }
        System.arraycopy(row, from, spare[operand], at, count);
        return spare[operand];
    }

    private static void least(int[] a, int[] b, int[] out, int start, int stop) {
        for (int i = start; i < stop; i++) {
            int difference = a[i] - b[i];
            out[i] = b[i] + (difference & (difference >> 31));
        }
    }

    private static void greatest(int[] a, int[] b, int[] out, int start, int stop) {
        for (int i = start; i < stop; i++) {
            int difference = a[i] - b[i];
            out[i] = a[i] - (difference & (difference >> 31));
        }
    }

    private static void sort(int[] a, int[] b, int[] least, int[] greatest, int count) {
        for (int i = 0; i < count; i++) {
            int x = a[i];
            int y = b[i];
            int negative = (x - y) & ((x - y) >> 31);
            least[i] = y + negative;
            greatest[i] = x - negative;
        }
    }
}
