package io.ndimage.vector;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The thirteen of twenty-five elements, five sorted columns of five, that can still be the median, and the middle one of them.
 *
 * <p>The build makes its twins for shorts, ints.
 */
final class ByteCandidates {

    /** How many there are. */
    static final int COUNT = 13;

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private ByteCandidates() {}

    /** Finds the candidates of windows side by side, of each rank from a row of the columns' elements of that rank. */
    static void find(byte[][] sorted, byte[][] candidates, int count) {
        sortOuter(sorted[0], sorted[4], candidates, count);
        sortInner(sorted[1], sorted[3], candidates, count);
        sortMiddle(sorted[2], candidates, count);
        prepare(candidates, count);
    }

    /** Finds the two greatest of five neighbours of the first rank, and the two least of the last. */
    private static void sortOuter(byte[] first, byte[] last, byte[][] candidates, int count) {
        for (int i = 0; i < count; i += LANES) {
            ByteVector fA = ByteVector.fromArray(SPECIES, first, i);
            ByteVector fB = ByteVector.fromArray(SPECIES, first, i + 1);
            ByteVector fC = ByteVector.fromArray(SPECIES, first, i + 2);
            ByteVector fD = ByteVector.fromArray(SPECIES, first, i + 3);
            ByteVector fE = ByteVector.fromArray(SPECIES, first, i + 4);
            ByteVector fPair = fA.max(fB);
            ByteVector fOther = fC.max(fD);
            ByteVector fEnd = fPair.max(fOther);
            ByteVector fNext = fPair.min(fOther).max(fA.min(fB).max(fC.min(fD)));
            fNext.max(fEnd.min(fE)).intoArray(candidates[0], i);
            fEnd.max(fE).intoArray(candidates[1], i);
            ByteVector lA = ByteVector.fromArray(SPECIES, last, i);
            ByteVector lB = ByteVector.fromArray(SPECIES, last, i + 1);
            ByteVector lC = ByteVector.fromArray(SPECIES, last, i + 2);
            ByteVector lD = ByteVector.fromArray(SPECIES, last, i + 3);
            ByteVector lE = ByteVector.fromArray(SPECIES, last, i + 4);
            ByteVector lPair = lA.min(lB);
            ByteVector lOther = lC.min(lD);
            ByteVector lEnd = lPair.min(lOther);
            ByteVector lNext = lPair.max(lOther).min(lA.max(lB).min(lC.max(lD)));
            lNext.min(lEnd.max(lE)).intoArray(candidates[12], i);
            lEnd.min(lE).intoArray(candidates[11], i);
        }
    }

    /** Finds the three greatest of five neighbours of the second rank, and the three least of the fourth, in order. */
    private static void sortInner(byte[] second, byte[] fourth, byte[][] candidates, int count) {
        for (int i = 0; i < count; i += LANES) {
            ByteVector sA = ByteVector.fromArray(SPECIES, second, i);
            ByteVector sB = ByteVector.fromArray(SPECIES, second, i + 1);
            ByteVector sC = ByteVector.fromArray(SPECIES, second, i + 2);
            ByteVector sD = ByteVector.fromArray(SPECIES, second, i + 3);
            ByteVector sE = ByteVector.fromArray(SPECIES, second, i + 4);
            ByteVector sAB = sA.max(sB);
            ByteVector sCD = sC.max(sD);
            ByteVector sEnd = sAB.max(sCD);
            ByteVector sOne = sAB.min(sCD);
            ByteVector sTwo = sA.min(sB).max(sC.min(sD));
            ByteVector sNext = sOne.max(sTwo);
            ByteVector sThird = sOne.min(sTwo);
            ByteVector sRest = sEnd.min(sE);
            sEnd.max(sE).intoArray(candidates[4], i);
            sNext.max(sRest).intoArray(candidates[3], i);
            sThird.max(sNext.min(sRest)).intoArray(candidates[2], i);
            ByteVector fA = ByteVector.fromArray(SPECIES, fourth, i);
            ByteVector fB = ByteVector.fromArray(SPECIES, fourth, i + 1);
            ByteVector fC = ByteVector.fromArray(SPECIES, fourth, i + 2);
            ByteVector fD = ByteVector.fromArray(SPECIES, fourth, i + 3);
            ByteVector fE = ByteVector.fromArray(SPECIES, fourth, i + 4);
            ByteVector fAB = fA.min(fB);
            ByteVector fCD = fC.min(fD);
            ByteVector fEnd = fAB.min(fCD);
            ByteVector fOne = fAB.max(fCD);
            ByteVector fTwo = fA.max(fB).min(fC.max(fD));
            ByteVector fNext = fOne.min(fTwo);
            ByteVector fThird = fOne.max(fTwo);
            ByteVector fRest = fEnd.max(fE);
            fEnd.min(fE).intoArray(candidates[8], i);
            fNext.min(fRest).intoArray(candidates[9], i);
            fThird.min(fNext.max(fRest)).intoArray(candidates[10], i);
        }
    }

