package io.ndimage.vector;

import io.ndimage.internal.kernel.Patch;
import io.ndimage.internal.kernel.PatchRun;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Medians of 5 x 5 windows of shorts. Columns are sorted, and then of their elements of each rank those that can still be the median:
 * the two greatest of the least, three of the next, and so on. Of those thirteen it is the middle one; that they lie in sorted rows
 * and columns saves more than half of the comparisons.
 */
final class ShortMedianOfTwentyFive implements PatchRun {

    private static final VectorSpecies<Short> SPECIES = ShortVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Elements: so many columns are sorted in one go. */
    private static final int ROOM = 1 << 10;

    private static final int SIZE = 5;
    private static final int CANDIDATES = 13;

    private final int[] offsets;
    private final PatchRun general;
    private final short flip;
    private final short[][] sorted = new short[SIZE][ROOM + LANES + SIZE];
    private final short[][] candidates = new short[CANDIDATES][ROOM + LANES];

    /**
     * Makes a kernel for one thread.
     *
     * @param offsets where the five lines lie that an output is computed from
     * @param general what computes lines shorter than a vector
     */
    ShortMedianOfTwentyFive(int[] offsets, boolean unsigned, PatchRun general) {
        this.offsets = offsets;
        this.general = general;
        this.flip = unsigned ? Short.MIN_VALUE : 0;
    }

    @Override
    public void run(Patch patch) {
        if (patch.length() < LANES) {
            general.run(patch);
            return;
        }
        for (int start = 0; start < patch.length(); ) {
            int rest = patch.length() - start;
            int most = ROOM - SIZE + 1;
            int length = rest <= most ? rest : Math.min(most, rest - LANES);
            int together = ROOM / (length + SIZE - 1);
            for (int line = 0; line < patch.lines(); line += together) {
                piece(patch.part(line, start, together, length));
            }
            start += length;
        }
    }

    private void piece(Patch part) {
        short[] in = (short[]) part.in();
        short[] out = (short[]) part.out();
        int pitch = part.length() + SIZE - 1;
        for (int line = 0; line < part.lines(); line++) {
            sortColumns(in, part.inAt() + line * part.inLine(), line * pitch, pitch);
        }
        int count = part.lines() * pitch - SIZE + 1;
        sortOuter(sorted[0], sorted[4], candidates, count);
        sortInner(sorted[1], sorted[3], candidates, count);
        sortMiddle(sorted[2], candidates, count);
        prepare(candidates, count);
        for (int line = 0; line < part.lines(); line++) {
            select(candidates, line * pitch, out, part.outAt() + line * part.outLine(), part.length());
        }
    }

