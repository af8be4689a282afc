package io.ndimage.internal.kernel;

/** Tells which doubles lie within bounds, or which do not. */
public final class DoubleWithin implements TruthRun {

    private final double least;
    private final double most;
    private final boolean outside;

    /** Makes a kernel. */
    public DoubleWithin(RealBounds bounds) {
        this.least = bounds.least();
        this.most = bounds.most();
        this.outside = bounds.outside();
    }

    @Override
    public void run(Object in, int inAt, boolean[] out, int outAt, int count) {
        double[] x = (double[]) in;
        double first = least;
        double last = most;
        boolean beyond = outside;
        for (int i = 0; i < count; i++) {
            out[outAt + i] = (x[inAt + i] >= first & x[inAt + i] <= last) ^ beyond;
        }
    }
}
