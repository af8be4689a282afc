package io.ndimage.vector;

import io.ndimage.internal.kernel.FloatRun;
import io.ndimage.internal.kernel.linear.FloatCorrelation;
import io.ndimage.internal.kernel.linear.Taps;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

/**
 * A one-dimensional correlation of floats. A run is computed four vectors at a time; rows one below the other, along the taps, four
 * rows of a vector at a time, so that an element that is loaded serves four outputs. The build makes its twin for doubles.
 */
final class FloatVectorCorrelation implements FloatRun {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Floats that the nearest cache has room for beside others. */
    private static final int NEAR = 8192;

    private final Taps.Symmetry symmetry;
    private final float[] weights;
    private final int step;
    private final Taps taps;
    private final @Nullable FloatRowCorrelation across;

    FloatVectorCorrelation(Taps taps, int step) {
        this.symmetry = taps.symmetry();
        this.weights = new float[taps.count()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = taps.floatWeight(k);
        }
        this.step = step;
        this.taps = taps;
        boolean antisymmetric = symmetry == Taps.Symmetry.ANTISYMMETRIC;
        this.across = symmetry == Taps.Symmetry.NONE ? null : new FloatRowCorrelation(weights, antisymmetric, step);
    }

    @Override
    public void run(float[] in, int inAt, float[] out, int outAt, int count) {
        if (count < LANES) {
            new FloatCorrelation(taps, step).run(in, inAt, out, outAt, count);
            return;
        }
        if (weights.length == 3 && symmetry != Taps.Symmetry.NONE) {
            three(in, inAt, out, outAt, count);
            return;
        }
        int i = 0;
        for (; i <= count - 4 * LANES; i += 4 * LANES) {
            four(in, inAt + i, out, outAt + i);
        }
        for (; i <= count - LANES; i += LANES) {
            one(in, inAt + i, out, outAt + i);
        }
        if (i < count) {
            one(in, inAt + count - LANES, out, outAt + count - LANES);
        }
    }

    @Override
    public void rows(float[] in, int inAt, int inStep, float[] out, int outAt, int outStep, int rows, int count) {
        if (across == null || inStep != step || rows < 4 || count < LANES) {
            FloatRun.super.rows(in, inAt, inStep, out, outAt, outStep, rows, count);
            return;
        }
        int strip = Math.max(4 * LANES, NEAR / (weights.length + 3) / LANES * LANES);
        int whole = count / LANES * LANES;
        for (int i = 0; i < whole; i += strip) {
            int n = Math.min(strip, whole - i);
            for (int r = 0; r < rows; r += 4) {
                int row = Math.min(r, rows - 4);
                across.four(in, inAt + row * step + i, out, outAt + row * outStep + i, outStep, n);
            }
        }
        if (whole < count) {
            int i = count - LANES;
            for (int r = 0; r < rows; r += 4) {
                int row = Math.min(r, rows - 4);
                across.four(in, inAt + row * step + i, out, outAt + row * outStep + i, outStep, LANES);
            }
        }
    }

    private void three(float[] in, int inAt, float[] out, int outAt, int count) {
        int whole = count - LANES;
        if (symmetry == Taps.Symmetry.SYMMETRIC) {
            threeSums(in, inAt, out, outAt, count);
            threeSums(in, inAt + whole, out, outAt + whole, LANES);
        } else {
            threeDifferences(in, inAt, out, outAt, count);
            threeDifferences(in, inAt + whole, out, outAt + whole, LANES);
        }
    }

    private void threeSums(float[] in, int inAt, float[] out, int outAt, int count) {
        float w = weights[0];
        float v = weights[1];
        for (int i = 0; i <= count - LANES; i += LANES) {
            int at = inAt + i;
            FloatVector a = FloatVector.fromArray(SPECIES, in, at);
            FloatVector b = FloatVector.fromArray(SPECIES, in, at + step);
            FloatVector c = FloatVector.fromArray(SPECIES, in, at + 2 * step);
            b.mul(v).add(a.add(c).mul(w)).intoArray(out, outAt + i);
        }
    }

