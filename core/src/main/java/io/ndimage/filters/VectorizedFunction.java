package io.ndimage.filters;

import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A function of the pixels of a window, computed for many windows at once, so that its loops can be over windows.
 *
 * <p>Such a function is part of an operation, which is compared and sent to other machines: a lambda is equal to itself alone, and can
 * be sent where the class that it was written in is. {@link Statistic} has those that have a name; an {@link ArrayFunction} sees pixels of
 * any type as they are.
 */
@FunctionalInterface
public interface VectorizedFunction extends Serializable {

    /**
     * Computes the values of windows. How many there are depends on the tiles that an engine cuts, so that each value must depend on its
     * own window alone. It is called on several threads at once. What it throws reaches whoever asked for the result.
     *
     * @param windows pixel {@code k}, in C order of the window, of window {@code i} is {@code windows[k][i]}; the arrays may be longer
     *     than {@code count}, are filled anew for the next windows, and must not be kept
     * @param results where the value of window {@code i} goes, at {@code i}; it holds values of other windows before
     * @param count how many windows there are, at least 1
     */
    void reduce(double[][] windows, double[] results, int count);

    /** Returns the type of the values of windows of pixels of a type: by default float64. */
    default DType type(DType pixels) {
        return DType.FLOAT64;
    }

    /** Returns the shape of what is computed for a window: by default without axes, which is one number. */
    default Shape sizes() {
        return Shape.of();
    }

    /**
     * Returns this function of pixels of a type that doubles do not hold, or null, as by default, where it is of doubles alone: complex
     * numbers are refused then, and of 64-bit integers the nearest doubles are taken.
     */
    default @Nullable ArrayFunction ofType(DType pixels) {
        return null;
    }

    /**
     * Returns the function of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static VectorizedFunction parse(String name) {
        return Statistic.parse(name);
    }
}
