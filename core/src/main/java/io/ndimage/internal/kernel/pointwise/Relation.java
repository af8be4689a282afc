package io.ndimage.internal.kernel.pointwise;

/** Relations of two numbers {@code x, y}. */
public enum Relation {
    /** {@code x < y}. */
    LESS,
    /** {@code x <= y}. */
    LESS_EQUAL,
    /** {@code x > y}. */
    GREATER,
    /** {@code x >= y}. */
    GREATER_EQUAL,
    /** {@code x = y}. */
    EQUAL,
    /** {@code x ≠ y}. */
    NOT_EQUAL;

    /** Returns the relation that holds of {@code y, x} where this one holds of {@code x, y}. */
    public Relation swapped() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_EQUAL -> GREATER_EQUAL;
            case GREATER -> LESS;
            case GREATER_EQUAL -> LESS_EQUAL;
            case EQUAL, NOT_EQUAL -> this;
        };
    }
}
