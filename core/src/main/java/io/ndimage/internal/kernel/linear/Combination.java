package io.ndimage.internal.kernel.linear;

/** How the elements of several arrays become one element. */
public enum Combination {
    /** The sum. */
    SUM,
    /** The square root of the sum of squares. */
    MAGNITUDE
}
