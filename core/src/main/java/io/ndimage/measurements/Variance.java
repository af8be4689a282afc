package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Axes;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Port;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Spec;
import java.util.List;
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
        LabelIndex index) implements GlobalOperation<NdArray>, ResultOperation<NdArray> {

    /** Returns this for a single label, which gives a single result. */
    public Variance index(int label) {
        return new Variance(LabelIndex.of(label));
    }

    /** Returns this for each of some labels. */
    public Variance index(int... labels) {
        return new Variance(LabelIndex.of(labels));
    }

    /** Returns this for each of some labels. */
    public Variance index(LabelIndex labels) {
        return new Variance(labels);
    }

    /** Returns this: the elements of all channels are measured together. */
    @Override
    public Variance onAxes(Axes axes) {
        return this;
    }

    @Override
    public List<Port> ports() {
        return LabelTable.PORTS;
    }

    @Override
    public boolean readsWhole() {
        return false;
    }

    @Override
    public NdArray compute(Engine engine, Inputs inputs) {
        return LabelPass.measure(Property.VARIANCE, index, engine, inputs);
    }

    @Override
    public @Nullable DType number(List<Spec> inputs) {
        return Property.VARIANCE.number(index, inputs);
    }

    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        return LabelPass.memory(List.of(Property.VARIANCE), index, null, engine, inputs);
    }
}
