package io.ndimage.vector;

import io.ndimage.internal.kernel.tables.SumLanes;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The exact sum of long runs, in as many pairs as a vector has lanes, which stay in registers. */
final class VectorSumLanes extends SumLanes {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    VectorSumLanes() {
        super(LANES);
    }

    @Override
    protected boolean accumulate(double[] terms, int from, int end) {
        DoubleVector held = DoubleVector.fromArray(SPECIES, high, 0);
        DoubleVector below = DoubleVector.fromArray(SPECIES, low, 0);
        DoubleVector lost = DoubleVector.zero(SPECIES);
        for (int at = from; at < end; at += LANES) {
            DoubleVector term = DoubleVector.fromArray(SPECIES, terms, at);
            DoubleVector sum = held.add(term);
            DoubleVector moved = sum.sub(held);
            DoubleVector error = held.sub(sum.sub(moved)).add(term.sub(moved));
            DoubleVector rest = below.add(error);
            DoubleVector movedRest = rest.sub(below);
            DoubleVector lostNow = below.sub(rest.sub(movedRest)).add(error.sub(movedRest));
            lost = lost.add(lostNow.lanewise(VectorOperators.ABS));
            held = sum;
            below = rest;
        }
        held.intoArray(high, 0);
        below.intoArray(low, 0);
        return lost.reduceLanes(VectorOperators.ADD) == 0;
    }
}
