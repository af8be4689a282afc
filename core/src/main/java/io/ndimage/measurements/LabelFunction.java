package io.ndimage.measurements;

import java.io.Serializable;

/**
 * A number made of the elements of a label. It may be called by several threads at once, and must give the same number for the
 * same elements. {@link LabelStatistic} has those that text can name.
 */
@FunctionalInterface
public interface LabelFunction extends Serializable {

    /** A number made of some values. */
    @FunctionalInterface
    interface OfValues extends Serializable {

        /** Returns the number; the values may be changed. */
        double apply(double[] values);
    }

    /**
     * Returns the number.
     *
     * @param values the elements, at least one, in C order; they may be changed
     * @param positions where each stands in the array, counted in C order; they may be changed
     */
    double apply(double[] values, int[] positions);

    /** Returns a function that does not look at positions. */
    static LabelFunction ofValues(OfValues function) {
        return (values, positions) -> function.apply(values);
    }

    /**
     * Returns a statistic by its name in NumPy, such as {@code std}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    static LabelFunction parse(String name) {
        return LabelStatistic.parse(name);
    }
}
