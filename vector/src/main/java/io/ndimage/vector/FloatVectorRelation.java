package io.ndimage.vector;

import io.ndimage.internal.kernel.TruthJoin;
import io.ndimage.internal.kernel.pointwise.FloatRelation;
import io.ndimage.internal.kernel.pointwise.Relation;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Tells of which floats of two runs a relation holds. */
final class FloatVectorRelation implements TruthJoin {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int ALL = 4 * LANES;

    private final Relation relation;
    private final TruthJoin plain;

    FloatVectorRelation(Relation relation) {
        this.relation = relation;
        this.plain = new FloatRelation(relation);
    }

    @Override
    public void run(Object x, int xAt, Object y, int yAt, boolean[] out, int outAt, int count) {
        float[] a = (float[]) x;
        float[] b = (float[]) y;
        if (count < ALL) {
            plain.run(x, xAt, y, yAt, out, outAt, count);
            return;
        }
        switch (relation) {
            case LESS -> less(a, xAt, b, yAt, out, outAt, count);
            case LESS_EQUAL -> lessEqual(a, xAt, b, yAt, out, outAt, count);
            case GREATER -> less(b, yAt, a, xAt, out, outAt, count);
            case GREATER_EQUAL -> lessEqual(b, yAt, a, xAt, out, outAt, count);
            case EQUAL -> equal(a, xAt, b, yAt, out, outAt, count, 0);
            case NOT_EQUAL -> equal(a, xAt, b, yAt, out, outAt, count, 1);
        }
    }

    private static void less(float[] x, int xAt, float[] y, int yAt, boolean[] out, int outAt, int count) {
        for (int i = 0; i < count; i += ALL) {
            int k = Math.min(i, count - ALL);
            IntVector packed = IntVector.zero(INTS);
            for (int quarter = 0; quarter < 4; quarter++) {
                int at = k + quarter * LANES;
                FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + at);
                FloatVector b = FloatVector.fromArray(SPECIES, y, yAt + at);
                packed = packed.or(VectorTruth.ones(a.compare(VectorOperators.LT, b), quarter));
            }
            VectorTruth.store(packed, (byte) 0, out, outAt + k);
        }
    }

    private static void lessEqual(float[] x, int xAt, float[] y, int yAt, boolean[] out, int outAt, int count) {
        for (int i = 0; i < count; i += ALL) {
            int k = Math.min(i, count - ALL);
            IntVector packed = IntVector.zero(INTS);
            for (int quarter = 0; quarter < 4; quarter++) {
                int at = k + quarter * LANES;
                FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + at);
                FloatVector b = FloatVector.fromArray(SPECIES, y, yAt + at);
                packed = packed.or(VectorTruth.ones(a.compare(VectorOperators.LE, b), quarter));
            }
            VectorTruth.store(packed, (byte) 0, out, outAt + k);
        }
    }

    private static void equal(
            float[] x, int xAt, float[] y, int yAt, boolean[] out, int outAt, int count, int exchanged) {
        for (int i = 0; i < count; i += ALL) {
            int k = Math.min(i, count - ALL);
            IntVector packed = IntVector.zero(INTS);
            for (int quarter = 0; quarter < 4; quarter++) {
                int at = k + quarter * LANES;
                FloatVector a = FloatVector.fromArray(SPECIES, x, xAt + at);
                FloatVector b = FloatVector.fromArray(SPECIES, y, yAt + at);
                packed = packed.or(VectorTruth.ones(a.compare(VectorOperators.EQ, b), quarter));
            }
            VectorTruth.store(packed, (byte) exchanged, out, outAt + k);
        }
    }
}
