package io.ndimage.vector;

import io.ndimage.internal.kernel.Chunk;
import io.ndimage.internal.kernel.TruthRun;
import io.ndimage.internal.kernel.pointwise.DoubleWithin;
import io.ndimage.internal.kernel.pointwise.RealBounds;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Tells which doubles lie within bounds, or which do not. */
final class DoubleVectorWithin implements TruthRun {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final double least;
    private final double most;
    private final int within;
    private final TruthRun plain;
    private final long[] ones = new long[Chunk.SIZE];

    DoubleVectorWithin(RealBounds bounds) {
        this.least = bounds.least();
        this.most = bounds.most();
        this.within = bounds.outside() ? 0 : 1;
        this.plain = new DoubleWithin(bounds);
    }

    @Override
    public void run(Object in, int inAt, boolean[] out, int outAt, int count) {
        for (int done = 0; done < count; done += Chunk.SIZE) {
            int n = Math.min(Chunk.SIZE, count - done);
            if (n < LANES) {
                plain.run(in, inAt + done, out, outAt + done, n);
            } else {
                test((double[]) in, inAt + done, n);
                for (int i = 0; i < n; i++) {
                    out[outAt + done + i] = ones[i] != 0;
                }
            }
        }
    }

    private void test(double[] in, int at, int count) {
        LongVector no = LongVector.broadcast(LONGS, 1 - within);
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            DoubleVector x = DoubleVector.fromArray(SPECIES, in, at + k);
            VectorMask<Double> holds = x.compare(VectorOperators.GE, least).and(x.compare(VectorOperators.LE, most));
            no.blend(within, holds.cast(LONGS)).intoArray(ones, k);
        }
    }
}
