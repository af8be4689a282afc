package io.ndimage.internal.kernel.order;

import io.ndimage.internal.kernel.Patch;
import io.ndimage.internal.kernel.PatchRun;
import java.util.Arrays;

/**
 * The element of a rank in windows of bytes or shorts that slide along a line, by counting: what the window gains and loses with
 * every step is counted in and out (Huang, Yang and Tang, 1979). Counts of 16 and of 256 neighbouring values lead to the value that
 * is sought.
 */
public final class HistogramSelection implements PatchRun {

    private static final int FINE_BITS = 4;
    private static final int COARSE_BITS = 8;
    private static final int FINE = 1 << FINE_BITS;

    private final int[] offsets;
    private final int[] gained;
    private final int[] lost;
    private final int rank;
    private final int zero;
    private final int mask;
    private final int[] counts;
    private final int[] middle;
    private final int[] coarse;
    private int bin;
    private int below;

    /**
     * Makes a kernel for one thread.
     *
     * @param bits how many bits an element has: 8 or 16
     * @param unsigned whether they have no sign
     * @param offsets where each place of the window lies, from where a run begins, in ascending order
     */
    public HistogramSelection(int bits, boolean unsigned, int[] offsets, int rank) {
        this.offsets = offsets;
        this.rank = rank;
        this.zero = unsigned ? 0 : 1 << (bits - 1);
        this.mask = (1 << bits) - 1;
        this.counts = new int[1 << bits];
        this.middle = new int[1 << (bits - FINE_BITS)];
        this.coarse = new int[1 << (bits - COARSE_BITS)];
        this.gained = Arrays.stream(offsets)
                .filter(o -> Arrays.binarySearch(offsets, o + 1) < 0)
                .toArray();
        this.lost = Arrays.stream(offsets)
                .filter(o -> Arrays.binarySearch(offsets, o - 1) < 0)
                .map(o -> o - 1)
                .toArray();
    }

    @Override
    public void run(Patch patch) {
        for (int line = 0; line < patch.lines(); line++) {
            int from = patch.inAt() + line * patch.inLine();
            run(patch.in(), from, patch.out(), patch.outAt() + line * patch.outLine(), patch.length());
        }
    }

    private void run(Object in, int inAt, Object out, int outAt, int count) {
        bin = 0;
        below = 0;
        add(in, inAt, offsets, 1);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                add(in, inAt + i, gained, 1);
                add(in, inAt + i, lost, -1);
            }
            int value = find() - zero;
            if (out instanceof byte[] bytes) {
                bytes[outAt + i] = (byte) value;
            } else {
                ((short[]) out)[outAt + i] = (short) value;
            }
        }
        add(in, inAt + count - 1, offsets, -1);
    }

    private void add(Object in, int at, int[] places, int by) {
        if (in instanceof byte[] bytes) {
            for (int place : places) {
                add((bytes[at + place] + zero) & mask, by);
            }
        } else {
            short[] shorts = (short[]) in;
            for (int place : places) {
                add((shorts[at + place] + zero) & mask, by);
            }
        }
    }

    private void add(int value, int by) {
        counts[value] += by;
        middle[value >> FINE_BITS] += by;
        coarse[value >> COARSE_BITS] += by;
        below += value >> COARSE_BITS < bin ? by : 0;
    }

    private int find() {
        while (below > rank) {
            below -= coarse[--bin];
        }
        while (below + coarse[bin] <= rank) {
            below += coarse[bin++];
        }
        int less = below;
        int part = bin << (COARSE_BITS - FINE_BITS);
        while (less + middle[part] <= rank) {
            less += middle[part++];
        }
        int value = part * FINE;
        while (less + counts[value] <= rank) {
            less += counts[value++];
        }
        return value;
    }
}
