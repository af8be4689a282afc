package io.ndimage.internal.kernel;

/**
 * Arithmetic on rows of numbers, each in an array of its own.
 *
 * @param <A> the arrays
 */
public interface Rows<A> {

    /** Floats. */
    Rows<float[]> FLOATS = new Rows<>() {
        @Override
        public void scale(float[] row, double factor, int count) {
            float by = (float) factor;
            for (int i = 0; i < count; i++) {
                row[i] = row[i] * by;
            }
        }

        @Override
        public void mix(float[] row, double own, float[] other, double others, int count) {
            float a = (float) own;
            float b = (float) others;
            for (int i = 0; i < count; i++) {
                row[i] = row[i] * a + other[i] * b;
            }
        }
    };

    /** Doubles. */
    Rows<double[]> DOUBLES = new Rows<>() {
        @Override
        public void scale(double[] row, double factor, int count) {
            for (int i = 0; i < count; i++) {
                row[i] = row[i] * factor;
            }
        }

        @Override
        public void mix(double[] row, double own, double[] other, double others, int count) {
            for (int i = 0; i < count; i++) {
                row[i] = row[i] * own + other[i] * others;
            }
        }
    };

    /** Multiplies a row by a number. */
    void scale(A row, double factor, int count);

    /** Adds a multiple of another row to a multiple of a row. */
    void mix(A row, double own, A other, double others, int count);
}
