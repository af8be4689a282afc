package io.ndimage.internal.kernel.interpolation;

/** How the lines that a spline is fitted to go on past their ends. */
public enum SplineEnds {
    /** {@code . d c b | a b c d | c b a .}. */
    MIRROR,
    /** {@code d c b a | a b c d | d c b a}. */
    REFLECT,
    /** {@code a b c d | a b c d | a b c d}. */
    WRAP
}
