package io.ndimage.measurements;

import io.ndimage.op.Named;
import io.ndimage.op.Param;
import org.jspecify.annotations.Nullable;

/**
 * Finds the position of the maximum of each label, the first one.
 *
 * <p>The coordinates {@code i} of the first element with label {@code l} that equals {@code max x} over all of them, the last
 * axis running fastest. With labels and without an index, all elements whose label is above 0 count together; see {@link
 * LabelledReduction}.
 *
 * <p>The result is int64, in pixels: a coordinate for each axis, or a row of them for each label of a list, zeros for one that
 * does not occur.
 *
 * <p>A NaN counts as the greatest. A single label that does not occur, labels none of which is above 0, and an empty array are
 * refused. Labels that do not broadcast to the input's shape, or are not
 * whole, and an index without labels are refused.
 *
 * <p>Example: for {@code 1 2 7} with the labels {@code 1 1 2} and {@code index=1,2}: {@code 1} and {@code 2}. Work: one pass;
 * memory for each label.
 *
 * <p>Source: as {@code scipy.ndimage.maximum_position}, which takes any of several equal elements where a list is given.
 *
 * @param index the labels to measure, each by itself; null for all above 0 together
 */
@Named(
        value = "maximum_position",
        summary = "Find the position of the maximum of each label",
        keywords = {"argmax", "peak", "maxloc"},
        example = "maximum_position labels=labels.npy index=1,2")
public record MaximumPosition(
        @Param(value = "which labels, each by itself", byDefault = "none") @Nullable
        LabelIndex index) implements LabelledReduction, PerLabel<MaximumPosition> {

    @Override
    public MaximumPosition index(LabelIndex labels) {
        return new MaximumPosition(labels);
    }

    @Override
    public Property property() {
        return Property.MAXIMUM_POSITION;
    }
}
