package io.ndimage.measurements;

import io.ndimage.op.Named;
import io.ndimage.op.Param;
import org.jspecify.annotations.Nullable;

/**
 * Finds the median of the elements of each label.
 *
 * <p>{@code median(l)} is the middle one of the elements with label {@code l} once they are sorted, and of an even number of them
 * {@code (a + b) / 2}, {@code a} and {@code b} being the two in the middle. With labels and without an index, all elements whose
 * label is above 0 count together; see {@link LabelledReduction}.
 *
 * <p>The result is float64, of float32 and complex numbers their own type, in the input's unit: a single number, or one for each label of a list; NaN for a label that does not
 * occur. 64-bit integers are rounded to doubles before.
 *
 * <p>A NaN makes its label's median NaN. Labels that do not broadcast to the input's shape, or are not
 * whole, and an index without labels are refused.
 *
 * <p>Example: for {@code 1 2 7 4} with the labels {@code 1 1 2 1} and {@code index=1,2}: {@code 2 7}; with {@code index=1} for
 * {@code 1 2 7} and the labels {@code 1 1 2}: {@code 1.5}. Work: one pass, a few steps for each element of a label that is
 * measured, and 20 bytes for each of them.
 *
 * <p>Source: as {@code scipy.ndimage.median}, which sorts NaNs last where a list is given, and gives a label that does not occur
 * the least of all elements. Many elements are narrowed down by their leading bits, as in radix sorting.
 *
 * @param index the labels to measure, each by itself; null for all above 0 together
 */
@Named(
        value = "median",
        summary = "Find the median of the elements of each label",
        keywords = {"percentile", "quantile", "per label"},
        example = "median labels=labels.npy index=1,2")
public record Median(
        @Param(value = "which labels, each by itself", byDefault = "none") @Nullable
        LabelIndex index) implements LabelledMeasurement, PerLabel<Median> {

    @Override
    public Median index(LabelIndex labels) {
        return new Median(labels);
    }

    @Override
    public Property property() {
        return Property.MEDIAN;
    }
}