    /** The last vector overlaps the one before, where the lanes do not fill it. */
    private void sortColumns(short[] in, int at, int to, int count) {
        int line0 = at + offsets[0];
        int line1 = at + offsets[1];
        int line2 = at + offsets[2];
        int line3 = at + offsets[3];
        int line4 = at + offsets[4];
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            ShortVector a = ShortVector.fromArray(SPECIES, in, line0 + k).lanewise(VectorOperators.XOR, flip);
            ShortVector b = ShortVector.fromArray(SPECIES, in, line1 + k).lanewise(VectorOperators.XOR, flip);
            ShortVector c = ShortVector.fromArray(SPECIES, in, line2 + k).lanewise(VectorOperators.XOR, flip);
            ShortVector d = ShortVector.fromArray(SPECIES, in, line3 + k).lanewise(VectorOperators.XOR, flip);
            ShortVector e = ShortVector.fromArray(SPECIES, in, line4 + k).lanewise(VectorOperators.XOR, flip);
            ShortVector lesser = a.min(d);
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
            lesser = a.min(b);
            b = a.max(b);
            a = lesser;
            lesser = c.min(e);
            e = c.max(e);
            c = lesser;
            lesser = b.min(c);
            c = b.max(c);
            b = lesser;
            lesser = d.min(e);
            e = d.max(e);
            d = lesser;
            lesser = c.min(d);
            d = c.max(d);
            c = lesser;
            a.intoArray(sorted[0], to + k);
            b.intoArray(sorted[1], to + k);
            c.intoArray(sorted[2], to + k);
            d.intoArray(sorted[3], to + k);
            e.intoArray(sorted[4], to + k);
        }
    }

    /** Finds the two greatest of five neighbours of the first rank, and the two least of the last. */
    private static void sortOuter(short[] first, short[] last, short[][] candidates, int count) {
        for (int i = 0; i < count; i += LANES) {
            ShortVector fA = ShortVector.fromArray(SPECIES, first, i);
            ShortVector fB = ShortVector.fromArray(SPECIES, first, i + 1);
            ShortVector fC = ShortVector.fromArray(SPECIES, first, i + 2);
            ShortVector fD = ShortVector.fromArray(SPECIES, first, i + 3);
            ShortVector fE = ShortVector.fromArray(SPECIES, first, i + 4);
            ShortVector fPair = fA.max(fB);
            ShortVector fOther = fC.max(fD);
            ShortVector fEnd = fPair.max(fOther);
            ShortVector fNext = fPair.min(fOther).max(fA.min(fB).max(fC.min(fD)));
            fNext.max(fEnd.min(fE)).intoArray(candidates[0], i);
            fEnd.max(fE).intoArray(candidates[1], i);
            ShortVector lA = ShortVector.fromArray(SPECIES, last, i);
            ShortVector lB = ShortVector.fromArray(SPECIES, last, i + 1);
            ShortVector lC = ShortVector.fromArray(SPECIES, last, i + 2);
            ShortVector lD = ShortVector.fromArray(SPECIES, last, i + 3);
            ShortVector lE = ShortVector.fromArray(SPECIES, last, i + 4);
            ShortVector lPair = lA.min(lB);
            ShortVector lOther = lC.min(lD);
            ShortVector lEnd = lPair.min(lOther);
            ShortVector lNext = lPair.max(lOther).min(lA.max(lB).min(lC.max(lD)));
            lNext.min(lEnd.max(lE)).intoArray(candidates[12], i);
            lEnd.min(lE).intoArray(candidates[11], i);
        }
    }

    /** Finds the three greatest of five neighbours of the second rank, and the three least of the fourth, in order. */
    private static void sortInner(short[] second, short[] fourth, short[][] candidates, int count) {
        for (int i = 0; i < count; i += LANES) {
            ShortVector sA = ShortVector.fromArray(SPECIES, second, i);
            ShortVector sB = ShortVector.fromArray(SPECIES, second, i + 1);
            ShortVector sC = ShortVector.fromArray(SPECIES, second, i + 2);
            ShortVector sD = ShortVector.fromArray(SPECIES, second, i + 3);
            ShortVector sE = ShortVector.fromArray(SPECIES, second, i + 4);
            ShortVector sAB = sA.max(sB);
            ShortVector sCD = sC.max(sD);
            ShortVector sEnd = sAB.max(sCD);
            ShortVector sOne = sAB.min(sCD);
            ShortVector sTwo = sA.min(sB).max(sC.min(sD));
            ShortVector sNext = sOne.max(sTwo);
            ShortVector sThird = sOne.min(sTwo);
            ShortVector sRest = sEnd.min(sE);
            sEnd.max(sE).intoArray(candidates[4], i);
            sNext.max(sRest).intoArray(candidates[3], i);
            sThird.max(sNext.min(sRest)).intoArray(candidates[2], i);
            ShortVector fA = ShortVector.fromArray(SPECIES, fourth, i);
            ShortVector fB = ShortVector.fromArray(SPECIES, fourth, i + 1);
            ShortVector fC = ShortVector.fromArray(SPECIES, fourth, i + 2);
            ShortVector fD = ShortVector.fromArray(SPECIES, fourth, i + 3);
            ShortVector fE = ShortVector.fromArray(SPECIES, fourth, i + 4);
            ShortVector fAB = fA.min(fB);
            ShortVector fCD = fC.min(fD);
            ShortVector fEnd = fAB.min(fCD);
            ShortVector fOne = fAB.max(fCD);
            ShortVector fTwo = fA.max(fB).min(fC.max(fD));
            ShortVector fNext = fOne.min(fTwo);
            ShortVector fThird = fOne.max(fTwo);
            ShortVector fRest = fEnd.max(fE);
            fEnd.min(fE).intoArray(candidates[8], i);
            fNext.min(fRest).intoArray(candidates[9], i);
            fThird.min(fNext.max(fRest)).intoArray(candidates[10], i);
        }
    }

    /** Finds the middle three of five neighbours of the third rank, in order. */
    private static void sortMiddle(short[] third, short[][] candidates, int count) {
        for (int i = 0; i < count; i += LANES) {
            ShortVector a = ShortVector.fromArray(SPECIES, third, i);
            ShortVector b = ShortVector.fromArray(SPECIES, third, i + 1);
            ShortVector c = ShortVector.fromArray(SPECIES, third, i + 2);
            ShortVector d = ShortVector.fromArray(SPECIES, third, i + 3);
            ShortVector e = ShortVector.fromArray(SPECIES, third, i + 4);
            ShortVector lesser = a.min(d);
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
    private static void prepare(short[][] candidates, int count) {
        for (int i = 0; i < count; i += LANES) {
            ShortVector a3 = ShortVector.fromArray(SPECIES, candidates[0], i);
            ShortVector a4 = ShortVector.fromArray(SPECIES, candidates[1], i);
            ShortVector b2 = ShortVector.fromArray(SPECIES, candidates[2], i);
            ShortVector b3 = ShortVector.fromArray(SPECIES, candidates[3], i);
            ShortVector d1 = ShortVector.fromArray(SPECIES, candidates[9], i);
            ShortVector e0 = ShortVector.fromArray(SPECIES, candidates[11], i);
            a4.min(b3).intoArray(candidates[1], i);
            a3.max(b2).intoArray(candidates[2], i);
            a4.max(b3).intoArray(candidates[3], i);
            d1.min(e0).intoArray(candidates[9], i);
            d1.max(e0).intoArray(candidates[11], i);
        }
    }

    /** Finds the middle one of the candidates, which are named by their rank in their column and their place in the row. */
    private void select(short[][] candidates, int from, short[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            int at = from + k;
            ShortVector a4 = ShortVector.fromArray(SPECIES, candidates[1], at);
            ShortVector b2 = ShortVector.fromArray(SPECIES, candidates[2], at);
            ShortVector b3 = ShortVector.fromArray(SPECIES, candidates[3], at);
            ShortVector b4 = ShortVector.fromArray(SPECIES, candidates[4], at);
            ShortVector c1 = ShortVector.fromArray(SPECIES, candidates[5], at);
            ShortVector c2 = ShortVector.fromArray(SPECIES, candidates[6], at);
            ShortVector c3 = ShortVector.fromArray(SPECIES, candidates[7], at);
            ShortVector d0 = ShortVector.fromArray(SPECIES, candidates[8], at);
            ShortVector d1 = ShortVector.fromArray(SPECIES, candidates[9], at);
            ShortVector d2 = ShortVector.fromArray(SPECIES, candidates[10], at);
            ShortVector e0 = ShortVector.fromArray(SPECIES, candidates[11], at);
            ShortVector e1 = ShortVector.fromArray(SPECIES, candidates[12], at);
            ShortVector lesser = a4.min(c2);
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
