package io.ndimage.vector;

import io.ndimage.internal.kernel.Patch;
import io.ndimage.internal.kernel.PatchRun;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Medians of 5 x 5 windows of floats. Columns are sorted, and then of their elements of each rank those that can still be the median:
 * the two greatest of the least, three of the next, and so on. Of those thirteen it is the middle one; that they lie in sorted rows
 * and columns saves more than half of the comparisons. Floats that are numbers are compared by their bits.
 */
final class FloatMedianOfTwentyFive implements PatchRun {

    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Elements: so many columns are sorted in one go. */
    private static final int ROOM = 1 << 9;

    private static final int SIZE = 5;
    private static final int CANDIDATES = 13;

    private final int[] offsets;
    private final PatchRun general;
    private final FloatKeyOrdering order = new FloatKeyOrdering();
    private final int[][] keys = new int[SIZE][ROOM];
    private final int[][] sorted = new int[SIZE][ROOM + LANES + SIZE];
    private final int[][] candidates = new int[CANDIDATES][ROOM + LANES];

    /**
     * Makes a kernel for one thread.
     *
     * @param offsets where the five lines lie that an output is computed from
     * @param general what computes NaN, and lines shorter than a vector
     */
    FloatMedianOfTwentyFive(int[] offsets, PatchRun general) {
        this.offsets = offsets;
        this.general = general;
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
        float[] in = (float[]) part.in();
        float[] out = (float[]) part.out();
        int pitch = part.length() + SIZE - 1;
        boolean comparable = true;
        for (int line = 0; line < part.lines(); line++) {
            comparable &= sortColumns(in, part.inAt() + line * part.inLine(), line * pitch, pitch);
        }
        if (!comparable) {
            general.run(part);
            return;
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
    private boolean sortColumns(float[] in, int at, int to, int count) {
        boolean comparable = true;
        for (int r = 0; r < offsets.length; r++) {
            comparable &= order.load(in, at + offsets[r], keys[r], 0, count);
        }
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            IntVector a = IntVector.fromArray(SPECIES, keys[0], k);
            IntVector b = IntVector.fromArray(SPECIES, keys[1], k);
            IntVector c = IntVector.fromArray(SPECIES, keys[2], k);
            IntVector d = IntVector.fromArray(SPECIES, keys[3], k);
            IntVector e = IntVector.fromArray(SPECIES, keys[4], k);
            IntVector lesser = a.min(d);
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
        return comparable;
    }

    /** Finds the two greatest of five neighbours of the first rank, and the two least of the last. */
    private static void sortOuter(int[] first, int[] last, int[][] candidates, int count) {
        for (int i = 0; i < count; i += LANES) {
            IntVector fA = IntVector.fromArray(SPECIES, first, i);
            IntVector fB = IntVector.fromArray(SPECIES, first, i + 1);
            IntVector fC = IntVector.fromArray(SPECIES, first, i + 2);
            IntVector fD = IntVector.fromArray(SPECIES, first, i + 3);
            IntVector fE = IntVector.fromArray(SPECIES, first, i + 4);
            IntVector fPair = fA.max(fB);
            IntVector fOther = fC.max(fD);
            IntVector fEnd = fPair.max(fOther);
            IntVector fNext = fPair.min(fOther).max(fA.min(fB).max(fC.min(fD)));
            fNext.max(fEnd.min(fE)).intoArray(candidates[0], i);
            fEnd.max(fE).intoArray(candidates[1], i);
            IntVector lA = IntVector.fromArray(SPECIES, last, i);
            IntVector lB = IntVector.fromArray(SPECIES, last, i + 1);
            IntVector lC = IntVector.fromArray(SPECIES, last, i + 2);
            IntVector lD = IntVector.fromArray(SPECIES, last, i + 3);
            IntVector lE = IntVector.fromArray(SPECIES, last, i + 4);
            IntVector lPair = lA.min(lB);
            IntVector lOther = lC.min(lD);
            IntVector lEnd = lPair.min(lOther);
            IntVector lNext = lPair.max(lOther).min(lA.max(lB).min(lC.max(lD)));
            lNext.min(lEnd.max(lE)).intoArray(candidates[12], i);
            lEnd.min(lE).intoArray(candidates[11], i);
        }
    }

    /** Finds the three greatest of five neighbours of the second rank, and the three least of the fourth, in order. */
    private static void sortInner(int[] second, int[] fourth, int[][] candidates, int count) {
        for (int i = 0; i < count; i += LANES) {
            IntVector sA = IntVector.fromArray(SPECIES, second, i);
            IntVector sB = IntVector.fromArray(SPECIES, second, i + 1);
            IntVector sC = IntVector.fromArray(SPECIES, second, i + 2);
            IntVector sD = IntVector.fromArray(SPECIES, second, i + 3);
            IntVector sE = IntVector.fromArray(SPECIES, second, i + 4);
            IntVector sAB = sA.max(sB);
            IntVector sCD = sC.max(sD);
            IntVector sEnd = sAB.max(sCD);
            IntVector sOne = sAB.min(sCD);
            IntVector sTwo = sA.min(sB).max(sC.min(sD));
            IntVector sNext = sOne.max(sTwo);
            IntVector sThird = sOne.min(sTwo);
            IntVector sRest = sEnd.min(sE);
            sEnd.max(sE).intoArray(candidates[4], i);
            sNext.max(sRest).intoArray(candidates[3], i);
            sThird.max(sNext.min(sRest)).intoArray(candidates[2], i);
            IntVector fA = IntVector.fromArray(SPECIES, fourth, i);
            IntVector fB = IntVector.fromArray(SPECIES, fourth, i + 1);
            IntVector fC = IntVector.fromArray(SPECIES, fourth, i + 2);
            IntVector fD = IntVector.fromArray(SPECIES, fourth, i + 3);
            IntVector fE = IntVector.fromArray(SPECIES, fourth, i + 4);
            IntVector fAB = fA.min(fB);
            IntVector fCD = fC.min(fD);
            IntVector fEnd = fAB.min(fCD);
            IntVector fOne = fAB.max(fCD);
            IntVector fTwo = fA.max(fB).min(fC.max(fD));
            IntVector fNext = fOne.min(fTwo);
            IntVector fThird = fOne.max(fTwo);
            IntVector fRest = fEnd.max(fE);
            fEnd.min(fE).intoArray(candidates[8], i);
            fNext.min(fRest).intoArray(candidates[9], i);
            fThird.min(fNext.max(fRest)).intoArray(candidates[10], i);
        }
    }

    /** Finds the middle three of five neighbours of the third rank, in order. */
    private static void sortMiddle(int[] third, int[][] candidates, int count) {
        for (int i = 0; i < count; i += LANES) {
            IntVector a = IntVector.fromArray(SPECIES, third, i);
            IntVector b = IntVector.fromArray(SPECIES, third, i + 1);
            IntVector c = IntVector.fromArray(SPECIES, third, i + 2);
            IntVector d = IntVector.fromArray(SPECIES, third, i + 3);
            IntVector e = IntVector.fromArray(SPECIES, third, i + 4);
            IntVector lesser = a.min(d);
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
    private static void prepare(int[][] candidates, int count) {
        for (int i = 0; i < count; i += LANES) {
            IntVector a3 = IntVector.fromArray(SPECIES, candidates[0], i);
            IntVector a4 = IntVector.fromArray(SPECIES, candidates[1], i);
            IntVector b2 = IntVector.fromArray(SPECIES, candidates[2], i);
            IntVector b3 = IntVector.fromArray(SPECIES, candidates[3], i);
            IntVector d1 = IntVector.fromArray(SPECIES, candidates[9], i);
            IntVector e0 = IntVector.fromArray(SPECIES, candidates[11], i);
            a4.min(b3).intoArray(candidates[1], i);
            a3.max(b2).intoArray(candidates[2], i);
            a4.max(b3).intoArray(candidates[3], i);
            d1.min(e0).intoArray(candidates[9], i);
            d1.max(e0).intoArray(candidates[11], i);
        }
    }

    /** Finds the middle one of the candidates, which are named by their rank in their column and their place in the row. */
    private void select(int[][] candidates, int from, float[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            int at = from + k;
            IntVector a4 = IntVector.fromArray(SPECIES, candidates[1], at);
            IntVector b2 = IntVector.fromArray(SPECIES, candidates[2], at);
            IntVector b3 = IntVector.fromArray(SPECIES, candidates[3], at);
            IntVector b4 = IntVector.fromArray(SPECIES, candidates[4], at);
            IntVector c1 = IntVector.fromArray(SPECIES, candidates[5], at);
            IntVector c2 = IntVector.fromArray(SPECIES, candidates[6], at);
            IntVector c3 = IntVector.fromArray(SPECIES, candidates[7], at);
            IntVector d0 = IntVector.fromArray(SPECIES, candidates[8], at);
            IntVector d1 = IntVector.fromArray(SPECIES, candidates[9], at);
            IntVector d2 = IntVector.fromArray(SPECIES, candidates[10], at);
            IntVector e0 = IntVector.fromArray(SPECIES, candidates[11], at);
            IntVector e1 = IntVector.fromArray(SPECIES, candidates[12], at);
            IntVector lesser = a4.min(c2);
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
            c2.intoArray(keys[0], k);
        }
        order.store(keys[0], 0, out, outAt, count);
    }
}
