package io.ndimage.measurements;

import io.ndimage.op.Axes;
import io.ndimage.op.Declared;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Spec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the histogram of each label: how many of its elements lie in each of some bins.
 *
 * <p>{@code h(l)[k]} is the number of elements {@code x} with label {@code l} and {@code edge[k] <= x < edge[k + 1]}, in the last
 * bin {@code x <= max}; {@code edge[k] = k (max - min) / bins + min}. With labels and without an index, all elements whose label
 * is above 0 count together; see {@link LabelledReduction}.
 *
 * <p>The result is int64: a number for each bin, or a row of them for each label of a list; zeros for a label that does not
 * occur.
 *
 * <p>Elements beyond {@code min} and {@code max}, and NaNs, lie in no bin. Labels that do not broadcast to the input's shape, or are not whole,
 * an index without labels, and more bins than a quarter of the memory holds are refused. Complex numbers are in the order of their real
 * parts, and of their imaginary ones where those are equal.
 *
 * <p>Example: for {@code 1 2 7} with {@code min=0 max=8 bins=4}: {@code 1 1 0 1}; with the labels {@code 1 1 2} and {@code
 * index=2}: {@code 0 0 0 1}. Work: one pass; memory for each label and bin.
 *
 * <p>Source: as {@code scipy.ndimage.histogram}.
 *
 * @param min the least edge, in the input's unit
 * @param max the greatest edge, in the input's unit; at least {@code min}
 * @param bins how many bins there are
 * @param index the labels to measure, each by itself; null for all above 0 together
 */
@Named(
        value = "histogram",
        summary = "Count a histogram: the elements of each label in each of some bins",
        keywords = {"bins", "distribution", "count"},
        example = "histogram min=0 max=256 bins=16 labels=labels.npy index=1,2",
        order = {"min", "max", "bins", "labels", "index"})
public record Histogram(
        @Param(value = "the least edge", unit = "the unit of the input")
        double min,

        @Param(value = "the greatest edge", unit = "the unit of the input", range = ">= min")
        double max,

        @Param(value = "how many bins", min = 1) int bins,

        @Param(value = "which labels, each by itself", byDefault = "none") @Nullable
        LabelIndex index)
        implements LabelledReduction, PerLabel<Histogram> {

    /** Checks the bins. */
    public Histogram {
        Declared.by(Histogram.class).check("min", min).check("max", max).check("bins", bins);
        new Bins(min, max, bins);
    }

    @Override
    public Histogram index(LabelIndex labels) {
        return new Histogram(min, max, bins, labels);
    }

    /** Returns this: the elements of all channels are counted together. */
    @Override
    public Histogram onAxes(Axes axes) {
        return this;
    }

    @Override
    public Property property() {
        return Property.HISTOGRAM;
    }

    @Override
    public LabelTable begin(List<Spec> inputs) {
        return new LabelTable(index, inputs).gather(Part.BINS, new Bins(min, max, bins), null);
    }

    @Override
    public long memory(List<Spec> inputs) {
        return LabelTable.memory(index, List.of(Part.BINS), new Bins(min, max, bins), inputs);
    }
}
