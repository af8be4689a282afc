package io.ndimage.io.mat;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVariable;

/**
 * A variable of a file, not yet read.
 *
 * @param variable what its header says
 * @param content reads it
 */
record MatEntry(MatVariable variable, Content content) {

    /** Reads a variable's content. */
    interface Content {
        MatValue read(Budget budget) throws ImageReadException;
    }
}
