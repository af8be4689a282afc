package io.ndimage.internal.kernel;

/** Tells of which doubles of two runs a relation holds. */
public final class DoubleRelation implements TruthJoin {

    private final Relation relation;

    /** Makes a kernel. */
    public DoubleRelation(Relation relation) {
        this.relation = relation;
    }

    @Override
    public void run(Object x, int xAt, Object y, int yAt, boolean[] out, int outAt, int count) {
        double[] a = (double[]) x;
        double[] b = (double[]) y;
        switch (relation) {
            case LESS -> less(a, xAt, b, yAt, out, outAt, count);
            case LESS_EQUAL -> lessEqual(a, xAt, b, yAt, out, outAt, count);
            case GREATER -> less(b, yAt, a, xAt, out, outAt, count);
            case GREATER_EQUAL -> lessEqual(b, yAt, a, xAt, out, outAt, count);
            case EQUAL -> equal(a, xAt, b, yAt, out, outAt, count, true);
            case NOT_EQUAL -> equal(a, xAt, b, yAt, out, outAt, count, false);
        }
    }

    private static void less(double[] x, int xAt, double[] y, int yAt, boolean[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = x[xAt + i] < y[yAt + i];
        }
    }

    private static void lessEqual(double[] x, int xAt, double[] y, int yAt, boolean[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = x[xAt + i] <= y[yAt + i];
        }
    }

    private static void equal(
            double[] x, int xAt, double[] y, int yAt, boolean[] out, int outAt, int count, boolean sought) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = x[xAt + i] == y[yAt + i] == sought;
        }
    }
}
