package io.ndimage.pipeline;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.PerAxis;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was given for an argument: a text, or a Java value, which counts as the text that means the same: a number with all of its
 * digits, a truth value, the name of an enum's constant, the entries of a list or an array in brackets.
 *
 * @param value the text or the value
 * @param files how a file is read that a text names
 */
record Given(Object value, ArrayFiles files) {

    private static final int LONGEST_SHOWN = 60;

    /** Whole numbers of a smaller magnitude are exact as doubles. */
    private static final double EXACT = 0x1p53;

    private Given like(Object entry) {
        return new Given(entry, files);
    }

    /**
     * Returns the text.
     *
     * @throws IllegalArgumentException if no text means the value
     */
    String text() {
        return value instanceof Boolean ? value.toString() : text(value);
    }

    /**
     * Returns the array that is meant, or that the text means.
     *
     * @throws IllegalArgumentException if there is none
     * @throws java.io.UncheckedIOException if the text is a file that cannot be read
     */
    NdArray array() {
        return value instanceof NdArray array ? array : ArrayText.parse(text(), files);
    }

    /** Returns the entries of a list, an array or a text with commas; what is none of these is the only one. */
    List<Given> list() {
        if (value instanceof CharSequence) {
            return Codecs.list(text(), this::like);
        }
        List<?> entries = entries(value);
        return entries == null
                ? List.of(this)
                : entries.stream().map(entry -> like(present(entry))).toList();
    }

    private static String text(Object value) {
        List<?> entries = entries(value);
        if (entries != null) {
            return entries.stream().map(entry -> text(present(entry))).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof NdArray array && array.ndim() == 0) {
            return text(element(array, 0));
        }
        if (value instanceof Boolean truth) {
            return truth ? "1" : "0";
        }
        if (value instanceof Double || value instanceof Float) {
            return number(((Number) value).doubleValue());
        }
        if (value instanceof Enum<?>) {
            return Codecs.text(value);
        }
        if (value instanceof CharSequence || value instanceof Number || value instanceof Path) {
            return value.toString();
        }
        String kind = value instanceof NdArray array
                ? "an array of shape " + array.shape()
                : "a " + value.getClass().getTypeName();
        throw new IllegalArgumentException(
                kind + " is no such value; allowed is a number, true or false, a text, or a list of these");
    }

    private static Object present(@Nullable Object entry) {
        if (entry == null) {
            throw new IllegalArgumentException("null stands in a list; allowed are values alone");
        }
        return entry;
    }

    private static String number(double value) {
        boolean negativeZero = Double.doubleToLongBits(value) == Long.MIN_VALUE;
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT && !negativeZero;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    /** Returns the entries of a list, or of an array along its first axis; null for everything else. */
    private static @Nullable List<?> entries(Object value) {
        if (value instanceof PerAxis<?> several) {
            return several.values();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().toList();
        }
        if (value instanceof NdArray array && array.ndim() == 1) {
            return IntStream.range(0, array.elements())
                    .mapToObj(i -> element(array, i))
                    .toList();
        }
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> Array.get(value, i))
                    .toList();
        }
        return null;
    }

    private static Object element(NdArray array, int place) {
        NdArray line = array.reshape(array.elements());
        DType type = array.dtype();
        if (type.isInteger()) {
            return type == DType.UINT64 ? Long.toUnsignedString(line.getLong(place)) : line.getLong(place);
        }
        if (type.isComplex()) {
            throw new IllegalArgumentException("an array of " + type + " is given; allowed are real numbers");
        }
        return type == DType.BOOL ? line.getBoolean(place) : (Object) line.getDouble(place);
    }

    /** Returns the text, cut off where it is long; of a value without one, its type. */
    @Override
    public String toString() {
        try {
            String text = text();
            return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
        } catch (IllegalArgumentException e) {
            return value.getClass().getTypeName();
        }
    }
}
