package io.ndimage.internal.kernel.choice;

import java.util.Arrays;

/**
 * Which of two kernels is faster at one kind of work. The plain one is the favourite until the further one has proved faster at a
 * {@link Rehearsal}, and again as soon as that is slower at the work itself, as other work of the program may make it. So that this
 * is noticed, the plain one is timed now and then; after each failure the next rehearsal is longer in coming.
 */
final class KernelRace {

    /** The further kernel. */
    static final int FURTHER = 0;

    /** The plain one, the first favourite. */
    static final int PLAIN = 1;

    /** The part of the time of the further kernel in which the plain one is timed. */
    private static final double TRYING = 1.0 / 64;

    /**
     * Nanoseconds of work before the first rehearsal: programs that are over sooner gain nothing from it. One processor alone
     * would have to leave the work for it.
     */
    private static final double BEGINNING = Runtime.getRuntime().availableProcessors() > 1 ? 2e7 : 1e9;

    private static final double MOST_PATIENCE = 4e9;

    /** By kernel: nanoseconds for an element, of the two last times; one alone may have been disturbed. */
    private final double[][] samples = {{0, 0}, {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY}};

    private final int[] turns = new int[2];
    private int favourite = PLAIN;

    /** Nanoseconds that may be spent on timing the plain kernel. */
    private double saved;

    /** Nanoseconds of work since the last rehearsal, and how many there are to be before the next. */
    private double worked;

    private double patience = BEGINNING;
    private boolean rehearsing;

    /** Returns the kernel for the next elements: the favourite, or now and then the plain one. */
    synchronized int next(long elements) {
        return saved > elements * cost(PLAIN) ? PLAIN : favourite;
    }

    /** Notes how long a kernel took for so many elements. */
    synchronized void note(int kernel, long elements, double nanoseconds) {
        samples[kernel][turns[kernel]++ & 1] = nanoseconds / elements;
        if (favourite == PLAIN) {
            worked += nanoseconds;
            return;
        }
        saved = kernel == FURTHER ? saved + TRYING * nanoseconds : 0;
        if (cost(FURTHER) > cost(PLAIN)) {
            favourite = PLAIN;
            waitLonger();
        }
    }

    /** Returns whether a rehearsal is due, which then begins. */
    synchronized boolean beginsRehearsal() {
        boolean due = favourite == PLAIN && !rehearsing && worked >= patience;
        rehearsing |= due;
        return due;
    }

    /** Notes what a rehearsal, or the lack of anything to rehearse on, has shown. */
    synchronized void endRehearsal(boolean faster) {
        rehearsing = false;
        if (faster) {
            favourite = FURTHER;
            Arrays.fill(samples[FURTHER], 0); // it has not lost until it was slow twice
        } else {
            waitLonger();
        }
    }

    private void waitLonger() {
        saved = 0;
        worked = 0;
        patience = Math.min(MOST_PATIENCE, 2 * patience);
    }

    /** Returns nanoseconds for an element. */
    private double cost(int kernel) {
        return Math.min(samples[kernel][0], samples[kernel][1]);
    }
}
