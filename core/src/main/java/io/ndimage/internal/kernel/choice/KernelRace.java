package io.ndimage.internal.kernel.choice;

import java.util.Arrays;

/**
 * Which of two kernels is faster at one kind of work, found out while the work is done. The JIT needs long until kernels of the
 * Vector API are fast, until then they are slow a hundredfold, and other work of the program may make them slow again.
 *
 * <p>One of them is the favourite. The other is tried on as much as a part of the time that the favourite took pays for: half of it
 * at first, as long as the plain kernel is the favourite, and little once that is settled.
 */
final class KernelRace {

    /** The further kernel. */
    static final int FURTHER = 0;

    /** The plain one, the first favourite. */
    static final int PLAIN = 1;

    /** The part of the time that trying the other may take: at first, and at last. */
    private static final double FIRST_SHARE = 1.0 / 2;

    private static final double LAST_SHARE = 1.0 / 64;

    /** Nanoseconds of work before the other is tried at all: programs that are over sooner gain nothing from it. */
    private static final double BEGINNING = 1e9;

    /** Nanoseconds in which the share becomes half as much. */
    private static final double HALVING = 2e9;

    /** How much longer than the favourite the other is expected to take before it was ever tried. */
    private static final double UNKNOWN = 32;

    /** A try on a smaller part of the work would say little. */
    private static final int SMALLEST_PART = 64;

    /** By kernel: nanoseconds for an element, of the two last times; one alone may have been disturbed. */
    private final double[][] samples = {{Double.NaN, Double.NaN}, {Double.NaN, Double.NaN}};

    private final int[] turns = new int[2];
    private int favourite = PLAIN;

    /** Nanoseconds since it is the favourite, and that may be spent on the other. */
    private double reign;

    private double saved;

    /** Returns the favourite. */
    synchronized int favourite() {
        return favourite;
    }

    /** Returns on how many of some elements, the next that are computed, the other is to be tried; mostly on none. */
    synchronized long trial(long elements) {
        double expected = cost(1 - favourite);
        if (Double.isNaN(expected)) {
            expected = UNKNOWN * cost(favourite);
        }
        double affordable = saved / expected;
        return affordable * SMALLEST_PART > elements ? (long) Math.min(elements, affordable) : 0;
    }

    /** Notes how long a kernel took for so many elements. */
    synchronized void note(int kernel, long elements, double nanoseconds) {
        samples[kernel][turns[kernel]++ & 1] = nanoseconds / elements;
        if (kernel == favourite) {
            saved += share() * nanoseconds;
            reign += nanoseconds;
        } else {
            saved = Math.max(0, saved - nanoseconds);
        }
        if (cost(1 - favourite) < cost(favourite)) {
            favourite = 1 - favourite;
            reign = 0;
            saved = 0;
        }
    }

    /** Returns which part of the favourite's time may be spent on the other. */
    private double share() {
        if (favourite == FURTHER) {
            return LAST_SHARE;
        }
        double first = FIRST_SHARE * Math.pow(0.5, (reign - BEGINNING) / HALVING);
        return reign < BEGINNING ? 0 : Math.max(first, LAST_SHARE);
    }

    /** Returns nanoseconds for an element; NaN where a kernel was never tried. */
    private double cost(int kernel) {
        return Arrays.stream(samples[kernel])
                .filter(sample -> !Double.isNaN(sample))
                .min()
                .orElse(Double.NaN);
    }
}
