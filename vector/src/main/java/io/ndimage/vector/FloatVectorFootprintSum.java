package io.ndimage.vector;

import io.ndimage.internal.kernel.FloatRun;
import io.ndimage.internal.kernel.linear.FloatFootprintSum;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Weighted sums of floats at scattered places, four vectors of outputs at once. The build makes its twin for doubles. */
final class FloatVectorFootprintSum implements FloatRun {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final int[] offsets;
    private final float[] weights;
    private final FloatRun narrow;

    FloatVectorFootprintSum(int[] offsets, double[] weights) {
        this.offsets = offsets;
        this.weights = new float[weights.length];
        for (int k = 0; k < weights.length; k++) {
            this.weights[k] = (float) weights[k];
        }
        this.narrow = new FloatFootprintSum(offsets, weights);
    }

    @Override
    public void run(float[] in, int inAt, float[] out, int outAt, int count) {
        if (count < LANES) {
            narrow.run(in, inAt, out, outAt, count);
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

    private void four(float[] in, int at, float[] out, int to) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        for (int k = 0; k < weights.length; k++) {
            float w = weights[k];
            int a = at + offsets[k];
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

    private void one(float[] in, int at, float[] out, int to) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int k = 0; k < weights.length; k++) {
            sum = sum.add(FloatVector.fromArray(SPECIES, in, at + offsets[k]).mul(weights[k]));
        }
        sum.intoArray(out, to);
    }
}