    private void threeDifferences(float[] in, int inAt, float[] out, int outAt, int count) {
        float w = weights[0];
        float v = weights[1];
        for (int i = 0; i <= count - LANES; i += LANES) {
            int at = inAt + i;
            FloatVector a = FloatVector.fromArray(SPECIES, in, at);
            FloatVector b = FloatVector.fromArray(SPECIES, in, at + step);
            FloatVector c = FloatVector.fromArray(SPECIES, in, at + 2 * step);
            b.mul(v).add(a.sub(c).mul(w)).intoArray(out, outAt + i);
        }
    }

    private void four(float[] in, int at, float[] out, int to) {
        switch (symmetry) {
            case SYMMETRIC -> fourSums(in, at, out, to);
            case ANTISYMMETRIC -> fourDifferences(in, at, out, to);
            case NONE -> fourAscending(in, at, out, to);
        }
    }

    private void one(float[] in, int at, float[] out, int to) {
        switch (symmetry) {
            case SYMMETRIC -> oneSums(in, at, out, to);
            case ANTISYMMETRIC -> oneDifferences(in, at, out, to);
            case NONE -> oneAscending(in, at, out, to);
        }
    }

    private void fourSums(float[] in, int at, float[] out, int to) {
        int last = weights.length - 1;
        int middle = last / 2;
        float w = weights[middle];
        int m = at + middle * step;
        FloatVector s0 = FloatVector.fromArray(SPECIES, in, m).mul(w);
        FloatVector s1 = FloatVector.fromArray(SPECIES, in, m + LANES).mul(w);
        FloatVector s2 = FloatVector.fromArray(SPECIES, in, m + 2 * LANES).mul(w);
        FloatVector s3 = FloatVector.fromArray(SPECIES, in, m + 3 * LANES).mul(w);
        for (int k = 0; k < middle; k++) {
            w = weights[k];
            int a = at + k * step;
            int b = at + (last - k) * step;
            s0 = s0.add(FloatVector.fromArray(SPECIES, in, a)
                    .add(FloatVector.fromArray(SPECIES, in, b))
                    .mul(w));
            s1 = s1.add(FloatVector.fromArray(SPECIES, in, a + LANES)
                    .add(FloatVector.fromArray(SPECIES, in, b + LANES))
                    .mul(w));
            s2 = s2.add(FloatVector.fromArray(SPECIES, in, a + 2 * LANES)
                    .add(FloatVector.fromArray(SPECIES, in, b + 2 * LANES))
                    .mul(w));
            s3 = s3.add(FloatVector.fromArray(SPECIES, in, a + 3 * LANES)
                    .add(FloatVector.fromArray(SPECIES, in, b + 3 * LANES))
                    .mul(w));
        }
        s0.intoArray(out, to);
        s1.intoArray(out, to + LANES);
        s2.intoArray(out, to + 2 * LANES);
        s3.intoArray(out, to + 3 * LANES);
    }

