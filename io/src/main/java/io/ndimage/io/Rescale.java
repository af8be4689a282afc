package io.ndimage.io;

/** What is done with pixels of a type that a file format cannot hold. */
public enum Rescale {
    /** Nothing: they are refused, unless they are whole numbers of an integer type that all fit one that the format holds. */
    FAIL,
    /**
     * The least value becomes 0 and the greatest the largest of the widest type that the format holds, 1 where it holds floats; NaN
     * becomes 0 or stays.
     */
    RESCALE,
    /**
     * Each becomes the nearest number that the format holds: whole ones with ties to even and NaN as 0, or floats. The narrowest
     * type is taken that keeps all that the widest would.
     */
    CLIP
}
