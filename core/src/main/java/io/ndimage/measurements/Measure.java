package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.op.Axes;
import io.ndimage.op.Declared;
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
 * Measures any properties of the elements of each label at once.
 *
 * <p>What each {@link Property} is, its own operation says: {@link Mean}, {@link Variance}, {@link Median} and the others give the
 * same bits.
 *
 * <p>The result has an entry for each label of the index; without one, for each label from 1 to the greatest there is; without
 * labels, one for the whole array. The histogram counts elements in {@code bins} bins from {@code min} to {@code max}.
 *
 * <p>A NaN, and a label that does not occur, make each property what its operation says. No properties at all, bins that {@link
 * Histogram} refuses, labels that do not broadcast to the input's shape, or are not whole, or too great for a table of all up to them,
 * and an index without labels are refused.
 *
 * <p>Example: {@code area,mean,maximum} of {@code 1 2 7} with the labels {@code 1 1 2}: 2, 1.5 and 2 for label 1; 1, 7 and 7 for
 * label 2. Work: one pass over the elements for all properties, one more where deviations are measured, and one to find the
 * greatest label where no index is given; memory for each label and property, and for the median 20 bytes for each element.
 *
 * <p>Source: the properties are those of {@code scipy.ndimage}; a table of them, as scikit-image's {@code regionprops_table}.
 *
 * @param properties what is measured
 * @param index the labels to measure, each by itself; null for all from 1 to the greatest
 * @param min the least edge of the histogram, in the input's unit
 * @param max the greatest edge of the histogram, in the input's unit
 * @param bins how many bins the histogram has
 */
@Named(
        value = "measure",
        summary = "Measure any properties of each label at once: area, mean, centroid",
        keywords = {"regionprops", "area", "properties", "table", "statistics", "centroid"},
        example = "measure area,mean,center_of_mass labels=labels.npy",
        order = {"properties", "labels", "index", "min", "max", "bins"})
public record Measure(
        @Param(value = "what is measured, with commas: area, mean, median and others")
        List<Property> properties,

        @Param(value = "which labels, each by itself", byDefault = "none") @Nullable
        LabelIndex index,

        @Param(value = "the least edge of the histogram", unit = "the unit of the input", byDefault = "0")
        double min,

        @Param(
                value = "the greatest edge of the histogram",
                unit = "the unit of the input",
                range = ">= min",
                byDefault = "256")
        double max,

        @Param(value = "how many bins the histogram has", min = 1, byDefault = "16")
        int bins)
        implements GlobalOperation<MeasuredObjects>, ResultOperation<MeasuredObjects>, PerLabel<Measure> {

    /** Checks the properties and the bins. */
    public Measure {
        properties = List.copyOf(properties);
        if (properties.isEmpty()) {
            throw new IllegalArgumentException("properties is empty; allowed is any of " + List.of(Property.values()));
        }
        Declared.by(Measure.class).check("min", min).check("max", max).check("bins", bins);
        new Bins(min, max, bins);
    }

    @Override
    public Measure index(LabelIndex labels) {
        return new Measure(properties, labels, min, max, bins);
    }

    /** Returns this with another least edge of the histogram. */
    public Measure min(double edge) {
        return new Measure(properties, index, edge, max, bins);
    }

    /** Returns this with another greatest edge of the histogram. */
    public Measure max(double edge) {
        return new Measure(properties, index, min, edge, bins);
    }

    /** Returns this with another number of bins. */
    public Measure bins(int number) {
        return new Measure(properties, index, min, max, number);
    }

    /** Returns this: the elements of all channels are measured together. */
    @Override
    public Measure onAxes(Axes axes) {
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

    /** {@inheritDoc} Without an index, that is which labels there are. */
    @Override
    public Measure settled(Engine engine, Inputs inputs) {
        return index == null && inputs.size() > 1 ? index(all(engine, inputs)) : this;
    }

    @Override
    public MeasuredObjects compute(Engine engine, Inputs inputs) {
        return LabelPass.measure(properties, index, new Bins(min, max, bins), engine, inputs);
    }

    /** {@inheritDoc} Without an index, there are taken to be as many labels as elements, or as the labels' type has numbers. */
    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        LabelIndex labels = index;
        if (labels == null && inputs.size() > 1) {
            Spec of = inputs.get(1);
            labels = LabelIndex.upTo(
                    (int) Math.min(of.dtype().maxValue(), of.shape().elements()));
        }
        return LabelPass.memory(properties, labels, new Bins(min, max, bins), engine, inputs);
    }

    /** Returns the greatest of some numbers with all its digits, or one that is as great as a double. */
    private static String greatest(Engine engine, Inputs numbers) {
        NdArray place = new MaximumPosition(null).run(engine, numbers);
        long[] start = new long[place.elements()];
        long[] stop = new long[start.length];
        for (int a = 0; a < start.length; a++) {
            start[a] = place.getLong(a);
            stop[a] = start[a] + 1;
        }
        NdArray number = numbers.source(0).read(Region.of(start, stop));
        long[] first = new long[start.length];
        return number.dtype() == DType.UINT64
                ? Long.toUnsignedString(number.getLong(first))
                : Long.toString(number.getLong(first));
    }

    /** Returns the labels from 1 to the greatest. */
    private static LabelIndex all(Engine engine, Inputs inputs) {
        new LabelTable(null, inputs.specs()); // which checks the inputs
        Inputs labels = Inputs.of(List.of(inputs.source(1)));
        if (labels.specs().get(0).shape().isEmpty()) {
            return LabelIndex.upTo(0);
        }
        NdArray greatest = new Maximum(null).run(engine, labels);
        return LabelIndex.upTo(LabelTable.checkRoom(greatest.getDouble(), () -> greatest(engine, labels)));
    }
}
