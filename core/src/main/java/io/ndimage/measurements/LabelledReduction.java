package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.op.Port;
import io.ndimage.op.Reduction;
import io.ndimage.op.Spec;
import io.ndimage.op.Threads;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measurement of the elements that have each of some labels.
 *
 * <p>Without labels, all of the array is measured, and the result is a single number (an array without dimensions). With labels
 * and no index, all elements whose label is above 0 are measured together. With a single label as the index, those of that
 * label; with an array of labels, mostly a list, those of each label in turn, and the result
 * has an entry for each, in the array's shape. An index without labels is refused.
 *
 * <p>Labels are whole numbers of any real type, of the input's shape or one that broadcasts to it, as NumPy has it: with sizes of 1, or
 * without the first axes. Floating-point ones that are not whole are refused. The result is the same for any tiling and any number of threads.
 */
public interface LabelledReduction extends Reduction<LabelTable, NdArray> {

    /** Returns the labels that are measured, each by itself, or null. */
    @Nullable
    LabelIndex index();

    /** Returns what is measured. */
    Property property();

    @Override
    default List<Port> ports() {
        return LabelTable.PORTS;
    }

    @Override
    default List<Feed> feeds(List<Spec> inputs) {
        return LabelTable.feeds(inputs);
    }

    @Override
    default Region needs(int feed, Region tile, List<Spec> inputs) {
        return LabelTable.needs(feed, tile, inputs);
    }

    @Override
    default LabelTable begin(List<Spec> inputs) {
        return new LabelTable(index(), inputs).gather(property().parts());
    }

    @Override
    default long memory(List<Spec> inputs) {
        return LabelTable.memory(index(), property().parts(), null, inputs);
    }

    @Override
    default @Nullable DType number(List<Spec> inputs) {
        return property().number(index(), inputs);
    }

    @Override
    default void add(LabelTable partial, Region region, List<Block> blocks, Scratch scratch) {
        partial.add(region, blocks, scratch);
    }

    @Override
    default void merge(LabelTable partial, LabelTable other) {
        partial.merge(other);
    }

    @Override
    default void merge(LabelTable partial, List<LabelTable> others, Threads threads) {
        partial.merge(others, threads);
    }

    @Override
    default void write(LabelTable partial, DataOutput out) throws IOException {
        partial.write(out);
    }

    @Override
    default LabelTable read(DataInput in, List<Spec> inputs) throws IOException {
        return begin(inputs).read(in);
    }

    @Override
    default NdArray finish(LabelTable table, List<Spec> inputs) {
        return property().of(table);
    }
}
