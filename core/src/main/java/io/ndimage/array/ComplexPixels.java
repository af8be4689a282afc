package io.ndimage.array;

/** One part, real or imaginary, of complex numbers, whose parts lie side by side. */
final class ComplexPixels {

    static final Pixels SINGLE_REAL = new Single(0);
    static final Pixels SINGLE_IMAGINARY = new Single(1);
    static final Pixels DOUBLE_REAL = new Double(0);
    static final Pixels DOUBLE_IMAGINARY = new Double(1);

    private ComplexPixels() {}

    /** Parts that are floats. */
    private static final class Single extends Pixels {
        private final int slot;

        Single(int slot) {
            this.slot = slot;
        }

        @Override
        public void toFloats(Object data, int at, float[] out, int start, int count) {
            float[] p = (float[]) data;
            for (int i = 0; i < count; i++) {
                out[start + i] = p[2 * (at + i) + slot];
            }
        }

        @Override
        public void toDoubles(Object data, int at, double[] out, int start, int count) {
            float[] p = (float[]) data;
            for (int i = 0; i < count; i++) {
                out[start + i] = p[2 * (at + i) + slot];
            }
        }

        @Override
        public void toLongs(Object data, int at, long[] out, int start, int count) {
            float[] p = (float[]) data;
            for (int i = 0; i < count; i++) {
                out[start + i] = (long) p[2 * (at + i) + slot];
            }
        }

        @Override
        public void toBooleans(Object data, int at, boolean[] out, int start, int count) {
            float[] p = (float[]) data;
            for (int i = 0; i < count; i++) {
                out[start + i] = p[2 * (at + i)] != 0 || p[2 * (at + i) + 1] != 0;
            }
        }

        @Override
        public void fromFloats(float[] in, int start, Object data, int at, int count, Cast cast) {
            float[] p = (float[]) data;
            for (int i = 0; i < count; i++) {
                p[2 * (at + i) + slot] = in[start + i];
            }
        }

        @Override
        public void fromDoubles(double[] in, int start, Object data, int at, int count, Cast cast) {
            float[] p = (float[]) data;
            for (int i = 0; i < count; i++) {
                p[2 * (at + i) + slot] = (float) in[start + i];
            }
        }

        @Override
        public void fromLongs(long[] in, int start, Object data, int at, int count, Cast cast) {
            float[] p = (float[]) data;
            for (int i = 0; i < count; i++) {
                p[2 * (at + i) + slot] = in[start + i];
            }
        }

        @Override
        public void fromBooleans(boolean[] in, int start, Object data, int at, int count) {
            float[] p = (float[]) data;
            for (int i = 0; i < count; i++) {
                p[2 * (at + i) + slot] = in[start + i] ? 1 : 0;
            }
        }
    }

    /** Parts that are doubles. */
    private static final class Double extends Pixels {
        private final int slot;

        Double(int slot) {
            this.slot = slot;
        }

        @Override
        public void toFloats(Object data, int at, float[] out, int start, int count) {
            double[] p = (double[]) data;
            for (int i = 0; i < count; i++) {
                out[start + i] = (float) p[2 * (at + i) + slot];
            }
        }

        @Override
        public void toDoubles(Object data, int at, double[] out, int start, int count) {
            double[] p = (double[]) data;
            for (int i = 0; i < count; i++) {
                out[start + i] = p[2 * (at + i) + slot];
            }
        }

        @Override
        public void toLongs(Object data, int at, long[] out, int start, int count) {
            double[] p = (double[]) data;
            for (int i = 0; i < count; i++) {
                out[start + i] = (long) p[2 * (at + i) + slot];
            }
        }

        @Override
        public void toBooleans(Object data, int at, boolean[] out, int start, int count) {
            double[] p = (double[]) data;
            for (int i = 0; i < count; i++) {
                out[start + i] = p[2 * (at + i)] != 0 || p[2 * (at + i) + 1] != 0;
            }
        }

        @Override
        public void fromFloats(float[] in, int start, Object data, int at, int count, Cast cast) {
            double[] p = (double[]) data;
            for (int i = 0; i < count; i++) {
                p[2 * (at + i) + slot] = in[start + i];
            }
        }

        @Override
        public void fromDoubles(double[] in, int start, Object data, int at, int count, Cast cast) {
            double[] p = (double[]) data;
            for (int i = 0; i < count; i++) {
                p[2 * (at + i) + slot] = in[start + i];
            }
        }

        @Override
        public void fromLongs(long[] in, int start, Object data, int at, int count, Cast cast) {
            double[] p = (double[]) data;
            for (int i = 0; i < count; i++) {
                p[2 * (at + i) + slot] = in[start + i];
            }
        }

        @Override
        public void fromBooleans(boolean[] in, int start, Object data, int at, int count) {
            double[] p = (double[]) data;
            for (int i = 0; i < count; i++) {
                p[2 * (at + i) + slot] = in[start + i] ? 1 : 0;
            }
        }
    }
}
