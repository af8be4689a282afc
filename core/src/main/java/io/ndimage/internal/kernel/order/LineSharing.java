package io.ndimage.internal.kernel.order;

/** An order that compares several lines at a time, which share most of the lines that they are computed from. */
public interface LineSharing {

    /** How many lines are computed at a time. */
    int LINES = 4;

    /**
     * Computes extremes across lines of a row: of {@code row[from + (j + k) * pitch + i]} over {@code k} below some number, for line
     * {@code j} put at {@code row[to + j * pitch + i]}. Between lines, a few places more may change.
     *
     * @param least whether the least is sought; else the greatest
     * @param pitch how far lines lie apart: a multiple of 64 bytes
     * @param lines the number of lines that each is computed from, at least 4
     * @param to where the results go, behind all that is read
     * @param count how many elements of each line are computed
     */
    void across(boolean least, Object row, int from, int pitch, int lines, int to, int count);
}
