package io.ndimage.measurements;

import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.tables.LabelledLine;
import java.io.IOException;

/** What a {@link LabelTable} gathers of the elements of each of its rows. */
interface Column {

    /**
     * Adds a line of elements.
     *
     * @param start the coordinates of the line's first element
     */
    void add(LabelledLine line, long[] start);

    /** Takes over from another column of its kind whatever does not belong to single rows, before its rows are merged. */
    default void adopt(Column other) {}

    /** Moves what was gathered to bytes, or from bytes into this while it is empty. */
    void move(Transfer bytes) throws IOException;

    /** Adds a range of rows of another column of its kind, which are not used again. */
    void merge(Column other, int from, int to);
}
