package io.ndimage.io.mat;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
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

    /** The class of a variable whose header cannot be read. */
    static final String UNREADABLE = "unreadable";

    /**
     * Returns a variable whose header cannot be read.
     *
     * @param problem why
     * @throws ImageReadException the problem, where no variable of the file could be read
     */
    public static MatEntry lost(String name, ImageReadException problem) throws ImageReadException {
        if (problem.kind() == ImageReadException.Kind.UNREADABLE) {
            throw problem;
        }
        return new MatEntry(new MatVariable(name, UNREADABLE, false, Damage.NO_SHAPE), new Lost(problem));
    }

    /** Returns a name for a variable that has lost its own, by its number in the file, from 1 on. */
    static String nameless(int number) {
        return "#" + number;
    }

    /** What is left of a variable whose header cannot be read. */
    record Lost(ImageReadException problem) implements Content {
        @Override
        public MatValue read(Budget budget) throws ImageReadException {
            throw problem;
        }
    }

    /** Reads a variable's content. */
    public interface Content {
        /** Returns the value. */
        MatValue read(Budget budget) throws ImageReadException;

        /** Returns a region of numbers that lies within them, or nothing where all have to be read. */
        default Optional<NdArray> read(Region region, Budget budget) throws ImageReadException {
            return Optional.empty();
        }

        /** Returns the sizes of the pieces that are stored together, or nothing where elements are stored one by one. */
        default Optional<Shape> chunk() throws ImageReadException {
            return Optional.empty();
        }
    }
}
