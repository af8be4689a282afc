package io.ndimage.io.mat;

import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageReadException.Kind;
import io.ndimage.io.MatValue;

/** What becomes of damage: the value that has it says so, and the others are read. Limits hold for all of them together. */
public final class Damage {

    /** The sizes of what has none any more. */
    static final Shape NO_SHAPE = Shape.of(0, 0);

    private Damage() {}

    /** Reads a value. */
    public interface Reading {
        /** Returns the value. */
        MatValue read() throws ImageReadException;
    }

    /** Returns a value, or what is wrong with it. */
    public static MatValue confined(Reading reading) throws ImageReadException {
        try {
            return reading.read();
        } catch (ImageReadException e) {
            return confined(e, NO_SHAPE);
        }
    }

    /**
     * Returns what is wrong with a value.
     *
     * @param shape the value's sizes, as far as they are known
     * @throws ImageReadException the problem, where it is none of the value alone: a limit is exceeded, or the file may not be read
     *     any more
     */
    static MatValue confined(ImageReadException problem, Shape shape) throws ImageReadException {
        if (problem.kind() != Kind.MALFORMED && problem.kind() != Kind.UNSUPPORTED) {
            throw problem;
        }
        return new MatValue.Unreadable(problem.problem(), shape);
    }
}
