package io.ndimage.op;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;

/**
 * Numbers that stand for open ones while their operation is planned. They are of the right type; of those that are treated in different
 * ways there is one of each kind.
 */
public enum Guess {
    /** A number with a fraction, where the type has such. */
    FRACTION(0.5),
    /** A whole number. */
    SMALL(1),
    /** A whole number that is no float, and of 64-bit integers no double. */
    LARGE(Long.MAX_VALUE);

    private final Number number;

    Guess(Number number) {
        this.number = number;
    }

    /** Returns the number as an element of a type. */
    Scalar of(DType type) {
        double nearest = number.doubleValue();
        return type.isComplex()
                ? Scalar.complex(nearest, nearest)
                : Scalar.of(number).in(type, Cast.ROUND_SATURATE);
    }
}
