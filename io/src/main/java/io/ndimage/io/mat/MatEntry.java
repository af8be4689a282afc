package io.ndimage.io.mat;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.MatValue;
import io.ndimage.io.MatVariable;
import java.util.Optional;

/**
 * A variable of a file, not yet read.
 *
 * @param variable what its header says
 * @param content reads it
 */
public record MatEntry(MatVariable variable, Content content) {

    /** Reads a variable's content. */
    public interface Content {
        /** Returns the value. */
        MatValue read(Budget budget) throws ImageReadException;

        /** Returns a region of numbers that lies within them, or nothing where all have to be read. */
        default Optional<NdArray> read(Region region, Budget budget) throws ImageReadException {
            return Optional.empty();
        }
    }
}
