package io.ndimage.measurements;

import io.ndimage.op.Axes;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import org.jspecify.annotations.Nullable;

/**
 * Takes the mean of the elements of each label.
 *
 * <p>{@code mean(l) = Σ x[i] / n} over the {@code n} elements {@code i} with label {@code l}. With labels and without an index,
 * all elements whose label is above 0 count together; see {@link LabelledReduction}.
 *
 * <p>The result is float64, complex128 of complex numbers: a single number, or one for each label of a list; NaN for a label that does not occur. The sum is
 * exact and rounded once, before the division; 64-bit integers are rounded to doubles before.
 *
 * <p>A NaN makes its label's mean NaN. Labels that do not broadcast to the input's shape, or are not
 * whole, and an index without labels are refused.
 *
 * <p>Example: for {@code 1 2 7} with the labels {@code 1 1 2} and {@code index=1,2}: {@code 1.5 7}. Work: one pass; memory for
 * each label.
 *
 * <p>Source: as {@code scipy.ndimage.mean}.
 *
 * @param index the labels to measure, each by itself; null for all above 0 together
 */
@Named(
        value = "mean",
        summary = "Take the mean of the elements of each label",
        keywords = {"average", "mean intensity", "regionprops"},
        example = "mean labels=labels.npy index=1,2")
public record Mean(
        @Param(value = "which labels, each by itself", byDefault = "none") @Nullable
        LabelIndex index) implements LabelledReduction, PerLabel<Mean> {

    @Override
    public Mean index(LabelIndex labels) {
        return new Mean(labels);
    }

    /** Returns this: the elements of all channels are measured together. */
    @Override
    public Mean onAxes(Axes axes) {
        return this;
    }

    @Override
    public Property property() {
        return Property.MEAN;
    }
}
