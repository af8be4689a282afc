package io.ndimage.benchmark;

import java.util.stream.Stream;

/**
 * How long to measure.
 *
 * @param rounds how many JVMs time everything
 * @param warmups how many iterations are not counted at first; a third of them, once our code is warm or for a peer
 * @param iterations how many iterations are counted, in each JVM
 * @param milliseconds how long an iteration takes at least
 */
record Effort(int rounds, int warmups, int iterations, int milliseconds) {

    /** For a page that is kept. */
    static final Effort FULL = new Effort(3, 18, 5, 120);

    /** For tables with many figures, of ours alone. */
    static final Effort LIGHT = new Effort(1, 6, 3, 120);

    /** To see that everything works: the times are rough. */
    static final Effort QUICK = new Effort(1, 3, 3, 100);

    /** To compare results only. */
    static final Effort NONE = new Effort(0, 0, 0, 0);

    /** Returns this with another number of rounds. */
    Effort rounds(int number) {
        return new Effort(number, warmups, iterations, milliseconds);
    }

    /** Returns this as text of its numbers. */
    String text() {
        return rounds + " " + warmups + " " + iterations + " " + milliseconds;
    }

    /** Returns what a {@link #text} says. */
    static Effort parse(String text) {
        int[] numbers = Stream.of(text.split(" ")).mapToInt(Integer::parseInt).toArray();
        return new Effort(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
