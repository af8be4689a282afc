package io.ndimage.testkit;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;

/**
 * A source of which nothing is to be read.
 *
 * @param dtype the type of the elements
 * @param shape the sizes
 */
public record UnreadSource(DType dtype, Shape shape) implements Source {

    /** Throws an {@link AssertionError}. */
    @Override
    public NdArray read(Region region) {
        throw new AssertionError("region " + region + " was read; nothing may be");
    }
}
