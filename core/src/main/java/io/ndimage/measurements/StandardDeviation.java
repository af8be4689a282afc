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
        LabelIndex index) implements GlobalOperation<NdArray>, ResultOperation<NdArray> {

    /** Returns this for a single label, which gives a single result. */
    public StandardDeviation index(int label) {
        return new StandardDeviation(LabelIndex.of(label));
    }

    /** Returns this for each of some labels. */
    public StandardDeviation index(int... labels) {
        return new StandardDeviation(LabelIndex.of(labels));
    }

    /** Returns this for each of some labels. */
    public StandardDeviation index(LabelIndex labels) {
        return new StandardDeviation(labels);
    }

    /** Returns this: the elements of all channels are measured together. */
    @Override
    public StandardDeviation onAxes(Axes axes) {
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
        return LabelPass.measure(Property.STANDARD_DEVIATION, index, engine, inputs);
    }

    @Override
    public @Nullable DType number(List<Spec> inputs) {
        return Property.STANDARD_DEVIATION.number(index, inputs);
    }

    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        return LabelPass.memory(List.of(Property.STANDARD_DEVIATION), index, null, engine, inputs);
    }
}
