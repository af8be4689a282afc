package io.ndimage.vector;

import io.ndimage.internal.kernel.FloatResampling;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Floats interpolated a vector at a time: rows, and along them what lies between neighbours one or two places apart from output to
 * output, as a shift and halving have it.
 */
final class FloatVectorResampling extends FloatResampling {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final VectorShape HALF = VectorShape.forBitSize(SPECIES.vectorBitSize() / 2);
    private static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class, HALF);
    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, HALF);

    private final int step;

    FloatVectorResampling(int[][] places, double[][] weights, int span, double constant) {
        super(places, weights, span, constant);
        this.step = places.length == 2 ? step(places[0], places[1], span) : 0;
    }

    /** Returns how far apart pairs of neighbours lie from output to output, 0 where they do not all lie so or are no neighbours. */
    private static int step(int[] first, int[] second, int span) {
        int step = first.length < 2 ? 0 : first[1] - first[0];
        for (int i = 0; i < first.length; i++) {
            if (first[i] != first[0] + i * step || second[i] != first[i] + 1 || second[i] >= span) {
                return 0;
            }
        }
        return step;
    }

    @Override
    protected void sumRows(float[] in, int[] rows, double[] rowWeights, float begin, float[] sum, int span) {
        if (span < LANES) {
            super.sumRows(in, rows, rowWeights, begin, sum, span);
            return;
        }
        for (int i = 0; i < span; i += LANES) {
            int at = Math.min(i, span - LANES);
            FloatVector total = FloatVector.broadcast(SPECIES, begin);
            for (int r = 0; r < rows.length; r++) {
                total = total.add(
                        FloatVector.fromArray(SPECIES, in, rows[r] + at).mul((float) rowWeights[r]));
            }
            total.intoArray(sum, at);
        }
    }

    @Override
    protected void between(
            float[] row, int[] first, float[] firstWeight, int[] second, float[] secondWeight, float[] out, int outAt) {
        int count = first.length;
        if (count < LANES || step < 1 || step > 2) {
            super.between(row, first, firstWeight, second, secondWeight, out, outAt);
        } else if (step == 1) {
            for (int i = 0; i < count; i += LANES) {
                neighbours(row, first[0], firstWeight, secondWeight, out, outAt, Math.min(i, count - LANES));
            }
        } else {
            for (int i = 0; i < count; i += LANES / 2) {
                pairs(row, first[0], firstWeight, secondWeight, out, outAt, Math.min(i, count - LANES / 2));
            }
        }
    }

    private static void neighbours(
            float[] row, int start, float[] firstWeight, float[] secondWeight, float[] out, int outAt, int i) {
        FloatVector first = FloatVector.fromArray(SPECIES, row, start + i);
        FloatVector second = FloatVector.fromArray(SPECIES, row, start + i + 1);
        first.mul(FloatVector.fromArray(SPECIES, firstWeight, i))
                .add(second.mul(FloatVector.fromArray(SPECIES, secondWeight, i)))
                .intoArray(out, outAt + i);
    }

    private static void pairs(
            float[] row, int start, float[] firstWeight, float[] secondWeight, float[] out, int outAt, int i) {
        LongVector both = FloatVector.fromArray(SPECIES, row, start + 2 * i).reinterpretAsLongs();
        FloatVector first = low(both);
        FloatVector second = low(both.lanewise(VectorOperators.LSHR, Float.SIZE));
        first.mul(FloatVector.fromArray(FLOATS, firstWeight, i))
                .add(second.mul(FloatVector.fromArray(FLOATS, secondWeight, i)))
                .intoArray(out, outAt + i);
    }

    private static FloatVector low(LongVector pairs) {
        return ((IntVector) pairs.convertShape(VectorOperators.L2I, INTS, 0)).reinterpretAsFloats();
    }
}
