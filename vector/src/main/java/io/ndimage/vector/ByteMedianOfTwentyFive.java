package io.ndimage.vector;

import io.ndimage.internal.kernel.Patch;
import io.ndimage.internal.kernel.PatchRun;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Medians of 5 x 5 windows of bytes. Columns are sorted, and then of their elements of each rank those that can still be the median:
 * the two greatest of the least, three of the next, and so on. Of those thirteen it is the middle one; that they lie in sorted rows
 * and columns saves more than half of the comparisons.
 */
final class ByteMedianOfTwentyFive implements PatchRun {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Elements: so many columns are sorted in one go. */
    private static final int ROOM = 1 << 11;

    private static final int SIZE = 5;
    private static final int CANDIDATES = 13;

    private final int[] offsets;
    private final PatchRun general;
    private final byte flip;
    private final byte[][] sorted = new byte[SIZE][ROOM + LANES + SIZE];
    private final byte[][] candidates = new byte[CANDIDATES][ROOM + LANES];

    /**
     * Makes a kernel for one thread.
     *
     * @param offsets where the five lines lie that an output is computed from
     * @param general what computes lines shorter than a vector
     */
    ByteMedianOfTwentyFive(int[] offsets, boolean unsigned, PatchRun general) {
        this.offsets = offsets;
        this.general = general;
        this.flip = unsigned ? Byte.MIN_VALUE : 0;
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
        byte[] in = (byte[]) part.in();
        byte[] out = (byte[]) part.out();
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
    private void sortColumns(byte[] in, int at, int to, int count) {
        int line0 = at + offsets[0];
        int line1 = at + offsets[1];
        int line2 = at + offsets[2];
        int line3 = at + offsets[3];
        int line4 = at + offsets[4];
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            ByteVector a = ByteVector.fromArray(SPECIES, in, line0 + k).lanewise(VectorOperators.XOR, flip);
            ByteVector b = ByteVector.fromArray(SPECIES, in, line1 + k).lanewise(VectorOperators.XOR, flip);
            ByteVector c = ByteVector.fromArray(SPECIES, in, line2 + k).lanewise(VectorOperators.XOR, flip);
            ByteVector d = ByteVector.fromArray(SPECIES, in, line3 + k).lanewise(VectorOperators.XOR, flip);
            ByteVector e = ByteVector.fromArray(SPECIES, in, line4 + k).lanewise(VectorOperators.XOR, flip);
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

    /** Finds the middle one of the candidates, which are named by their rank in their column and their place in the row. */
    private void select(byte[][] candidates, int from, byte[] out, int outAt, int count) {
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
