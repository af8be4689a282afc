package io.ndimage.io.mat;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.Limits;
import io.ndimage.io.internal.FileBytes;
import io.ndimage.io.internal.Layout;

/** What reading a file may still take, over all its values; asked before anything is allocated. */
public final class Budget {

    /** How deep cells and structs may lie in one another. */
    static final int MAX_DEPTH = 64;

    /** What a value takes beside its elements, about. */
    private static final int VALUE_BYTES = 128;

    private final FileBytes file;
    private final Limits limits;
    private long elements;
    private long bytes;

    /** Starts with nothing taken. */
    public Budget(FileBytes file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** Takes some elements of a number of bytes each. */
    public void takeElements(long count, int bytesEach) throws ImageReadException {
        elements += Math.min(count, Long.MAX_VALUE / 2 - elements);
        if (elements > limits.maxPixels()) {
            throw file.limit("arrays of " + elements + " elements are more than the limit of " + limits.maxPixels());
        }
        if (count > Integer.MAX_VALUE / 2 - 8) {
            throw file.limit("an array of " + count + " elements is more than this reader holds in memory");
        }
        takeBytes(Layout.times(count, bytesEach));
    }

    /** Takes some values, such as cells, before what is in them. */
    public void takeValues(long count) throws ImageReadException {
        takeBytes(Layout.times(count, VALUE_BYTES));
    }

    /** Refuses values that lie too deep in one another. */
    public void checkDepth(int depth) throws ImageReadException {
        if (depth > MAX_DEPTH) {
            throw file.limit("cells and structs lie more than " + MAX_DEPTH + " deep");
        }
    }

    /** Takes some bytes. */
    public void takeBytes(long count) throws ImageReadException {
        bytes += Math.min(count, Long.MAX_VALUE / 2 - bytes);
        if (bytes > limits.maxBytes()) {
            throw file.limit(
                    "its variables take " + bytes + " bytes, more than the limit of " + limits.maxBytes() + " bytes");
        }
    }
}
