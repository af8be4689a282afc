package io.ndimage.filters;

import java.io.Serializable;

/**
 * A function of the pixels of a window.
 *
 * <p>Such a function is part of an operation, which is compared and sent to other machines: a lambda is equal to itself alone, and can
 * be sent where the class that it was written in is. {@link Statistic} has those that have a name.
 */
@FunctionalInterface
public interface WindowFunction extends Serializable {

    /**
     * Returns the value of a window. It is called on several threads at once, and must give the same for the same pixels. What it
     * throws reaches whoever asked for the result.
     *
     * @param window the pixels in C order of the window; the array is filled anew for the next window, and must not be kept
     */
    double of(double[] window);

    /** Returns this function for many windows at once. */
    default VectorizedFunction vectorized() {
        return (windows, results, count) -> {
            double[] window = new double[windows.length];
            for (int i = 0; i < count; i++) {
                for (int k = 0; k < window.length; k++) {
                    window[k] = windows[k][i];
                }
                results[i] = of(window);
            }
        };
    }

    /**
     * Returns the function of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static WindowFunction parse(String name) {
        return Statistic.parse(name);
    }
}