    private void fourDifferences(float[] in, int at, float[] out, int to) {
        int last = weights.length - 1;
        int middle = last / 2;
        float w = weights[middle];
        int m = at + middle * step;
        FloatVector s0 = FloatVector.fromArray(SPECIES, in, m).mul(w);
        FloatVector s1 = FloatVector.fromArray(SPECIES, in, m + LANES).mul(w);
        FloatVector s2 = FloatVector.fromArray(SPECIES, in, m + 2 * LANES).mul(w);
        FloatVector s3 = FloatVector.fromArray(SPECIES, in, m + 3 * LANES).mul(w);
        for (int k = 0; k < middle; k++) {
            w = weights[k];
            int a = at + k * step;
            int b = at + (last - k) * step;
            s0 = s0.add(FloatVector.fromArray(SPECIES, in, a)
                    .sub(FloatVector.fromArray(SPECIES, in, b))
                    .mul(w));
            s1 = s1.add(FloatVector.fromArray(SPECIES, in, a + LANES)
                    .sub(FloatVector.fromArray(SPECIES, in, b + LANES))
                    .mul(w));
            s2 = s2.add(FloatVector.fromArray(SPECIES, in, a + 2 * LANES)
                    .sub(FloatVector.fromArray(SPECIES, in, b + 2 * LANES))
                    .mul(w));
            s3 = s3.add(FloatVector.fromArray(SPECIES, in, a + 3 * LANES)
                    .sub(FloatVector.fromArray(SPECIES, in, b + 3 * LANES))
                    .mul(w));
        }
        s0.intoArray(out, to);
        s1.intoArray(out, to + LANES);
        s2.intoArray(out, to + 2 * LANES);
        s3.intoArray(out, to + 3 * LANES);
    }

    private void fourAscending(float[] in, int at, float[] out, int to) {
        int last = weights.length - 1;
        float w = weights[last];
        int m = at + last * step;
        FloatVector s0 = FloatVector.fromArray(SPECIES, in, m).mul(w);
        FloatVector s1 = FloatVector.fromArray(SPECIES, in, m + LANES).mul(w);
        FloatVector s2 = FloatVector.fromArray(SPECIES, in, m + 2 * LANES).mul(w);
        FloatVector s3 = FloatVector.fromArray(SPECIES, in, m + 3 * LANES).mul(w);
        for (int k = 0; k < last; k++) {
            w = weights[k];
            int a = at + k * step;
            s0 = s0.add(FloatVector.fromArray(SPECIES, in, a).mul(w));
            s1 = s1.add(FloatVector.fromArray(SPECIES, in, a + LANES).mul(w));
            s2 = s2.add(FloatVector.fromArray(SPECIES, in, a + 2 * LANES).mul(w));
            s3 = s3.add(FloatVector.fromArray(SPECIES, in, a + 3 * LANES).mul(w));
        }
        s0.intoArray(out, to);
        s1.intoArray(out, to + LANES);
        s2.intoArray(out, to + 2 * LANES);
        s3.intoArray(out, to + 3 * LANES);
    }

    private void oneSums(float[] in, int at, float[] out, int to) {
        int last = weights.length - 1;
        int middle = last / 2;
        FloatVector sum = FloatVector.fromArray(SPECIES, in, at + middle * step).mul(weights[middle]);
        for (int k = 0; k < middle; k++) {
            FloatVector a = FloatVector.fromArray(SPECIES, in, at + k * step);
            FloatVector b = FloatVector.fromArray(SPECIES, in, at + (last - k) * step);
            sum = sum.add(a.add(b).mul(weights[k]));
        }
        sum.intoArray(out, to);
    }

    private void oneDifferences(float[] in, int at, float[] out, int to) {
        int last = weights.length - 1;
        int middle = last / 2;
        FloatVector sum = FloatVector.fromArray(SPECIES, in, at + middle * step).mul(weights[middle]);
        for (int k = 0; k < middle; k++) {
            FloatVector a = FloatVector.fromArray(SPECIES, in, at + k * step);
            FloatVector b = FloatVector.fromArray(SPECIES, in, at + (last - k) * step);
            sum = sum.add(a.sub(b).mul(weights[k]));
        }
        sum.intoArray(out, to);
    }

    private void oneAscending(float[] in, int at, float[] out, int to) {
        int last = weights.length - 1;
        FloatVector sum = FloatVector.fromArray(SPECIES, in, at + last * step).mul(weights[last]);
        for (int k = 0; k < last; k++) {
            sum = sum.add(FloatVector.fromArray(SPECIES, in, at + k * step).mul(weights[k]));
        }
        sum.intoArray(out, to);
    }
}
