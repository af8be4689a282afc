package io.ndimage.io.mat;

import io.ndimage.array.Shape;
import io.ndimage.io.ImageReadException;
import io.ndimage.io.MatValue;
import io.ndimage.io.internal.FileBytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The way to a value within a variable: {@code s.volume}, {@code c{3}}, {@code s(2).rows}, {@code c[0,2]}. Braces and parentheses
 * count from 1, as in MATLAB, where one number goes down the columns; brackets count from 0, as in NumPy, along the rows.
 *
 * @param variable the variable's name
 * @param steps what leads from there to the value, each as it is written
 */
record MatPath(String variable, List<String> steps) {

    private static final Pattern STEP = Pattern.compile("\\.[^.{(\\[]+|\\{[^}]*}|\\([^)]*\\)|\\[[^]]*]");

    /** Returns the way that a text means, or null where it is none. */
    static @Nullable MatPath parse(String text) {
        Matcher step = STEP.matcher(text);
        List<String> steps = new ArrayList<>();
        int begin = step.find() ? step.start() : 0;
        int end = begin;
        while (end < text.length() && step.find(end) && step.start() == end) {
            steps.add(step.group());
            end = step.end();
        }
        return begin == 0 || end < text.length() ? null : new MatPath(text.substring(0, begin), List.copyOf(steps));
    }

    /** Returns the value to which the steps lead from that of the variable. */
    MatValue follow(FileBytes file, MatValue from) throws ImageReadException {
        MatValue value = from;
        StringBuilder so = new StringBuilder(variable);
        for (String step : steps) {
            value = step.startsWith(".")
                    ? field(file, value, so.toString(), step.substring(1))
                    : element(file, value, so.toString(), step);
            so.append(step);
            if (value instanceof MatValue.Unreadable damaged) {
                throw file.malformed(-1, "'" + so + "' cannot be read: " + damaged.problem());
            }
        }
        return value;
    }

    private static MatValue field(FileBytes file, MatValue value, String so, String field) throws ImageReadException {
        if (!(value instanceof MatValue.Struct struct)) {
            throw file.unsupported("'" + so + "' is of class " + MatClass.word(value) + "; only a struct has fields");
        }
        List<MatValue> values = struct.fields().get(field);
        if (values == null) {
            throw file.unsupported("no field '" + field + "' in '" + so + "'; it has "
                    + String.join(", ", struct.fields().keySet()));
        }
        if (values.size() != 1) {
            throw file.unsupported("'" + so + "' is an array of " + sizes(struct.shape())
                    + " structs; ask for one by its number: " + so + "(1)." + field);
        }
        return values.get(0);
    }

    private static MatValue element(FileBytes file, MatValue value, String so, String step) throws ImageReadException {
        if (value instanceof MatValue.Cells cells) {
            return cells.cells().get(place(file, cells.shape(), so, step));
        }
        if (value instanceof MatValue.Struct struct) {
            int place = place(file, struct.shape(), so, step);
            Map<String, MatValue> fields = new LinkedHashMap<>();
            struct.fields().forEach((name, values) -> fields.put(name, values.get(place)));
            return MatValue.of(fields);
        }
        throw file.unsupported("'" + so + "' is of class " + MatClass.word(value)
                + "; only cells and structs are asked for by number");
    }

    /** Returns the place in C order that a step means. */
    private static int place(FileBytes file, Shape shape, String so, String step) throws ImageReadException {
        boolean fromZero = step.startsWith("[");
        String[] words = step.substring(1, step.length() - 1).split(",", -1);
        long[] numbers = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            String word = words[i].strip();
            if (!word.matches("\\d{1,10}")) {
                throw file.unsupported("'" + so + step + "' has '" + word + "' where a number belongs");
            }
            numbers[i] = Long.parseLong(word) - (fromZero ? 0 : 1);
        }
        long[] sizes = shape.sizes();
        boolean single = numbers.length == 1;
        long[] most = single ? new long[] {shape.elements()} : sizes;
        boolean within = numbers.length == most.length;
        for (int i = 0; within && i < most.length; i++) {
            within = numbers[i] >= 0 && numbers[i] < most[i];
        }
        if (!within) {
            throw file.unsupported(
                    "no '" + so + step + "'; '" + so + "' is " + sizes(shape) + ", counted from " + (fromZero ? 0 : 1));
        }
        return (int) (single ? fromZero ? numbers[0] : rowMajor(numbers[0], sizes) : rowMajor(numbers, sizes));
    }

    private static long rowMajor(long[] index, long[] sizes) {
        long place = 0;
        for (int a = 0; a < sizes.length; a++) {
            place = place * sizes[a] + index[a];
        }
        return place;
    }

    /** Returns the place in C order of an element whose place down the columns is given. */
    private static long rowMajor(long place, long[] sizes) {
        long[] index = new long[sizes.length];
        long rest = place;
        for (int a = 0; a < sizes.length; a++) {
            index[a] = rest % sizes[a];
            rest /= sizes[a];
        }
        return rowMajor(index, sizes);
    }

    /**
     * Returns the ways to what lies in a value, from the way to that, and what lies there, in C order; nothing for numbers, and of
     * anything else but cells and structs, itself.
     */
    static Map<String, MatValue> members(String so, MatValue value) {
        Map<String, MatValue> members = new LinkedHashMap<>();
        if (value instanceof MatValue.Struct struct) {
            int count = (int) struct.shape().elements();
            struct.fields().forEach((name, values) -> {
                for (int i = 0; i < count; i++) {
                    members.put(
                            so + (count == 1 ? "" : number("(", i, struct.shape(), ")")) + "." + name, values.get(i));
                }
            });
        } else if (value instanceof MatValue.Cells cells) {
            for (int i = 0; i < cells.cells().size(); i++) {
                members.put(
                        so + number("{", i, cells.shape(), "}"), cells.cells().get(i));
            }
        } else if (!(value instanceof MatValue.Numbers || value instanceof MatValue.Sparse)) {
            members.put(so, value);
        }
        return members;
    }

    /** Returns the number by which MATLAB knows an element: one in a row or column, else one for each axis. */
    private static String number(String open, int place, Shape shape, String close) {
        long[] sizes = shape.sizes();
        if (LongStream.of(sizes).filter(size -> size != 1).count() <= 1) {
            return open + (place + 1) + close;
        }
        long[] index = new long[sizes.length];
        long rest = place;
        for (int a = sizes.length - 1; a >= 0; a--) {
            index[a] = rest % sizes[a];
            rest /= sizes[a];
        }
        return open + LongStream.of(index).mapToObj(i -> Long.toString(i + 1)).collect(Collectors.joining(",")) + close;
    }

    private static String sizes(Shape shape) {
        return LongStream.of(shape.sizes()).mapToObj(Long::toString).collect(Collectors.joining(" x "));
    }
}