    /** Finds the middle three of five neighbours of the third rank, in order. */
    private static void sortMiddle(byte[] third, byte[][] candidates, int count) {
        for (int i = 0; i < count; i += LANES) {
            ByteVector a = ByteVector.fromArray(SPECIES, third, i);
            ByteVector b = ByteVector.fromArray(SPECIES, third, i + 1);
            ByteVector c = ByteVector.fromArray(SPECIES, third, i + 2);
            ByteVector d = ByteVector.fromArray(SPECIES, third, i + 3);
            ByteVector e = ByteVector.fromArray(SPECIES, third, i + 4);
            ByteVector lesser = a.min(d);
            d = a.max(d);
            a = lesser;
            lesser = b.min(e);
            e = b.max(e);
            b = lesser;
            lesser = a.min(c);
            c = a.max(c);
            a = lesser;
            lesser = b.min(d);
            d = b.max(d);
            b = lesser;
            b = a.max(b);
            lesser = c.min(e);
            e = c.max(e);
            c = lesser;
            lesser = b.min(c);
            c = b.max(c);
            b = lesser;
            d = d.min(e);
            lesser = c.min(d);
            d = c.max(d);
            c = lesser;
            b.intoArray(candidates[5], i);
            c.intoArray(candidates[6], i);
            d.intoArray(candidates[7], i);
        }
    }

    /** Compares some of the candidates beforehand: all in one method would be more than the compiler keeps in registers. */
    private static void prepare(byte[][] candidates, int count) {
        for (int i = 0; i < count; i += LANES) {
            ByteVector a3 = ByteVector.fromArray(SPECIES, candidates[0], i);
            ByteVector a4 = ByteVector.fromArray(SPECIES, candidates[1], i);
            ByteVector b2 = ByteVector.fromArray(SPECIES, candidates[2], i);
            ByteVector b3 = ByteVector.fromArray(SPECIES, candidates[3], i);
            ByteVector d1 = ByteVector.fromArray(SPECIES, candidates[9], i);
            ByteVector e0 = ByteVector.fromArray(SPECIES, candidates[11], i);
            a4.min(b3).intoArray(candidates[1], i);
            a3.max(b2).intoArray(candidates[2], i);
            a4.max(b3).intoArray(candidates[3], i);
            d1.min(e0).intoArray(candidates[9], i);
            d1.max(e0).intoArray(candidates[11], i);
        }
    }

    /**
     * Finds the middle one of the candidates, which are named by their rank in their column and their place in the row.
     *
     * @param flip the bits in which the elements differ from those that are compared
     */
    static void select(byte[][] candidates, int from, byte flip, byte[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            int at = from + k;
            ByteVector a4 = ByteVector.fromArray(SPECIES, candidates[1], at);
            ByteVector b2 = ByteVector.fromArray(SPECIES, candidates[2], at);
            ByteVector b3 = ByteVector.fromArray(SPECIES, candidates[3], at);
            ByteVector b4 = ByteVector.fromArray(SPECIES, candidates[4], at);
            ByteVector c1 = ByteVector.fromArray(SPECIES, candidates[5], at);
            ByteVector c2 = ByteVector.fromArray(SPECIES, candidates[6], at);
            ByteVector c3 = ByteVector.fromArray(SPECIES, candidates[7], at);
            ByteVector d0 = ByteVector.fromArray(SPECIES, candidates[8], at);
            ByteVector d1 = ByteVector.fromArray(SPECIES, candidates[9], at);
            ByteVector d2 = ByteVector.fromArray(SPECIES, candidates[10], at);
            ByteVector e0 = ByteVector.fromArray(SPECIES, candidates[11], at);
            ByteVector e1 = ByteVector.fromArray(SPECIES, candidates[12], at);
            ByteVector lesser = a4.min(c2);
            c2 = a4.max(c2);
            a4 = lesser;
            lesser = b3.min(d2);
            d2 = b3.max(d2);
            b3 = lesser;
            lesser = a4.min(b2);
            b2 = a4.max(b2);
            a4 = lesser;
            lesser = b4.min(c3);
            c3 = b4.max(c3);
            b4 = lesser;
            lesser = b3.min(c2);
            c2 = b3.max(c2);
            b3 = lesser;
            lesser = c1.min(d0);
            d0 = c1.max(d0);
            c1 = lesser;
            lesser = d0.min(d1);
            d1 = d0.max(d1);
            d0 = lesser;
            lesser = b4.min(c2);
            c2 = b4.max(c2);
            b4 = lesser;
            lesser = b2.min(b3);
            b3 = b2.max(b3);
            b2 = lesser;
            lesser = c2.min(d2);
            d2 = c2.max(d2);
            c2 = lesser;
            c3 = c3.min(d2);
            d0 = b2.max(d0);
            d1 = b3.max(d1);
            b4 = b4.min(e0);
            c2 = c2.min(e1);
            c1 = a4.max(c1);
            c1 = b4.max(c1);
            c2 = c2.min(d0);
            c3 = c3.min(d1);
            c2 = c1.max(c2);
            c2 = c2.min(c3);
            c2.lanewise(VectorOperators.XOR, flip).intoArray(out, outAt + k);
        }
    }
}
