package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@link Measure} can find out about the elements of each label. */
public enum Property {
    /** How many elements there are; int64. */
    AREA(LabelResults::counts, Part.COUNT),
    /** As {@link SumLabels}. */
    SUM(LabelResults::sums, Part.SUM),
    /** As {@link Mean}. */
    MEAN(LabelResults::means, Part.SUM),
    /** As {@link Variance}; a second pass. */
    VARIANCE(LabelResults::variances, Part.SUM, Part.SQUARES),
    /** As {@link StandardDeviation}; a second pass. */
    STANDARD_DEVIATION(LabelResults::deviations, Part.SUM, Part.SQUARES),
    /** As {@link Minimum}. */
    MINIMUM(results -> results.extremes(Part.LEAST), Part.LEAST),
    /** As {@link Maximum}. */
    MAXIMUM(results -> results.extremes(Part.GREATEST), Part.GREATEST),
    /** As {@link MinimumPosition}. */
    MINIMUM_POSITION(results -> results.positions(Part.LEAST), Part.LEAST),
    /** As {@link MaximumPosition}. */
    MAXIMUM_POSITION(results -> results.positions(Part.GREATEST), Part.GREATEST),
    /** As {@link Median}. */
    MEDIAN(LabelResults::medians, Part.VALUES),
    /** As {@link CenterOfMass}. */
    CENTER_OF_MASS(LabelResults::centers, Part.SUM, Part.MOMENTS),
    /**
     * The smallest box around the elements, as {@link FindObjects}: where it starts along each axis, and then where it stops;
     * zeros where there is none; int64.
     */
    BOUNDING_BOX(LabelResults::boxes, Part.BOX),
    /** As {@link Histogram}. */
    HISTOGRAM(LabelResults::histograms, Part.BINS);

    private final Function<LabelResults, NdArray> reader;
    private final List<Part> parts;

    Property(Function<LabelResults, NdArray> reader, Part... parts) {
        this.reader = reader;
        this.parts = List.of(parts);
    }

    /** Returns what a table must have gathered. */
    List<Part> parts() {
        return parts;
    }

    /** Reads this property of each entry of the result. */
    NdArray of(LabelTable table) {
        return reader.apply(LabelResults.of(table));
    }

    /**
     * Returns the type of the number that this is of a single label, or of all together; null where it is none.
     *
     * @throws IllegalArgumentException if the labels do not suit the inputs
     */
    @Nullable
    DType number(@Nullable LabelIndex index, List<Spec> inputs) {
        DType measured = new LabelTable(index, inputs).dtype();
        if (!isNumber() || (index != null && !index.isSingle())) {
            return null;
        }
        return switch (this) {
            case AREA -> DType.INT64;
            case MINIMUM, MAXIMUM -> measured;
            case SUM -> LabelResults.sumType(measured);
            case MEAN -> measured.isComplex() ? DType.COMPLEX128 : DType.FLOAT64;
            case MEDIAN -> measured.isComplex() || measured == DType.FLOAT32 ? measured : DType.FLOAT64;
            default -> DType.FLOAT64;
        };
    }

    private boolean isNumber() {
        return switch (this) {
            case MINIMUM_POSITION, MAXIMUM_POSITION, CENTER_OF_MASS, BOUNDING_BOX, HISTOGRAM -> false;
            default -> true;
        };
    }

    /** Returns the names of the numbers that this is made of, so many for each label. */
    List<String> names(int numbers) {
        if (isNumber()) {
            return List.of(toString());
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < numbers; i++) {
            names.add(
                    switch (this) {
                        case BOUNDING_BOX -> i < numbers / 2 ? "start_" + i : "stop_" + (i - numbers / 2);
                        case HISTOGRAM -> "bin_" + i;
                        default -> this + "_" + i;
                    });
        }
        return names;
    }

    /** Returns the name in pipeline text. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
