package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.tables.LabelRows;
import io.ndimage.internal.kernel.tables.RowPlaces;
import io.ndimage.op.NamedArrays;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The values of an array, and where each stands. */
public final class FoundValues implements NamedArrays {

    private final Shape shape;
    private final LabelRows rows;
    private final RowPlaces places;
    private final long[] values;

    private FoundValues(Shape shape, LabelRows rows, RowPlaces places, long[] values) {
        this.shape = shape;
        this.rows = rows;
        this.places = places;
        this.values = values;
    }

    /** Finds where the values of an array stand, those of one value left out. */
    static FoundValues of(long[] elements, Shape shape, @Nullable Long ignored) {
        long least = Arrays.stream(elements).min().orElse(0);
        long greatest = Arrays.stream(elements).max().orElse(-1);
        long span = greatest - least + 1; // at most 0 where it overflows
        boolean dense = elements.length == 0 || (span > 0 && span <= Math.max(1 << 16, elements.length));
        LabelRows rows = dense ? LabelRows.consecutive(least, (int) span) : LabelRows.of(elements);
        int[] found = new int[elements.length];
        rows.find(elements, 0, elements.length, found);
        int none = ignored == null ? -1 : rows.row(ignored);
        for (int i = 0; none >= 0 && i < found.length; i++) {
            found[i] = found[i] == none ? -1 : found[i];
        }
        RowPlaces places = new RowPlaces(found, rows.count());
        long[] values = IntStream.range(0, rows.count())
                .filter(row -> places.start(row) < places.stop(row))
                .mapToLong(row -> elements[places.places()[places.start(row)]])
                .toArray();
        return new FoundValues(shape, rows, places, values);
    }

    /** Returns the values in ascending order, a new array. */
    public long[] values() {
        return values.clone();
    }

    /** Returns whether a value occurs, and was not left out. */
    public boolean has(long value) {
        return count(value) > 0;
    }

    /** Returns how many elements have a value; 0 for one that does not occur, and for that which was left out. */
    public int count(long value) {
        int row = rows.row(value);
        return row < 0 ? 0 : places.stop(row) - places.start(row);
    }

    /**
     * Returns the indices of the elements with a value in C order: int64, of shape {@code (ndim, n)}, so that along the first axis
     * lie the numbers of one index.
     *
     * @throws IllegalArgumentException if the value does not occur; {@link #has} tells
     */
    public NdArray indices(long value) {
        int count = count(value);
        if (count == 0) {
            throw new IllegalArgumentException("value " + value + " does not occur among the " + values.length
                    + (values.length == 1 ? " value" : " values") + " that were found");
        }
        int ndim = shape.ndim();
        int start = places.start(rows.row(value));
        long[] indices = new long[Math.multiplyExact(ndim, count)];
        for (int i = 0; i < count; i++) {
            int rest = places.places()[start + i];
            for (int a = ndim - 1; a >= 0; a--) {
                int size = (int) shape.size(a);
                indices[a * count + i] = rest % size;
                rest /= size;
            }
        }
        return NdArray.wrap(DType.INT64, indices, ndim, count);
    }

    /**
     * Returns {@code values}, in ascending order, and {@code counts}, how often each occurs, both int64; and {@code indices}, int64,
     * of shape {@code (ndim, n)}: those of the first value, then those of the next.
     */
    @Override
    public Map<String, NdArray> arrays() {
        long[] counts = Arrays.stream(values).map(this::count).toArray();
        int total = Math.toIntExact(Arrays.stream(counts).sum());
        NdArray indices = NdArray.zeros(DType.INT64, shape.ndim(), total);
        long at = 0;
        for (int v = 0; v < values.length; v++) {
            indices.write(Region.of(new long[] {0, at}, new long[] {shape.ndim(), at + counts[v]}), indices(values[v]));
            at += counts[v];
        }
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        arrays.put("values", NdArray.wrap(DType.INT64, values(), values.length));
        arrays.put("counts", NdArray.wrap(DType.INT64, counts, counts.length));
        arrays.put("indices", indices);
        return Collections.unmodifiableMap(arrays);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FoundValues that
                && shape.equals(that.shape)
                && Arrays.equals(values, that.values)
                && Arrays.equals(places.places(), that.places.places())
                && Arrays.stream(values).allMatch(value -> count(value) == that.count(value));
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(places.places());
    }

    /** Returns the values with how often they occur, such as {@code {5: 3, 7: 1}}. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        for (long value : values) {
            text.add(value + ": " + count(value));
        }
        return text.toString();
    }
}
