package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.internal.kernel.LabelRows;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The labels that are measured, each by itself: a single one, whose measure is a single number, or a list, which gives a number
 * for each entry. A label may stand in a list more than once, and need not occur. Immutable.
 */
public final class LabelIndex implements Serializable {

    private static final long serialVersionUID = 1;

    private final long[] labels;
    private final boolean single;

    private LabelIndex(long[] labels, boolean single) {
        this.labels = labels;
        this.single = single;
    }

    /** Returns a single label. */
    public static LabelIndex of(long label) {
        return new LabelIndex(new long[] {label}, true);
    }

    /** Returns a list of labels. */
    public static LabelIndex of(long... labels) {
        return new LabelIndex(labels.clone(), false);
    }

    /** Returns a list of labels. */
    public static LabelIndex of(int... labels) {
        return new LabelIndex(Arrays.stream(labels).asLongStream().toArray(), false);
    }

    /** Returns the list of the labels from 1 to a number, such as {@link Labels#count()}. */
    public static LabelIndex upTo(int count) {
        return new LabelIndex(LongStream.rangeClosed(1, count).toArray(), false);
    }

    /**
     * Returns the labels of a text: {@code 3} is a single label; {@code 1,2,3}, {@code [3]} and {@code 3,} are lists.
     *
     * @throws IllegalArgumentException if something else stands there
     */
    public static LabelIndex parse(String text) {
        String bare = text.strip();
        boolean list = bare.contains(",") || bare.startsWith("[") || bare.startsWith("(");
        String[] parts = bare.replaceAll("^[\\[(]|[\\])]$", "").split(",");
        try {
            long[] labels = Arrays.stream(parts)
                    .map(String::strip)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new LabelIndex(labels, !list);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a label, or labels with commas, such as 1,2,3, are needed", e);
        }
    }

    /** Returns whether this is a single label, not a list. */
    public boolean isSingle() {
        return single;
    }

    /** Returns how many entries there are. */
    public int size() {
        return labels.length;
    }

    /** Returns the label of an entry. */
    public long label(int entry) {
        return labels[entry];
    }

    /** Returns the labels, int64: a single one without axes, a list as a line. */
    NdArray toArray() {
        return NdArray.wrap(DType.INT64, labels.clone(), single ? new long[0] : new long[] {labels.length});
    }

    LabelRows rows() {
        return LabelRows.of(labels);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelIndex that && single == that.single && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(labels) + Boolean.hashCode(single);
    }

    /** Returns the labels with commas; a list of one ends with a comma. */
    @Override
    public String toString() {
        String text = Arrays.stream(labels).mapToObj(Long::toString).collect(Collectors.joining(","));
        return labels.length == 1 && !single ? text + "," : text;
    }
}
