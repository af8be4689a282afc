package io.ndimage.vector;

import io.ndimage.internal.kernel.Patch;
import io.ndimage.internal.kernel.PatchRun;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Medians of 3 x 3 windows of floats. The three elements of each column are sorted; the median is that of the greatest of the
 * least, the middle one of the middle and the least of the greatest (Paeth, 1990). Floats that are numbers are compared by their bits.
 */
final class FloatMedianOfNine implements PatchRun {

    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Elements: so many columns are sorted in one go. */
    private static final int ROOM = 1 << 11;

    private final int[] offsets;
    private final PatchRun general;

    private final FloatKeyOrdering order = new FloatKeyOrdering();
    private final int[][] keys = new int[3][ROOM];
    private final int[] low = new int[ROOM];
    private final int[] middle = new int[ROOM];
    private final int[] high = new int[ROOM];

    /**
     * Makes a kernel for one thread.
     *
     * @param offsets where the three lines lie that an output is computed from
     * @param general what computes NaN, and lines shorter than a vector
     */
    FloatMedianOfNine(int[] offsets, PatchRun general) {
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
            int length = rest <= ROOM - 2 ? rest : Math.min(ROOM - 2, rest - LANES);
            int together = ROOM / (length + 2);
            for (int line = 0; line < patch.lines(); line += together) {
                piece(patch.part(line, start, together, length));
            }
            start += length;
        }
    }

    private void piece(Patch part) {
        float[] in = (float[]) part.in();
        int pitch = part.length() + 2;
        boolean comparable = true;
        for (int line = 0; line < part.lines(); line++) {
            comparable &= sortColumns(in, part.inAt() + line * part.inLine(), line * pitch, pitch);
        }
        if (!comparable) {
            general.run(part);
            return;
        }
        for (int line = 0; line < part.lines(); line++) {
            select(line * pitch, (float[]) part.out(), part.outAt() + line * part.outLine(), part.length());
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
            IntVector lesser = a.min(b);
            IntVector greater = a.max(b);
            IntVector between = greater.min(c);
            lesser.min(between).intoArray(low, to + k);
            lesser.max(between).intoArray(middle, to + k);
            greater.max(c).intoArray(high, to + k);
        }
        return comparable;
    }

    private void select(int from, float[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            int at = from + k;
            IntVector low0 = IntVector.fromArray(SPECIES, low, at);
            IntVector low1 = IntVector.fromArray(SPECIES, low, at + 1);
            IntVector low2 = IntVector.fromArray(SPECIES, low, at + 2);
            IntVector middle0 = IntVector.fromArray(SPECIES, middle, at);
            IntVector middle1 = IntVector.fromArray(SPECIES, middle, at + 1);
            IntVector middle2 = IntVector.fromArray(SPECIES, middle, at + 2);
            IntVector high0 = IntVector.fromArray(SPECIES, high, at);
            IntVector high1 = IntVector.fromArray(SPECIES, high, at + 1);
            IntVector high2 = IntVector.fromArray(SPECIES, high, at + 2);
            median(
                            low0.max(low1).max(low2),
                            median(middle0, middle1, middle2),
                            high0.min(high1).min(high2))
                    .intoArray(keys[0], k);
        }
        order.store(keys[0], 0, out, outAt, count);
    }

    private static IntVector median(IntVector a, IntVector b, IntVector c) {
        return a.min(b).max(a.max(b).min(c));
    }
}
