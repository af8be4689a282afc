package io.ndimage.vector;

import io.ndimage.internal.kernel.Patch;
import io.ndimage.internal.kernel.PatchRun;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Medians of 5 x 5 windows of bytes. Columns are sorted, and then of their elements of each rank those that can still be the median:
 * the two greatest of the least, three of the next, and so on. Of those thirteen it is the middle one; that they lie in sorted rows
 * and columns saves more than half of the comparisons. The build makes its twin for shorts.
 */
final class ByteMedianOfTwentyFive implements PatchRun {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Elements: so many columns are sorted in one go, 2048 bytes of each row. */
    private static final int ROOM = (1 << 11) / Byte.BYTES;

    private static final int SIZE = 5;

    private final int[] offsets;
    private final PatchRun general;
    private final byte flip;
    private final byte[][] sorted = new byte[SIZE][ROOM + LANES + SIZE];
    private final byte[][] candidates = new byte[ByteCandidates.COUNT][ROOM + LANES];

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
        ByteCandidates.find(sorted, candidates, count);
        for (int line = 0; line < part.lines(); line++) {
            int at = part.outAt() + line * part.outLine();
            ByteCandidates.select(candidates, line * pitch, flip, out, at, part.length());
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
}
