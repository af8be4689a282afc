package io.ndimage.benchmark;

/**
 * How long to measure.
 *
 * @param rounds how many JVMs of its own each contestant gets, and how often Python's turn comes
 * @param warmups how many iterations are not counted
 * @param iterations how many iterations are counted, in each JVM
 * @param milliseconds how long an iteration takes at least
 */
record Effort(int rounds, int warmups, int iterations, int milliseconds) {

    /** For a page that is kept. */
    static final Effort FULL = new Effort(2, 8, 4, 120);

    /** For tables with many figures, of ours alone. */
    static final Effort LIGHT = new Effort(1, 6, 3, 120);

    /** To see that everything works: the times are rough. */
    static final Effort QUICK = new Effort(1, 2, 3, 150);

    /** To compare results only. */
    static final Effort NONE = new Effort(0, 0, 0, 0);

    /** Returns this with another number of rounds. */
    Effort rounds(int number) {
        return new Effort(number, warmups, iterations, milliseconds);
    }
}
