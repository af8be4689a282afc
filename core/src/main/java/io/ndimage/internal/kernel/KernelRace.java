package io.ndimage.internal.kernel;

import java.util.Arrays;

/**
 * Which of two kernels is faster at one kind of work, found out while the work is done. The JIT needs long until kernels of the
 * Vector API are fast, until then they are slow a hundredfold, and other work of the program may make them slow again.
 *
 * <p>One of them is the favourite. The other is tried whenever a small part of the time that the favourite took would pay for it,
 * less and less often while it loses.
 */
final class KernelRace {

    /** The further kernel. */
    static final int FURTHER = 0;

    /** The plain one, the first favourite. */
    static final int PLAIN = 1;

    /** The part of the time that trying the other may take: at first, after each lost try, and at last. */
    private static final double FIRST_SHARE = 1.0 / 2;

    private static final double LOST = 0.85;
    private static final double LAST_SHARE = 1.0 / 64;

    /** How much longer than the favourite the other is expected to take before it was ever tried. */
    private static final double UNKNOWN = 32;

    /** By kernel: nanoseconds for an element, of the two last times; one alone may have been disturbed. */
    private final double[][] samples = {{Double.NaN, Double.NaN}, {Double.NaN, Double.NaN}};

    private final int[] turns = new int[2];
    private int favourite = PLAIN;
    private double share = FIRST_SHARE;
    private double saved;

    /** Returns which kernel is to do work on so many elements. */
    synchronized int next(long elements) {
        int other = 1 - favourite;
        double expected = Double.isNaN(cost(other)) ? UNKNOWN * cost(favourite) : cost(other);
        if (saved > expected * elements) {
            saved = 0;
            return other;
        }
        return favourite;
    }

    /** Notes how long a kernel took for so many elements. */
    synchronized void note(int kernel, long elements, double nanoseconds) {
        samples[kernel][turns[kernel]++ & 1] = nanoseconds / elements;
        if (cost(1 - favourite) < cost(favourite)) {
            favourite = 1 - favourite;
            share = FIRST_SHARE;
            saved = 0;
        } else if (kernel == favourite) {
            saved += share * nanoseconds;
        } else {
            share = Math.max(LAST_SHARE, share * LOST);
        }
    }

    /** Returns nanoseconds for an element; NaN where a kernel was never tried. */
    private double cost(int kernel) {
        return Arrays.stream(samples[kernel])
                .filter(sample -> !Double.isNaN(sample))
                .min()
                .orElse(Double.NaN);
    }
}
