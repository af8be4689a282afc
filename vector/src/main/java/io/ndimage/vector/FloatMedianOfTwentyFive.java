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

    private final int[] offsets;
    private final PatchRun general;
    private final FloatKeyOrdering order = new FloatKeyOrdering();
    private final int[][] keys = new int[SIZE][ROOM];
    private final int[][] sorted = new int[SIZE][ROOM + LANES + SIZE];
    private final int[][] candidates = new int[IntCandidates.COUNT][ROOM + LANES];

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
        IntCandidates.find(sorted, candidates, count);
        for (int line = 0; line < part.lines(); line++) {
            IntCandidates.select(candidates, line * pitch, 0, keys[0], 0, part.length());
            order.store(keys[0], 0, out, part.outAt() + line * part.outLine(), part.length());
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
}
