package io.ndimage.vector;

import io.ndimage.internal.kernel.FloatWithin;
import io.ndimage.internal.kernel.RealBounds;
import io.ndimage.internal.kernel.TruthRun;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Tells which floats lie within bounds, or which do not. */
final class FloatVectorWithin implements TruthRun {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final float least;
    private final float most;
    private final int within;
    private final TruthRun plain;

    FloatVectorWithin(RealBounds bounds) {
        this.least = (float) bounds.least();
        this.most = (float) bounds.most();
        this.within = bounds.outside() ? 0 : 1;
        this.plain = new FloatWithin(bounds);
    }

    @Override
    public void run(Object in, int inAt, boolean[] out, int outAt, int count) {
        if (count < LANES || !VectorTruth.IS_WIDE) {
            plain.run(in, inAt, out, outAt, count);
            return;
        }
        float[] floats = (float[]) in;
        IntVector no = IntVector.broadcast(VectorTruth.INTS, 1 - within);
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            FloatVector x = FloatVector.fromArray(SPECIES, floats, inAt + k);
            VectorMask<Float> holds = x.compare(VectorOperators.GE, least).and(x.compare(VectorOperators.LE, most));
            VectorTruth.store(no.blend(within, holds.cast(VectorTruth.INTS)), out, outAt + k);
        }
    }
}
