package io.ndimage.internal.kernel.choice;

import java.util.Arrays;

/**
 * Which of two kernels is faster at one kind of work. The plain one is the favourite until the further one has proved faster at a
 * {@link KernelRehearsal}, and again when that has become slow at the work itself, as other work of the program may make it. So that this is
 * noticed, the plain one is timed now and then; after each failure the next rehearsal is longer in coming.
 */
final class KernelRace {

    /** The further kernel. */
    static final int FURTHER = 0;

    /** The plain one, the first favourite. */
    static final int PLAIN = 1;

    /**
     * Nanoseconds of work before the first rehearsal: programs that are over sooner gain nothing from it. One processor alone
     * would have to leave the work for it.
     */
    static final double BEGINNING = Runtime.getRuntime().availableProcessors() > 1 ? 2e7 : 1e9;

    private static final double MOST_PATIENCE = 1e10;

    /** By how much the next rehearsal is longer in coming after one that has shown nothing, and after a proof that did not last. */
    private static final double AFTER_NOTHING = 8;

    private static final double AFTER_A_WHILE = 2;

    /** Times in a row, or nearly so, that the further kernel may be slower: single times may have been disturbed. */
    private static final int MOST_SLOW = 6;

    /** The part of the time of the further kernel in which the plain one is timed. */
    private static final double TRYING = 1.0 / 64;

    private int favourite = PLAIN;

    /** Nanoseconds that the plain kernel took for an element, the last times; they too may have been disturbed. */
    private final double[] samples = new double[4];

    private int turns;

    /** Nanoseconds that it takes. */
    private double plain;

    /** Nanoseconds that may be spent on timing it. */
    private double saved;

    /** How many times more the further one was lately slower than it was faster. */
    private int slow;

    /** Nanoseconds of work since the last rehearsal, and how many there are to be before the next. */
    private double worked;

    private double patience = BEGINNING;
    private boolean rehearsing;

    /** Returns the kernel for the next elements: the favourite, or now and then the plain one. */
    synchronized int next(long elements) {
        return saved > elements * plain ? PLAIN : favourite;
    }

    /** Notes how long a kernel took for so many elements. */
    synchronized void note(int kernel, long elements, double nanoseconds) {
        if (kernel == PLAIN) {
            samples[turns % samples.length] = nanoseconds / elements;
            turns++;
            plain = usual();
            worked += nanoseconds;
            saved = 0;
        } else if (favourite == FURTHER) {
            saved += TRYING * nanoseconds;
            slow = nanoseconds > elements * plain ? slow + 1 : Math.max(0, slow - 1);
            if (slow > MOST_SLOW) {
                returnToPlain(AFTER_A_WHILE);
            }
        }
    }

    /** Returns the lesser of the two samples in the middle. */
    private double usual() {
        double[] known = Arrays.copyOf(samples, Math.min(turns, samples.length));
        Arrays.sort(known);
        return known[(known.length - 1) / 2];
    }

    /** Returns how many nanoseconds the plain kernel takes for an element. */
    synchronized double plain() {
        return plain;
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
        } else {
            returnToPlain(AFTER_NOTHING);
        }
    }

    private void returnToPlain(double factor) {
        favourite = PLAIN;
        saved = 0;
        slow = 0;
        worked = 0;
        patience = Math.min(MOST_PATIENCE, factor * patience);
    }
}
