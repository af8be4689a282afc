package io.ndimage.internal.kernel.pointwise;

import io.ndimage.internal.kernel.TruthJoin;

/** Tells of which floats of two runs a relation holds. The build makes its twin for doubles. */
public final class FloatRelation implements TruthJoin {

    private final Relation relation;

    /** Makes a kernel. */
    public FloatRelation(Relation relation) {
        this.relation = relation;
    }

    @Override
    public void run(Object x, int xAt, Object y, int yAt, boolean[] out, int outAt, int count) {
        float[] a = (float[]) x;
        float[] b = (float[]) y;
        switch (relation) {
            case LESS -> less(a, xAt, b, yAt, out, outAt, count);
            case LESS_EQUAL -> lessEqual(a, xAt, b, yAt, out, outAt, count);
            case GREATER -> less(b, yAt, a, xAt, out, outAt, count);
            case GREATER_EQUAL -> lessEqual(b, yAt, a, xAt, out, outAt, count);
            case EQUAL -> equal(a, xAt, b, yAt, out, outAt, count, true);
            case NOT_EQUAL -> equal(a, xAt, b, yAt, out, outAt, count, false);
        }
    }

    private static void less(float[] x, int xAt, float[] y, int yAt, boolean[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = x[xAt + i] < y[yAt + i];
        }
    }

    private static void lessEqual(float[] x, int xAt, float[] y, int yAt, boolean[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = x[xAt + i] <= y[yAt + i];
        }
    }

    private static void equal(
            float[] x, int xAt, float[] y, int yAt, boolean[] out, int outAt, int count, boolean sought) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = x[xAt + i] == y[yAt + i] == sought;
        }
    }
}
