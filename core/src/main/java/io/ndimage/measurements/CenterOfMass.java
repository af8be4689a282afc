package io.ndimage.measurements;

import io.ndimage.op.Named;
import io.ndimage.op.Param;
import org.jspecify.annotations.Nullable;

/**
 * Finds the centre of mass, or centroid, of the elements of each label.
 *
 * <p>{@code centre(l)[a] = Σ x[i] i[a] / Σ x[i]} over the elements {@code i} with label {@code l}, {@code i[a]} being the
 * coordinate along axis {@code a}, in pixels. With labels and without an index, all elements whose label is above 0 count
 * together; see {@link LabelledReduction}.
 *
 * <p>The result is float64, complex128 of complex numbers: a coordinate for each axis, or a row of them for each label of a list. The products are rounded,
 * their sums exact and rounded once.
 *
 * <p>Where the elements sum to 0, and for a label that does not occur, the coordinates are infinite or NaN, as the division
 * gives. A NaN reaches its label's coordinates. Labels that do not broadcast to the input's shape, or are not
 * whole, and an index without labels are refused.
 *
 * <p>Example: for {@code 1 3 7} with the labels {@code 1 1 2} and {@code index=1,2}: {@code 0.75} and {@code 2}. Work: one pass
 * with a sum for each axis and one more; memory for each label.
 *
 * <p>Source: as {@code scipy.ndimage.center_of_mass}.
 *
 * @param index the labels to measure, each by itself; null for all above 0 together
 */
@Named(
        value = "center_of_mass",
        summary = "Find the centre of mass, or centroid, of each label",
        keywords = {"centroid", "center", "position", "regionprops"},
        example = "center_of_mass labels=labels.npy index=1,2")
public record CenterOfMass(
        @Param(value = "which labels, each by itself", byDefault = "none") @Nullable
        LabelIndex index) implements LabelledReduction, PerLabel<CenterOfMass> {

    @Override
    public CenterOfMass index(LabelIndex labels) {
        return new CenterOfMass(labels);
    }

    @Override
    public Property property() {
        return Property.CENTER_OF_MASS;
    }
}
