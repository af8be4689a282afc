package io.ndimage.op;

/**
 * Is told how far an {@linkplain Engine#reporting engine} has come. It goes through what it runs in passes, each over tiles: those
 * of the result, before them those of each stage that is computed whole, and those of whatever a global operation goes through.
 * How many passes follow is not known to all operations.
 */
@FunctionalInterface
public interface Progress {

    /**
     * Is told that a pass begins, and then of each tile that is done. Any of the engine's threads may call, several at once: of
     * one pass every number from 0 to all comes once, not always in order, and the largest so far holds. What this takes, computing
     * takes longer; what it throws ends what is run, and is thrown there.
     *
     * @param pass the number of the pass, from 1 on, counted from when the engine was asked to report
     * @param done how many tiles of the pass are done, 0 when it begins
     * @param tiles how many tiles it has
     */
    void advanced(int pass, long done, long tiles);
}
