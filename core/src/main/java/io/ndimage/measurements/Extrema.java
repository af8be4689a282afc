package io.ndimage.measurements;

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
 * Finds the minimum and the maximum of the elements of each label, and their first positions.
 *
 * <p>{@code min x[i]}, {@code max x[i]} and the {@code i} of each, over the elements {@code i} with label {@code l}. With labels
 * and without an index, all elements whose label is above 0 count together; see {@link LabelledReduction}.
 *
 * <p>The result has the properties {@link Property#MINIMUM}, {@link Property#MAXIMUM}, of the input's type, and {@link
 * Property#MINIMUM_POSITION} and {@link Property#MAXIMUM_POSITION}, int64: one of each, or a row for each label of a list, zeros
 * for one that does not occur.
 *
 * <p>A NaN is its label's minimum and maximum. A single label that does not occur, labels none of which is above 0, and an empty
 * array are refused. Labels that do not broadcast to the input's shape, or are not
 * whole, and an index without labels are refused.
 *
 * <p>Example: for {@code 1 2 7} with the labels {@code 1 1 2} and {@code index=1,2}: the minima {@code 1 7}, the maxima {@code 2
 * 7}, at {@code 0 2} and {@code 1 2}. Work: one pass; memory for each label.
 *
 * <p>Source: as {@code scipy.ndimage.extrema}, which leaves NaNs out where a list is given, and takes any of several equal
 * elements.
 *
 * @param index the labels to measure, each by itself; null for all above 0 together
 */
@Named(
        value = "extrema",
        summary = "Find the minimum and the maximum of each label, and their positions",
        keywords = {"argmax", "argmin", "range", "minmaxloc"},
        example = "extrema labels=labels.npy index=1,2")
public record Extrema(
        @Param(value = "which labels, each by itself", byDefault = "none") @Nullable
        LabelIndex index)
        implements GlobalOperation<MeasuredObjects>, ResultOperation<MeasuredObjects>, PerLabel<Extrema> {

    private static final List<Property> PROPERTIES =
            List.of(Property.MINIMUM, Property.MAXIMUM, Property.MINIMUM_POSITION, Property.MAXIMUM_POSITION);

    @Override
    public Extrema index(LabelIndex labels) {
        return new Extrema(labels);
    }

    /** Returns this: the elements of all channels are measured together. */
    @Override
    public Extrema onAxes(Axes axes) {
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
    public MeasuredObjects compute(Engine engine, Inputs inputs) {
        return LabelPass.measure(PROPERTIES, index, null, engine, inputs);
    }

    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        return LabelPass.memory(PROPERTIES, index, null, engine, inputs);
    }
}
