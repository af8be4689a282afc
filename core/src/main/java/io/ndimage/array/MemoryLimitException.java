package io.ndimage.array;

/**
 * Thrown, before anything is allocated, where something needs more memory than is allowed, or more elements in one piece than an
 * array in memory can hold. The message names both numbers.
 */
public final class MemoryLimitException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private static final long MEBIBYTE = 1 << 20;

    private final long needed;

    /**
     * Makes an exception.
     *
     * @param message one line
     * @param needed how many bytes are needed
     */
    public MemoryLimitException(String message, long needed) {
        super(message);
        this.needed = needed;
    }

    /** Returns how many bytes are needed. */
    public long needed() {
        return needed;
    }

    /** Returns a number of bytes as whole MiB, rounded up. */
    public static long mebibytes(long bytes) {
        return mebibytes(bytes, 1);
    }

    /** Returns the bytes of some elements as whole MiB, rounded up; the bytes themselves may be more than a long holds. */
    static long mebibytes(long elements, int each) {
        return elements / MEBIBYTE * each + (elements % MEBIBYTE * each + MEBIBYTE - 1) / MEBIBYTE;
    }
}
