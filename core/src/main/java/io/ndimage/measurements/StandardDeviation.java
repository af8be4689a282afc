package io.ndimage.measurements;

import io.ndimage.op.Named;
import io.ndimage.op.Param;
import org.jspecify.annotations.Nullable;

/**
 * Measures the standard deviation of the elements of each label.
 *
 * <p>{@code std(l) = √(Σ (x[i] - m)² / n)} over the {@code n} elements {@code i} with label {@code l}, {@code m} being their
 * mean. With labels and without an index, all elements whose label is above 0 count together; see {@link LabelledReduction}.
 *
 * <p>The result is float64, in the input's unit: a single number, or one for each label of a list; NaN for a label that does not
 * occur. The mean is rounded to a double, then each square; their sum is exact and rounded once, before the division.
 *
 * <p>A NaN or an infinity makes its label's deviation NaN. Labels that do not broadcast to the input's shape, or are not
 * whole, and an index without labels are refused.
 *
 * <p>Example: for {@code 1 2 7} with the labels {@code 1 1 2} and {@code index=1,2}: {@code 0.5 0}. Work: two passes; memory for
 * each label.
 *
 * <p>Source: as {@code scipy.ndimage.standard_deviation}.
 *
 * @param index the labels to measure, each by itself; null for all above 0 together
 */
@Named(
        value = "standard_deviation",
        summary = "Measure the standard deviation of the elements of each label",
        keywords = {"std", "spread", "per label"},
        example = "standard_deviation labels=labels.npy index=1,2")
public record StandardDeviation(
        @Param(value = "which labels, each by itself", byDefault = "none") @Nullable
        LabelIndex index) implements LabelledMeasurement, PerLabel<StandardDeviation> {

    @Override
    public StandardDeviation index(LabelIndex labels) {
        return new StandardDeviation(labels);
    }

    @Override
    public Property property() {
        return Property.STANDARD_DEVIATION;
    }
}
