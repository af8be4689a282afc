package io.ndimage.filters;

import io.ndimage.array.DType;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A function from a line of pixels to a line.
 *
 * <p>Such a function is part of an operation, which is compared and sent to other machines: a lambda is equal to itself alone, and can
 * be sent where the class that it was written in is. {@link Statistic} has those that have a name.
 */
@FunctionalInterface
public interface LineFunction extends Serializable {

    /**
     * Computes a line. It is called on several threads at once, and must give the same for the same pixels. What it throws reaches
     * whoever asked for the result.
     *
     * @param line the line, extended past its ends: as much longer than the result as the filter's size is above 1; it is filled anew for
     *     the next line, and must not be kept
     * @param result where the result goes, all of it; it holds another line before, and must not be kept
     */
    void filter(double[] line, double[] result);

    /**
     * Returns this function of lines of a type that doubles do not hold, or null, as by default, where it is of doubles alone: of 64-bit
     * integers the nearest ones are taken.
     */
    default @Nullable ArrayLineFunction ofLines(DType pixels) {
        return null;
    }

    /**
     * Returns the function of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static LineFunction parse(String name) {
        return Statistic.parse(name);
    }
}
