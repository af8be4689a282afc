package io.ndimage.measurements;

/** What a {@link LabelTable} may gather, from which the {@link Property properties} are read. */
enum Part {
    COUNT,
    SUM,
    /** The elements times their coordinates along each axis. */
    MOMENTS,
    LEAST,
    GREATEST,
    BOX,
    VALUES,
    BINS,
    /** The squared distances from the mean, which is known after a first pass. */
    SQUARES;

    /** Bytes: a sum in two doubles, and how many numbers it is of. */
    private static final int SUM_BYTES = 24;

    /** Returns how many bytes a row takes, in a table of elements with so many axes and with so many bins. */
    long bytes(int ndim, int bins) {
        return switch (this) {
            case COUNT, VALUES -> Long.BYTES;
            case SUM, SQUARES -> SUM_BYTES;
            case MOMENTS -> (long) ndim * SUM_BYTES;
            case LEAST, GREATEST -> 2 * Long.BYTES;
            case BOX -> 2L * Math.max(1, ndim) * Integer.BYTES;
            case BINS -> (long) bins * Long.BYTES;
        };
    }
}
