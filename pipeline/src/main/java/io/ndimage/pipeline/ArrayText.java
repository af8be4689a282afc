package io.ndimage.pipeline;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.io.Images;
import io.ndimage.op.Structure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * Arrays in text: {@code ones(9,5)}, {@code zeros(3)}, {@code cross(2,1)}, {@code disk(3)}, {@code [[0,1],[1,0]]} with numbers such as
 * {@code 0.5} and {@code 1+2j}, or a file.
 */
final class ArrayText {

    private static final Pattern CALL = Pattern.compile("(ones|zeros|cross|disk)\\(([^()]*)\\)");

    private static final int MAX_ELEMENTS = 1 << 24;

    private ArrayText() {}

    /**
     * Returns the array that a text means.
     *
     * @throws IllegalArgumentException if the text is malformed
     * @throws UncheckedIOException if it is a file that cannot be read
     */
    static NdArray parse(String text) {
        Matcher call = CALL.matcher(text);
        if (call.matches()) {
            return call(call.group(1), Codecs.list(call.group(2), ArrayText::size));
        }
        if (text.startsWith("[")) {
            return literal(text);
        }
        try {
            return Images.read(Images.path(text)).array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NdArray call(String name, List<Long> numbers) {
        long[] sizes = numbers.stream().mapToLong(Long::longValue).toArray();
        int expected = name.equals("cross") ? 2 : 1;
        boolean shape = name.equals("ones") || name.equals("zeros");
        if (!shape && sizes.length != expected) {
            throw new IllegalArgumentException(name + " takes " + (expected == 2 ? "two numbers" : "one number"));
        }
        if (shape && Shape.of(sizes).elements() > MAX_ELEMENTS) {
            throw new IllegalArgumentException(name + " may have " + MAX_ELEMENTS + " elements at most");
        }
        return switch (name) {
            case "ones" -> Structure.ones(sizes).toArray();
            case "zeros" -> NdArray.zeros(DType.BOOL, sizes);
            case "cross" -> Structure.cross((int) sizes[0], (int) sizes[1]).toArray();
            default -> Structure.disk((int) sizes[0]).toArray();
        };
    }

    private static long size(String text) {
        try {
            long size = Long.parseLong(text);
            if (size >= 0 && size <= MAX_ELEMENTS) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
        }
        throw new IllegalArgumentException("'" + text + "' is not between 0 and " + MAX_ELEMENTS);
    }

    /** Reads nested rows; every row of a level must be of one length. */
    private static NdArray literal(String text) {
        List<ComplexText> values = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        int end = row(text, 0, 0, sizes, values);
        if (end != text.length()) {
            throw new IllegalArgumentException("the text goes on after the closing bracket");
        }
        long[] shape = sizes.stream().mapToLong(Long::longValue).toArray();
        if (Shape.of(shape).elements() != values.size()) {
            throw new IllegalArgumentException("the rows differ in length");
        }
        if (values.stream().anyMatch(ComplexText::isComplex)) {
            double[] pairs = values.stream()
                    .flatMapToDouble(value -> DoubleStream.of(value.real(), value.imaginary()))
                    .toArray();
            return NdArray.wrap(DType.COMPLEX128, pairs, shape);
        }
        return NdArray.of(values.stream().mapToDouble(ComplexText::real).toArray(), shape);
    }

    private static int row(String text, int at, int depth, List<Long> sizes, List<ComplexText> values) {
        if (depth >= Shape.MAX_NDIM) {
            throw new IllegalArgumentException("the brackets are nested too deeply");
        }
        boolean known = sizes.size() > depth;
        if (!known) {
            sizes.add(0L);
        }
        long count = 0;
        long rows = 0;
        int next = at + 1;
        boolean open = true;
        while (open) {
            next = skipBlanks(text, next);
            if (next >= text.length()) {
                throw new IllegalArgumentException("a closing bracket is missing");
            }
            char c = text.charAt(next);
            if (c == ']') {
                open = false;
                next++;
            } else if (c == ',') {
                next++;
            } else if (c == '[') {
                next = row(text, next, depth + 1, sizes, values);
                count++;
                rows++;
            } else {
                int start = next;
                while (next < text.length() && ",[] ".indexOf(text.charAt(next)) < 0) {
                    next++;
                }
                values.add(ComplexText.parse(text.substring(start, next)));
                count++;
            }
        }
        if (known && sizes.get(depth) != count) {
            throw new IllegalArgumentException("the rows differ in length");
        }
        if (rows != 0 && rows != count) {
            throw new IllegalArgumentException("numbers stand beside rows");
        }
        sizes.set(depth, count);
        return next;
    }

    private static int skipBlanks(String text, int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next;
    }
}
