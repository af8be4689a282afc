package io.ndimage.interpolation;

import java.io.Serializable;

/** Where a point of an output lies in an input. Several threads call it at once, in any order. */
@FunctionalInterface
public interface CoordinateMapping extends Serializable {

    /**
     * Returns the coordinates in the input, one for each of its axes.
     *
     * @param output those of an element of the output, its to keep
     */
    double[] map(long[] output);
}
