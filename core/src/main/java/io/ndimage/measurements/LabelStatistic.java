package io.ndimage.measurements;

import io.ndimage.internal.kernel.order.Middle;
import io.ndimage.internal.kernel.tables.ExactSum;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Functions of numbers by their names in NumPy. Sums are exact and rounded once; a NaN makes each but the size NaN. */
public enum LabelStatistic implements LabelFunction {
    /** The sum. */
    SUM(LabelStatistic::sum),
    /** The product, from the first number on. */
    PROD(values -> Arrays.stream(values).reduce(1, (a, b) -> a * b)),
    /** The mean. */
    MEAN(values -> sum(values) / values.length),
    /** The median; of an even number of values the mean of the two in the middle. */
    MEDIAN(values -> Middle.of(values, 0, values.length)),
    /** The variance from the mean. */
    VAR(LabelStatistic::variance),
    /** The standard deviation from the mean. */
    STD(values -> Math.sqrt(variance(values))),
    /** The least number. */
    MIN(values -> Arrays.stream(values).reduce(Double.POSITIVE_INFINITY, Math::min)),
    /** The greatest number. */
    MAX(values -> Arrays.stream(values).reduce(Double.NEGATIVE_INFINITY, Math::max)),
    /** The greatest number less the least. */
    PTP(values -> Arrays.stream(values).reduce(Double.NEGATIVE_INFINITY, Math::max)
            - Arrays.stream(values).reduce(Double.POSITIVE_INFINITY, Math::min)),
    /** How many numbers there are. */
    SIZE(values -> values.length);

    private final ToDoubleFunction<double[]> function;

    LabelStatistic(ToDoubleFunction<double[]> function) {
        this.function = function;
    }

    private static double sum(double[] values) {
        ExactSum sum = new ExactSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }

    private static double variance(double[] values) {
        double mean = sum(values) / values.length;
        return sum(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).toArray()) / values.length;
    }

    @Override
    public double apply(double[] values, int[] positions) {
        return function.applyAsDouble(values);
    }

    /**
     * Returns the statistic of a name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static LabelStatistic parse(String name) {
        for (LabelStatistic statistic : values()) {
            if (statistic.toString().equals(name)) {
                return statistic;
            }
        }
        throw new IllegalArgumentException("unknown function '" + name + "'; known are "
                + Arrays.stream(values()).map(LabelStatistic::toString).collect(Collectors.joining(", ")));
    }

    /** Returns NumPy's name of the function, such as {@code std}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
