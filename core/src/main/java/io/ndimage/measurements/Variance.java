package io.ndimage.measurements;

import io.ndimage.op.Named;
import io.ndimage.op.Param;
import org.jspecify.annotations.Nullable;

/**
 * Measures the variance of the elements of each label.
 *
 * <p>{@code variance(l) = Σ (x[i] - m)² / n} over the {@code n} elements {@code i} with label {@code l}, {@code m} being their
 * mean. With labels and without an index, all elements whose label is above 0 count together; see {@link LabelledReduction}.
 *
 * <p>The result is float64, in the input's unit squared: a single number, or one for each label of a list; NaN for a label that
 * does not occur. Of complex numbers it is the sum of those of their parts. The mean is rounded to a double, then each square; their sum is exact and rounded once, before the division.
 *
 * <p>A NaN or an infinity makes its label's variance NaN. Labels that do not broadcast to the input's shape, or are not
 * whole, and an index without labels are refused.
 *
 * <p>Example: for {@code 1 2 7} with the labels {@code 1 1 2} and {@code index=1,2}: {@code 0.25 0}. Work: two passes; memory
 * for each label.
 *
 * <p>Source: as {@code scipy.ndimage.variance}.
 *
 * @param index the labels to measure, each by itself; null for all above 0 together
 */
@Named(
        value = "variance",
        summary = "Measure the variance of the elements of each label",
        keywords = {"var", "spread", "per label"},
        example = "variance labels=labels.npy index=1,2")
public record Variance(
        @Param(value = "which labels, each by itself", byDefault = "none") @Nullable
        LabelIndex index) implements LabelledMeasurement, PerLabel<Variance> {

    @Override
    public Variance index(LabelIndex labels) {
        return new Variance(labels);
    }

    @Override
    public Property property() {
        return Property.VARIANCE;
    }
}
