package io.ndimage.io.mat;

import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The last four of the 128 bytes that a file begins with since MATLAB's version 5. The text before them says what its writer
 * likes: they alone tell the version.
 *
 * @param order the order of the bytes of a number
 * @param version {@link #LEVEL_5}, or {@link #HDF5} where the rest is that
 */
record Preamble(ByteOrder order, int version) {

    /** How many bytes it takes. */
    static final int BYTES = 128;

    static final int LEVEL_5 = 1;
    static final int HDF5 = 2;

    /** Returns what the first bytes of a file say, or null where they are none of MATLAB's. */
    static @Nullable Preamble of(byte[] head) {
        if (head.length < BYTES) {
            return null;
        }
        boolean little = head[126] == 'I' && head[127] == 'M';
        boolean big = head[126] == 'M' && head[127] == 'I';
        return little || big
                ? new Preamble(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN, head[little ? 125 : 124])
                : null;
    }

    /** Returns whether it is of a version that is read. */
    boolean isKnown() {
        return version == LEVEL_5 || version == HDF5;
    }
}
