package io.ndimage.internal.kernel.order;

/**
 * The order of floats, in loops that take the same place of every array, as the JIT wants them. The build makes its twins for doubles, longs.
 */
public final class FloatOrdering implements Ordering {

    private float[] one = new float[0];
    private float[] other = new float[0];

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
        one = room(one, at + count);
        other = room(other, at + count);
        least(moved(a, atA, one, at, count), moved(b, atB, other, at, count), (float[]) out, at, at + count);
    }

    @Override
    public void greatest(Object a, int atA, Object b, int atB, Object out, int at, int count) {
        one = room(one, at + count);
        other = room(other, at + count);
        greatest(moved(a, atA, one, at, count), moved(b, atB, other, at, count), (float[]) out, at, at + count);
    }

    @Override
    public void sort(Object a, int atA, Object b, int atB, Object least, Object greatest, int count) {
        one = room(one, count);
        other = room(other, count);
        sort(moved(a, atA, one, 0, count), moved(b, atB, other, 0, count), (float[]) least, (float[]) greatest, count);
    }

    private static float[] room(float[] row, int length) {
        return row.length < length ? new float[length] : row;
    }

    /** Returns elements at the places where the output's are: themselves, or a copy. */
    private static float[] moved(Object row, int from, float[] copy, int at, int count) {
        if (from == at) {
            return (float[]) row;
        }
        System.arraycopy(row, from, copy, at, count);
        return copy;
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
