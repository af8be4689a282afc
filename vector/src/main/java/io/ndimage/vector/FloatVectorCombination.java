package io.ndimage.vector;

import io.ndimage.internal.kernel.FloatJoin;
import io.ndimage.internal.kernel.linear.Combination;
import io.ndimage.internal.kernel.linear.FloatCombination;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Combines runs of floats element by element. The build makes its twin for doubles. */
final class FloatVectorCombination implements FloatJoin {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final Combination combination;
    private final FloatJoin narrow;

    FloatVectorCombination(Combination combination) {
        this.combination = combination;
        this.narrow = new FloatCombination(combination);
    }

    @Override
    public void run(float[][] in, int[] inAt, float[] out, int outAt, int count) {
        if (count < LANES) {
            narrow.run(in, inAt, out, outAt, count);
            return;
        }
        for (int i = 0; i < count; i += LANES) {
            int at = Math.min(i, count - LANES);
            if (combination == Combination.MAGNITUDE) {
                magnitude(in, inAt, at, out, outAt + at);
            } else {
                sum(in, inAt, at, out, outAt + at);
            }
        }
    }

    private static void sum(float[][] in, int[] inAt, int at, float[] out, int to) {
        FloatVector sum = FloatVector.fromArray(SPECIES, in[0], inAt[0] + at);
        for (int k = 1; k < in.length; k++) {
            sum = sum.add(FloatVector.fromArray(SPECIES, in[k], inAt[k] + at));
        }
        sum.intoArray(out, to);
    }

    private static void magnitude(float[][] in, int[] inAt, int at, float[] out, int to) {
        FloatVector first = FloatVector.fromArray(SPECIES, in[0], inAt[0] + at);
        FloatVector sum = first.mul(first);
        for (int k = 1; k < in.length; k++) {
            FloatVector next = FloatVector.fromArray(SPECIES, in[k], inAt[k] + at);
            sum = sum.add(next.mul(next));
        }
        sum.lanewise(VectorOperators.SQRT).intoArray(out, to);
    }
}
