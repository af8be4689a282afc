package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.NamedArrays;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A table of properties: a row for each label that was measured, or a single one, and a column, or several, for each property.
 */
public final class MeasuredObjects implements NamedArrays {

    private final @Nullable LabelIndex index;
    private final Map<Property, NdArray> properties = new LinkedHashMap<>();

    MeasuredObjects(@Nullable LabelIndex index, List<Property> properties, LabelTable table) {
        this.index = index;
        for (Property property : properties) {
            this.properties.put(property, property.of(table));
        }
    }

    /** Returns how many labels were measured; 1 where all elements were measured together. */
    public int count() {
        return index == null ? 1 : index.size();
    }

    /**
     * Returns the label of a row.
     *
     * @throws IllegalStateException if all elements were measured together
     */
    public long label(int row) {
        if (index == null) {
            throw new IllegalStateException("there are no labels: all elements were measured together");
        }
        return index.label(row);
    }

    /** Returns what was measured, in the order that was asked for. */
    public Set<Property> properties() {
        return Collections.unmodifiableSet(properties.keySet());
    }

    /**
     * Returns a property: of a single measurement a number, an array without dimensions, or a line of numbers; of a list of labels
     * an entry or a row for each; of an index of several axes an array of its shape, or with one axis more.
     *
     * @throws IllegalArgumentException if it was not measured
     */
    public NdArray get(Property property) {
        NdArray values = properties.get(property);
        if (values == null) {
            throw new IllegalArgumentException("property is " + property + "; measured were " + properties.keySet());
        }
        return values;
    }

    /**
     * Returns the properties by their names in text, as {@link #get} does; before them {@code label}, the labels of the rows, int64,
     * unless all elements were measured together.
     */
    @Override
    public Map<String, NdArray> arrays() {
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        if (index != null) {
            arrays.put("label", index.toArray());
        }
        properties.forEach((property, values) -> arrays.put(property.toString(), values));
        return Collections.unmodifiableMap(arrays);
    }

    /** Returns the table as text: a line with the names, and one for each row, with commas. */
    public String csv() {
        List<String> names = new ArrayList<>();
        List<IntFunction<String>> columns = new ArrayList<>();
        if (index != null) {
            names.add("label");
            columns.add(row -> Long.toString(index.label(row)));
        }
        properties.forEach((property, values) -> {
            int each = (int) (values.elements() / Math.max(1, count()));
            names.addAll(property.names(each));
            for (int i = 0; i < each; i++) {
                int column = i;
                columns.add(row -> text(values, (long) row * each + column));
            }
        });
        StringBuilder text = new StringBuilder(String.join(",", names));
        for (int row = 0; row < count(); row++) {
            StringJoiner line = new StringJoiner(",", System.lineSeparator(), "");
            for (IntFunction<String> column : columns) {
                line.add(column.apply(row));
            }
            text.append(line);
        }
        return text.toString();
    }

    /** Returns a number in as few digits as tell it from all others; whole numbers without a fraction. */
    private static String text(NdArray values, long place) {
        DType type = values.dtype();
        NdArray line = values.reshape(values.elements());
        if (type.isInteger()) {
            long number = line.getLong(place);
            return type == DType.UINT64 ? Long.toUnsignedString(number) : Long.toString(number);
        }
        String real = text(line.getDouble(place), type.part());
        if (!type.isComplex()) {
            return real;
        }
        String part = text(line.getImaginary(place), type.part());
        return real + (part.startsWith("-") ? "" : "+") + part + "j";
    }

    private static String text(double value, DType type) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return type == DType.FLOAT32 ? Float.toString((float) value) : Double.toString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MeasuredObjects that
                && Objects.equals(index, that.index)
                && properties.equals(that.properties);
    }

    @Override
    public int hashCode() {
        return properties.hashCode();
    }

    /** Returns {@link #csv()}. */
    @Override
    public String toString() {
        return csv();
    }
}
