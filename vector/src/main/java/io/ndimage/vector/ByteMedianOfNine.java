package io.ndimage.vector;

import io.ndimage.internal.kernel.Patch;
import io.ndimage.internal.kernel.PatchRun;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Medians of 3 x 3 windows of bytes. The three elements of each column are sorted; the median is that of the greatest of the
 * least, the middle one of the middle and the least of the greatest (Paeth, 1990). The build makes its twin for shorts.
 */
final class ByteMedianOfNine implements PatchRun {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;

    private static final int LANES = SPECIES.length();

    /** Elements: so many columns are sorted in one go. */
    private static final int ROOM = 1 << 12;

    private final int[] offsets;
    private final PatchRun general;
    private final byte flip;
    private final byte[] low = new byte[ROOM];
    private final byte[] middle = new byte[ROOM];
    private final byte[] high = new byte[ROOM];

    /**
     * Makes a kernel for one thread.
     *
     * @param offsets where the three lines lie that an output is computed from
     * @param general what computes lines shorter than a vector
     */
    ByteMedianOfNine(int[] offsets, boolean unsigned, PatchRun general) {
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
            int length = rest <= ROOM - 2 ? rest : Math.min(ROOM - 2, rest - LANES);
            int together = ROOM / (length + 2);
            for (int line = 0; line < patch.lines(); line += together) {
                piece(patch.part(line, start, together, length));
            }
            start += length;
        }
    }

    private void piece(Patch part) {
        byte[] in = (byte[]) part.in();
        int pitch = part.length() + 2;
        for (int line = 0; line < part.lines(); line++) {
            sortColumns(in, part.inAt() + line * part.inLine(), line * pitch, pitch);
        }
        for (int line = 0; line < part.lines(); line++) {
            select(line * pitch, (byte[]) part.out(), part.outAt() + line * part.outLine(), part.length());
        }
    }

    /** The last vector overlaps the one before, where the lanes do not fill it. */
    private void sortColumns(byte[] in, int at, int to, int count) {
        int first = at + offsets[0];
        int second = at + offsets[1];
        int third = at + offsets[2];
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            ByteVector a = ByteVector.fromArray(SPECIES, in, first + k).lanewise(VectorOperators.XOR, flip);
            ByteVector b = ByteVector.fromArray(SPECIES, in, second + k).lanewise(VectorOperators.XOR, flip);
            ByteVector c = ByteVector.fromArray(SPECIES, in, third + k).lanewise(VectorOperators.XOR, flip);
            ByteVector lesser = a.min(b);
            ByteVector greater = a.max(b);
            ByteVector between = greater.min(c);
            lesser.min(between).intoArray(low, to + k);
            lesser.max(between).intoArray(middle, to + k);
            greater.max(c).intoArray(high, to + k);
        }
    }

    private void select(int from, byte[] out, int outAt, int count) {
        for (int i = 0; i < count; i += LANES) {
            int k = Math.min(i, count - LANES);
            int at = from + k;
            ByteVector low0 = ByteVector.fromArray(SPECIES, low, at);
            ByteVector low1 = ByteVector.fromArray(SPECIES, low, at + 1);
            ByteVector low2 = ByteVector.fromArray(SPECIES, low, at + 2);
            ByteVector middle0 = ByteVector.fromArray(SPECIES, middle, at);
            ByteVector middle1 = ByteVector.fromArray(SPECIES, middle, at + 1);
            ByteVector middle2 = ByteVector.fromArray(SPECIES, middle, at + 2);
            ByteVector high0 = ByteVector.fromArray(SPECIES, high, at);
            ByteVector high1 = ByteVector.fromArray(SPECIES, high, at + 1);
            ByteVector high2 = ByteVector.fromArray(SPECIES, high, at + 2);
            median(
                            low0.max(low1).max(low2),
                            median(middle0, middle1, middle2),
                            high0.min(high1).min(high2))
                    .lanewise(VectorOperators.XOR, flip)
                    .intoArray(out, outAt + k);
        }
    }

    private static ByteVector median(ByteVector a, ByteVector b, ByteVector c) {
        return a.min(b).max(a.max(b).min(c));
    }
}
