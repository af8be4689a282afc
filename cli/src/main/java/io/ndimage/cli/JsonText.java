package io.ndimage.cli;

import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.MatValue;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Values of a .mat file as JSON, as MATLAB's {@code jsonencode} writes them: structs as objects, cells and numbers as arrays, those of
 * several axes as arrays of arrays, texts as strings. What JSON has no word for is {@code null} (NaN and infinities) or an object
 * that says what it is: {@code {"real": 1, "imag": 2}}, {@code {"class": "table"}}, {@code {"unreadable": "why"}}.
 */
final class JsonText {

    private final Appendable out;
    private final Consumer<String> lost;
    private long notFinite;

    /**
     * Writes to a text.
     *
     * @param lost is told of each value that could not be read, and at the end of numbers that are not finite
     */
    JsonText(Appendable out, Consumer<String> lost) {
        this.out = out;
        this.lost = lost;
    }

    /** Writes all of a value. */
    void writeAll(MatValue value) throws IOException {
        write(value);
        if (notFinite > 0) {
            lost.accept(notFinite + (notFinite == 1 ? " number that is" : " numbers that are")
                    + " not finite written as null");
        }
    }

    private void write(MatValue value) throws IOException {
        if (value instanceof MatValue.Numbers numbers) {
            numbers(numbers.array());
        } else if (value instanceof MatValue.Sparse sparse) {
            numbers(sparse.dense());
        } else if (value instanceof MatValue.Text text) {
            text(text);
        } else if (value instanceof MatValue.Cells cells) {
            elements(
                    cells.shape(),
                    cells.cells().size() == 1,
                    place -> write(cells.cells().get(place)));
        } else if (value instanceof MatValue.Struct struct) {
            elements(struct.shape(), false, place -> object(struct.fields(), place));
        } else if (value instanceof MatValue.Unreadable damaged) {
            lost.accept("not read: " + damaged.problem());
            object("unreadable", damaged.problem());
        } else if (value instanceof MatValue.Opaque opaque) {
            object("class", opaque.type());
        }
    }

    /** Writes one element of an array. */
    private interface Element {
        void write(int place) throws IOException;
    }

    /** Writes the elements of an array: one without brackets, unless told, those of a row or column in one pair of them. */
    private void elements(Shape shape, boolean bracketed, Element element) throws IOException {
        if (shape.elements() == 1 && !bracketed) {
            element.write(0);
            return;
        }
        long[] sizes = shape.sizes();
        boolean line =
                IntStream.range(0, sizes.length).filter(a -> sizes[a] != 1).count() <= 1;
        level(line || shape.isEmpty() ? new long[] {shape.elements()} : sizes, 0, 0, element);
    }

    /** Writes the elements along an axis and those after it, and returns the place after the last. */
    private int level(long[] sizes, int axis, int from, Element element) throws IOException {
        int place = from;
        out.append('[');
        for (long i = 0; i < sizes[axis]; i++) {
            if (i > 0) {
                out.append(',');
            }
            if (axis == sizes.length - 1) {
                element.write(place++);
            } else {
                place = level(sizes, axis + 1, place, element);
            }
        }
        out.append(']');
        return place;
    }

    private void numbers(NdArray array) throws IOException {
        if (!array.dtype().isComplex()) {
            NdArray row = array.reshape(array.elements());
            elements(array.shape(), false, place -> real(row, place));
            return;
        }
        NdArray parts = NdArray.wrap(array.dtype().part(), array.data(), 2L * array.elements());
        elements(array.shape(), false, place -> {
            out.append("{\"real\":");
            real(parts, 2 * place);
            out.append(",\"imag\":");
            real(parts, 2 * place + 1);
            out.append('}');
        });
    }

    private void real(NdArray row, int place) throws IOException {
        boolean finite = !row.dtype().isFloat() || Double.isFinite(row.getDouble(place));
        notFinite += finite ? 0 : 1;
        out.append(finite ? NumberText.exact(row, place) : "null");
    }

    /** Writes a row of characters as a string, several as strings. */
    private void text(MatValue.Text text) throws IOException {
        List<String> rows = rows(text);
        if (rows.size() == 1) {
            string(rows.get(0));
        } else {
            long[] sizes = text.shape().without(text.shape().ndim() - 1).sizes();
            elements(Shape.of(sizes), false, place -> string(rows.get(place)));
        }
    }

    /** Returns the rows of characters, one at least. */
    static List<String> rows(MatValue.Text text) {
        int width = (int) text.shape().size(text.shape().ndim() - 1);
        String characters = text.characters();
        return characters.isEmpty()
                ? List.of("")
                : IntStream.range(0, characters.length() / width)
                        .mapToObj(row -> characters.substring(row * width, (row + 1) * width))
                        .toList();
    }

    private void object(Map<String, List<MatValue>> fields, int place) throws IOException {
        out.append('{');
        Iterator<Map.Entry<String, List<MatValue>>> left = fields.entrySet().iterator();
        while (left.hasNext()) {
            Map.Entry<String, List<MatValue>> field = left.next();
            string(field.getKey());
            out.append(':');
            write(field.getValue().get(place));
            out.append(left.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private void object(String key, String value) throws IOException {
        out.append('{');
        string(key);
        out.append(':');
        string(value);
        out.append('}');
    }

    private void string(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alone = Character.isSurrogate(c) && !isPaired(text, i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < ' ' || alone) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
