package io.ndimage.measurements;

import io.ndimage.op.Axes;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import org.jspecify.annotations.Nullable;

/**
 * Finds the minimum of the elements of each label.
 *
 * <p>{@code minimum(l) = min x[i]} over the elements {@code i} with label {@code l}. With labels and without an index, all
 * elements whose label is above 0 count together; see {@link LabelledReduction}.
 *
 * <p>The result is of the input's type: a single number, or one for each entry of the index, in its shape; 0 for a label that does not
 * occur. Complex numbers are in the order of their real parts, and of their imaginary ones where those are equal.
 *
 * <p>A NaN makes its label's minimum NaN. A single label that does not occur, labels none of which is above 0, and an empty
 * array are refused. Labels that do not broadcast to the input's shape, or are not
 * whole, and an index without labels are refused.
 *
 * <p>Example: for {@code 1 2 7} with the labels {@code 1 1 2} and {@code index=1,2}: {@code 1 7}. Work: one pass; memory for
 * each label.
 *
 * <p>Source: as {@code scipy.ndimage.minimum}, which leaves NaNs out where a list is given.
 *
 * @param index the labels to measure, each by itself; null for all above 0 together
 */
@Named(
        value = "minimum",
        summary = "Find the minimum of each label",
        keywords = {"min", "least", "per label"},
        example = "minimum labels=labels.npy index=1,2")
public record Minimum(
        @Param(value = "which labels, each by itself", byDefault = "none") @Nullable
        LabelIndex index) implements LabelledReduction, PerLabel<Minimum> {

    @Override
    public Minimum index(LabelIndex labels) {
        return new Minimum(labels);
    }

    /** Returns this: the elements of all channels are measured together. */
    @Override
    public Minimum onAxes(Axes axes) {
        return this;
    }

    @Override
    public Property property() {
        return Property.MINIMUM;
    }
}
