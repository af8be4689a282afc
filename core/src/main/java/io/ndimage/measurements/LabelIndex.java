package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.tables.LabelRows;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The labels that are measured, each by itself: a single one, whose measure is a single number, or an array of them, mostly a list,
 * which gives a number for each entry, in the array's shape. A label may stand there more than once, and need not occur. Immutable.
 */
public final class LabelIndex implements Serializable {

    private static final long serialVersionUID = 1;

    private final long[] labels;
    private final Shape shape;

    private LabelIndex(long[] labels, long... sizes) {
        this.labels = labels;
        this.shape = Shape.of(sizes);
    }

    /** Returns a single label. */
    public static LabelIndex of(long label) {
        return new LabelIndex(new long[] {label});
    }

    /** Returns a list of labels. */
    public static LabelIndex of(long... labels) {
        return new LabelIndex(labels.clone(), labels.length);
    }

    /** Returns a list of labels. */
    public static LabelIndex of(int... labels) {
        return new LabelIndex(Arrays.stream(labels).asLongStream().toArray(), labels.length);
    }

    /**
     * Returns the elements of an array as labels: of one without axes a single label, and else an index of its shape.
     *
     * @throws IllegalArgumentException if they are not whole numbers, or 2^63 or more
     */
    public static LabelIndex of(NdArray labels) {
        return new LabelIndex(
                new LabelReader("labels of the index", labels.dtype()).labels(labels),
                labels.shape().sizes());
    }

    /** Returns the list of the labels from 1 to a number, such as {@link Labels#count()}. */
    public static LabelIndex upTo(int count) {
        return new LabelIndex(LongStream.rangeClosed(1, count).toArray(), count);
    }

    /**
     * Returns the labels of a text: {@code 3} is a single label; {@code 1,2,3}, {@code [3]} and {@code 3,} are lists; {@code
     * [[1,2],[3,4]]} are rows.
     *
     * @throws IllegalArgumentException if something else stands there
     */
    public static LabelIndex parse(String text) {
        return new LabelIndexText(text).index();
    }

    /** Returns labels in C order as an index of a shape. */
    static LabelIndex of(long[] labels, Shape shape) {
        return new LabelIndex(labels, shape.sizes());
    }

    /** Returns whether this is a single label, which has no axes. */
    public boolean isSingle() {
        return shape.ndim() == 0;
    }

    /** Returns the shape, which the result has for its entries: of a single label none, of a list one axis. */
    public Shape shape() {
        return shape;
    }

    /** Returns how many entries there are. */
    public int size() {
        return labels.length;
    }

    /** Returns the label of an entry, counted in C order. */
    public long label(int entry) {
        return labels[entry];
    }

    /** Returns the labels as int64, in the shape of this index. */
    NdArray toArray() {
        return NdArray.wrap(DType.INT64, labels.clone(), shape.sizes());
    }

    LabelRows rows() {
        return LabelRows.of(labels);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelIndex that && shape.equals(that.shape) && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(labels) + shape.hashCode();
    }

    /** Returns the labels with commas; a list of one ends with a comma, rows are in brackets. */
    @Override
    public String toString() {
        return LabelIndexText.of(labels, shape);
    }
}
