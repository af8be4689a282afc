package io.ndimage.internal.kernel.tables;

/** What is known of numbers that are summed exactly; it changes no sum, but the time that it takes. */
public enum Summands {
    /** Nothing. */
    ANY,
    /** They mostly have so few digits that a double holds their sum. */
    SHORT,
    /** They are whole numbers so small, and so few, that doubles hold all their sums. */
    WHOLE;

    private static final int DIGITS = 53;

    /**
     * Returns what is known of whole numbers.
     *
     * @param bits how many bits the greatest magnitude has
     * @param count how many numbers there are at most
     */
    public static Summands whole(int bits, long count) {
        return bits + bits(count) <= DIGITS ? WHOLE : SHORT;
    }

    /** Returns how many bits a number of 0 or more has. */
    public static int bits(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }
}
