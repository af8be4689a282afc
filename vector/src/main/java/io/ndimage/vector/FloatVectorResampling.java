package io.ndimage.vector;

import io.ndimage.internal.kernel.interpolation.FloatResampling;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Floats interpolated a vector at a time: rows, and along them what lies between neighbours one or two places apart from output to
 * output, as a shift and halving have it.
 */
final class FloatVectorResampling extends FloatResampling {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final int step;
    private float[] firstOfPairs = {};
    private float[] secondOfPairs = {};
    private long[] blended = {};

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
            if (firstOfPairs.length != 2 * count) {
                firstOfPairs = spread(firstWeight);
                secondOfPairs = spread(secondWeight);
                blended = new long[count];
            }
            pairs(row, first[0], out, outAt, count);
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

    /** Blends the two floats of each of some longs; the results lie in the lower halves of longs. */
    private void pairs(float[] row, int start, float[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES / 2) {
            int k = Math.min(i, count - LANES / 2);
            FloatVector first = FloatVector.fromArray(SPECIES, row, start + 2 * k);
            FloatVector second = first.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHR, Float.SIZE)
                    .reinterpretAsFloats();
            first.mul(FloatVector.fromArray(SPECIES, firstOfPairs, 2 * k))
                    .add(second.mul(FloatVector.fromArray(SPECIES, secondOfPairs, 2 * k)))
                    .reinterpretAsLongs()
                    .intoArray(blended, k);
        }
        for (int i = 0; i < count; i++) {
            out[outAt + i] = Float.intBitsToFloat((int) blended[i]);
        }
    }

    /** Returns numbers each of which stands before a zero. */
    private static float[] spread(float[] numbers) {
        float[] spread = new float[2 * numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            spread[2 * i] = numbers[i];
        }
        return spread;
    }
}
