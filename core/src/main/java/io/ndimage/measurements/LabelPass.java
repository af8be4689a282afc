package io.ndimage.measurements;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
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
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pass over an array and its labels that fills a table.
 *
 * @param index the labels
 * @param parts what is gathered
 * @param bins those of {@link Part#BINS}
 * @param means what the distances of {@link Part#SQUARES} are measured from, a number for each row
 */
record LabelPass(
        @Nullable LabelIndex index,
        List<Part> parts,
        @Nullable Bins bins,
        @Nullable NdArray means) implements Reduction<LabelTable, LabelTable> {

    /** Bytes: an element of {@link Part#VALUES} with its row, and once more when those of its row are sorted. */
    private static final long VALUE = 20;

    /** Elements: the memory of more would be more than a number of bytes can say, and is so far beyond any. */
    private static final long MOST = 1L << 50;

    /** Bytes: elements that a thread has room for, but does not meet. */
    private static final long UNFILLED = 1 << 19;

    /** Fills a table from which some properties can be read: in one pass, and another where squared distances are needed. */
    static LabelTable fill(
            Collection<Property> properties,
            @Nullable LabelIndex index,
            @Nullable Bins bins,
            Engine engine,
            Inputs inputs) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        properties.forEach(property -> parts.addAll(property.parts()));
        boolean again = parts.remove(Part.SQUARES);
        LabelTable table = new LabelPass(index, List.copyOf(parts), bins, null).run(engine, inputs);
        if (again) {
            NdArray from = LabelResults.ofRows(table).means();
            table.gather(new LabelPass(index, List.of(Part.SQUARES), null, from).run(engine, inputs));
        }
        if (parts.contains(Part.VALUES)) {
            ((MedianColumn) table.column(Part.VALUES)).sort(engine.local());
        }
        return table;
    }

    /** Measures one property. */
    static NdArray measure(Property property, @Nullable LabelIndex index, Engine engine, Inputs inputs) {
        return property.of(fill(List.of(property), index, null, engine, inputs));
    }

    /** Measures several properties. */
    static MeasuredObjects measure(
            List<Property> properties, @Nullable LabelIndex index, @Nullable Bins bins, Engine engine, Inputs inputs) {
        return new MeasuredObjects(index, properties, fill(properties, index, bins, engine, inputs));
    }

    @Override
    public List<Port> ports() {
        return LabelTable.PORTS;
    }

    @Override
    public List<Feed> feeds(List<Spec> inputs) {
        return LabelTable.feeds(inputs);
    }

    @Override
    public Region needs(int feed, Region tile, List<Spec> inputs) {
        return LabelTable.needs(feed, tile, inputs);
    }

    @Override
    public LabelTable begin(List<Spec> inputs) {
        LabelTable table = new LabelTable(index, inputs);
        for (Part part : parts) {
            table.gather(part, bins, means);
        }
        return table;
    }

    @Override
    public long memory(List<Spec> inputs) {
        return LabelTable.memory(index, parts, bins, inputs);
    }

    /** Returns how many bytes measuring some properties takes. */
    static long memory(
            Collection<Property> properties,
            @Nullable LabelIndex index,
            @Nullable Bins bins,
            Engine engine,
            List<Spec> inputs) {
        List<Part> parts = properties.stream()
                .flatMap(property -> property.parts().stream())
                .distinct()
                .toList();
        int numbers = inputs.get(0).dtype().isComplex() ? 2 : 1;
        long values = parts.contains(Part.VALUES)
                ? numbers * VALUE * Math.min(inputs.get(0).shape().elements(), MOST) + engine.threads() * UNFILLED
                : 0;
        return engine.memory(new LabelPass(index, parts, bins, null), inputs) + values;
    }

    @Override
    public void add(LabelTable partial, Region region, List<Block> blocks, Scratch scratch) {
        partial.add(region, blocks, scratch);
    }

    @Override
    public void merge(LabelTable partial, LabelTable other) {
        partial.merge(other);
    }

    @Override
    public void merge(LabelTable partial, List<LabelTable> others, Threads threads) {
        partial.merge(others, threads);
    }

    @Override
    public void write(LabelTable partial, DataOutput out) throws IOException {
        partial.write(out);
    }

    @Override
    public LabelTable read(DataInput in, List<Spec> inputs) throws IOException {
        return begin(inputs).read(in);
    }

    @Override
    public LabelTable finish(LabelTable table, List<Spec> inputs) {
        return table;
    }
}
