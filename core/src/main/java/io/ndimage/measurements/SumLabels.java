package io.ndimage.measurements;

import io.ndimage.op.Axes;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import org.jspecify.annotations.Nullable;

/**
 * Sums the elements of each label.
 *
 * <p>{@code sum(l) = Σ x[i]} over the elements {@code i} with label {@code l}. With labels and without an index, all elements
 * whose label is above 0 count together; see {@link LabelledReduction}.
 *
 * <p>The result is int64 of bool and signed integers, uint64 of unsigned ones, float64 of floats, and complex128 of complex numbers: a
 * single number, or one for each entry of the index, in its shape; 0 for a label that does not occur. The sum is exact; of floats it is
 * rounded once.
 *
 * <p>A NaN makes its label's sum NaN. Labels that do not broadcast to the input's shape, or are not
 * whole, and an index without labels are refused. So are sums of integers that the result's type cannot hold.
 *
 * <p>Example: for {@code 1 2 7} with the labels {@code 1 1 2} and {@code index=1,2}: {@code 3 7}. Work: one pass; memory for
 * each label.
 *
 * <p>Source: as {@code scipy.ndimage.sum_labels}, also {@code sum}, whose sums carry rounding errors, in the input's type where one label is asked
 * for.
 *
 * @param index the labels to measure, each by itself; null for all above 0 together
 */
@Named(
        value = "sum_labels",
        aliases = "sum",
        summary = "Sum the elements of each label",
        keywords = {"integrated intensity", "total", "area", "per label"},
        example = "sum_labels labels=labels.npy index=1,2")
public record SumLabels(
        @Param(value = "which labels, each by itself", byDefault = "none") @Nullable
        LabelIndex index) implements LabelledReduction, PerLabel<SumLabels> {

    @Override
    public SumLabels index(LabelIndex labels) {
        return new SumLabels(labels);
    }

    /** Returns this: the elements of all channels are measured together. */
    @Override
    public SumLabels onAxes(Axes axes) {
        return this;
    }

    @Override
    public Property property() {
        return Property.SUM;
    }
}
