package io.ndimage.internal.kernel.pointwise;

import io.ndimage.internal.kernel.TruthRun;

/** Tells which floats lie within bounds, or which do not. The build makes its twin for doubles. */
public final class FloatWithin implements TruthRun {

    private final float least;
    private final float most;
    private final boolean outside;

    /** Makes a kernel. */
    public FloatWithin(RealBounds bounds) {
        this.least = (float) bounds.least();
        this.most = (float) bounds.most();
        this.outside = bounds.outside();
    }

    @Override
    public void run(Object in, int inAt, boolean[] out, int outAt, int count) {
        float[] x = (float[]) in;
        float first = least;
        float last = most;
        boolean beyond = outside;
        for (int i = 0; i < count; i++) {
            out[outAt + i] = (x[inAt + i] >= first & x[inAt + i] <= last) ^ beyond;
        }
    }
}
