package io.ndimage.internal.kernel.pointwise;

/** Functions of one, two or three numbers {@code x, y, z}. */
public enum Pointwise {
    /** {@code x}. */
    COPY,
    /** {@code -x}. */
    NEGATIVE,
    /** {@code |x|}. */
    ABSOLUTE,
    /** {@code √x}. */
    SQRT,
    /** {@code x + y}. */
    ADD,
    /** {@code x - y}. */
    SUBTRACT,
    /** {@code x y}. */
    MULTIPLY,
    /** {@code x / y}. */
    DIVIDE,
    /** {@code √(x² + y²)}. */
    HYPOT,
    /** The angle of the point {@code (y, x)}. */
    ATAN2,
    /** {@code min(max(x, y), z)}. */
    CLIP,
    /** {@code x ± 2^63}: turns longs that stand for unsigned numbers in their order into signed ones, and back. */
    MOVE_SIGN
}
