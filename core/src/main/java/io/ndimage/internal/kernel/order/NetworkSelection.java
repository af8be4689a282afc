package io.ndimage.internal.kernel.order;

import io.ndimage.internal.kernel.Patch;
import io.ndimage.internal.kernel.PatchRun;

/** Runs a network of comparisons over rows. */
public final class NetworkSelection implements PatchRun {

    /** Bytes: the rows of a network stay in a near cache. */
    private static final int ROOM = 1 << 15;

    private static final int SHORTEST = 256;
    private static final int LONGEST = 2048;

    private final RankNetwork network;
    private final Ordering ordering;
    private final RankNetwork.Step[] steps;
    private final int[] offsets;
    private final int longest;
    private final Object[] rows;
    private int room;

    /**
     * Makes a kernel for one thread.
     *
     * @param offsets where the row of each of the network's inputs lies, from where an output's window begins
     */
    public NetworkSelection(RankNetwork network, Ordering ordering, int[] offsets) {
        this.network = network;
        this.ordering = ordering;
        this.offsets = offsets;
        this.steps = network.steps().toArray(RankNetwork.Step[]::new);
        int fitting = ROOM / ordering.bytes() / network.rows();
        this.longest = Math.max(SHORTEST, Math.min(LONGEST, fitting));
        this.rows = new Object[network.rows()];
    }

    private void reserve(int lanes) {
        if (room < lanes) {
            for (int r = 0; r < rows.length; r++) {
                rows[r] = ordering.row(lanes);
            }
            room = lanes;
        }
    }

    /** Several short lines go through together, with what lies between them. */
    @Override
    public void run(Patch patch) {
        for (int done = 0; done < patch.length(); done += longest) {
            int pitch = Math.min(longest, patch.length() - done) + network.lanesMore();
            int together = Math.min(patch.lines(), Math.max(1, longest / pitch));
            reserve(together * pitch);
            for (int line = 0; line < patch.lines(); line += together) {
                Patch part = patch.part(line, done, together, longest);
                if (load(part, pitch)) {
                    compare((part.lines() - 1) * pitch + part.length());
                    store(part, pitch);
                } else {
                    new NetworkSelection(network, ordering.careful(), offsets).run(part);
                }
            }
        }
    }

    private boolean load(Patch part, int pitch) {
        boolean comparable = true;
        for (int input = 0; input < offsets.length; input++) {
            for (int line = 0; line < part.lines(); line++) {
                int at = part.inAt() + line * part.inLine() + offsets[input];
                comparable &= ordering.load(part.in(), at, rows[input], line * pitch, pitch);
            }
        }
        return comparable;
    }

    private void store(Patch part, int pitch) {
        Object found = rows[network.result()];
        for (int line = 0; line < part.lines(); line++) {
            ordering.store(found, line * pitch, part.out(), part.outAt() + line * part.outLine(), part.length());
        }
    }

    private void compare(int count) {
        for (RankNetwork.Step step : steps) {
            int lanes = count + step.lanesMore();
            Object a = rows[step.a()];
            Object b = rows[step.b()];
            if (step.greatest() < 0) {
                ordering.least(a, step.shiftA(), b, step.shiftB(), rows[step.least()], 0, lanes);
            } else if (step.least() < 0) {
                ordering.greatest(a, step.shiftA(), b, step.shiftB(), rows[step.greatest()], 0, lanes);
            } else {
                ordering.sort(a, step.shiftA(), b, step.shiftB(), rows[step.least()], rows[step.greatest()], lanes);
            }
        }
    }
}
