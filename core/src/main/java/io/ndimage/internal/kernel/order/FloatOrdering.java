package io.ndimage.internal.kernel.order;

/**
 * The order of floats, in loops that take the same place of every array, as the JIT wants them. The build makes its twins for doubles, longs.
 */
public final class FloatOrdering implements Ordering {

    private final float[][] spare = {{}, {}};

    @Override
    public Object row(int length) {
        return new float[length];
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
        least(moved(a, atA, 0, at, count), moved(b, atB, 1, at, count), (float[]) out, at, at + count);
    }

    @Override
    public void greatest(Object a, int atA, Object b, int atB, Object out, int at, int count) {
        greatest(moved(a, atA, 0, at, count), moved(b, atB, 1, at, count), (float[]) out, at, at + count);
    }

    @Override
    public void sort(Object a, int atA, Object b, int atB, Object least, Object greatest, int count) {
        sort(moved(a, atA, 0, 0, count), moved(b, atB, 1, 0, count), (float[]) least, (float[]) greatest, count);
    }

    /** Returns elements at the places where the output's are: themselves, or a copy of the first or the second operand. */
    private float[] moved(Object row, int from, int operand, int at, int count) {
        if (from == at) {
            return (float[]) row;
        }
        if (spare[operand].length < at + count) {
            spare[operand] = new float[at + count];
        }
        System.arraycopy(row, from, spare[operand], at, count);
        return spare[operand];
    }

    private static void least(float[] a, float[] b, float[] out, int start, int stop) {
        for (int i = start; i < stop; i++) {
            out[i] = Math.min(a[i], b[i]);
        }
    }

    private static void greatest(float[] a, float[] b, float[] out, int start, int stop) {
        for (int i = start; i < stop; i++) {
            out[i] = Math.max(a[i], b[i]);
        }
    }

    private static void sort(float[] a, float[] b, float[] least, float[] greatest, int count) {
        for (int i = 0; i < count; i++) {
            float x = a[i];
            float y = b[i];
            least[i] = Math.min(x, y);
            greatest[i] = Math.max(x, y);
        }
    }
}
