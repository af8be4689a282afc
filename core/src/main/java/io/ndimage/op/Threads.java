package io.ndimage.op;

import java.util.function.IntConsumer;

/**
 * The threads of an engine on the machine that asks, for work on what lies in its memory: decoding files, merging tables, operations
 * that have all in one piece. They can be used by many threads at once, also from within their own.
 */
public interface Threads {

    /** Returns how many there are, the calling one included. */
    int count();

    /**
     * Runs parts of some work, each once, in any order and on any of the threads; returns when all are done. The first failure ends
     * the work and is thrown.
     *
     * @param parts how many there are
     * @param part does the part of a number
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    void run(int parts, IntConsumer part);
}
