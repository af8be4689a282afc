package io.ndimage.vector;

import io.ndimage.internal.kernel.TruthRun;
import io.ndimage.internal.kernel.pointwise.FloatWithin;
import io.ndimage.internal.kernel.pointwise.RealBounds;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Tells which floats lie within bounds, or which do not. */
final class FloatVectorWithin implements TruthRun {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int ALL = 4 * LANES;

    private final float least;
    private final float most;
    private final byte beyond;
    private final TruthRun plain;

    FloatVectorWithin(RealBounds bounds) {
        this.least = (float) bounds.least();
        this.most = (float) bounds.most();
        this.beyond = (byte) (bounds.outside() ? 1 : 0);
        this.plain = new FloatWithin(bounds);
    }

    @Override
    public void run(Object in, int inAt, boolean[] out, int outAt, int count) {
        if (count < ALL) {
            plain.run(in, inAt, out, outAt, count);
            return;
        }
        float[] floats = (float[]) in;
        for (int i = 0; i < count; i += ALL) {
            int k = Math.min(i, count - ALL);
            IntVector packed = IntVector.zero(INTS);
            for (int quarter = 0; quarter < 4; quarter++) {
                FloatVector x = FloatVector.fromArray(SPECIES, floats, inAt + k + quarter * LANES);
                VectorMask<Float> holds = x.compare(VectorOperators.GE, least).and(x.compare(VectorOperators.LE, most));
                packed = packed.or(VectorTruth.ones(holds, quarter));
            }
            VectorTruth.store(packed, beyond, out, outAt + k);
        }
    }
}
