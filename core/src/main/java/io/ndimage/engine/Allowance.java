package io.ndimage.engine;

import io.ndimage.array.MemoryLimitException;
import io.ndimage.array.NdArray;
import io.ndimage.op.Inputs;

/**
 * How much memory an operation may take beside its inputs.
 *
 * @param bytes how much
 * @param present how much the inputs take that are in memory
 */
record Allowance(long bytes, long present) {

    /** What is so many times smaller than what there is fits without a closer look. */
    private static final int AMPLE = 8;

    /** Bytes: what takes no more has no block of more elements than an array can hold, not even of bits. */
    private static final long SURELY_IN_ONE_PIECE = Integer.MAX_VALUE / Byte.SIZE;

    private static final long MEBIBYTE = 1 << 20;

    /** Returns what a limit and the memory of this machine allow. */
    static Allowance of(Inputs inputs, long limit) {
        long present = 0;
        for (int port = 0; port < inputs.size(); port++) {
            if (inputs.source(port) instanceof NdArray) {
                present += inputs.specs().get(port).bytes();
            }
        }
        return new Allowance(Math.min(limit, Runtime.getRuntime().maxMemory() - present), present);
    }

    boolean isAmple(long roughly) {
        return roughly <= Math.min(bytes / AMPLE, SURELY_IN_ONE_PIECE);
    }

    /** Refuses what takes more. */
    void check(long needed) {
        if (needed > bytes) {
            throw new MemoryLimitException(
                    "needs " + MemoryLimitException.mebibytes(needed)
                            + " MiB of memory beside its inputs, which take " + MemoryLimitException.mebibytes(present)
                            + " MiB; allowed here is at most " + Math.max(0, bytes / MEBIBYTE)
                            + " MiB: raise the limit (java -Xmx), or compute parts",
                    needed);
        }
    }
}
