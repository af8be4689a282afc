package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Axes;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.op.Port;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Spec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measurement of the elements that have each of some labels which a single reduction cannot make: it takes a second one, or what the
 * first one gathered is sorted. Of labels and index it holds what {@link LabelledReduction} says.
 */
public interface LabelledMeasurement extends GlobalOperation<NdArray>, ResultOperation<NdArray> {

    /** Returns the labels that are measured, each by itself, or null. */
    @Nullable
    LabelIndex index();

    /** Returns what is measured. */
    Property property();

    /** Returns this: the elements of all channels are measured together. */
    @Override
    default Operation<NdArray> onAxes(Axes axes) {
        return this;
    }

    @Override
    default List<Port> ports() {
        return LabelTable.PORTS;
    }

    @Override
    default boolean readsWhole() {
        return false;
    }

    @Override
    default NdArray compute(Engine engine, Inputs inputs) {
        return LabelPass.measure(property(), index(), engine, inputs);
    }

    @Override
    default @Nullable DType number(List<Spec> inputs) {
        return property().number(index(), inputs);
    }

    @Override
    default long memory(Engine engine, List<Spec> inputs) {
        return LabelPass.memory(List.of(property()), index(), null, engine, inputs);
    }
}
