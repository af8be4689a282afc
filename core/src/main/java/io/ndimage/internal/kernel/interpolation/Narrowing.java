package io.ndimage.internal.kernel.interpolation;

/** Doubles in the type in which a kernel computes: rounded to floats, or as they are. */
final class Narrowing {

    private Narrowing() {}

    /** Returns the first numbers of an array, in another one. */
    static float[] floats(double[] from, float[] to, int count) {
        for (int k = 0; k < count; k++) {
            to[k] = (float) from[k];
        }
        return to;
    }

    /** Returns an array itself. */
    static double[] doubles(double[] from, double[] to, int count) {
        return from;
    }

    /** Returns new rows of the same numbers. */
    static float[][] floats(double[][] rows) {
        float[][] narrowed = new float[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            narrowed[r] = floats(rows[r], new float[rows[r].length], rows[r].length);
        }
        return narrowed;
    }

    /** Returns rows themselves. */
    static double[][] doubles(double[][] rows) {
        return rows;
    }
}
