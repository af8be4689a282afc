package io.ndimage.pipeline;

import io.ndimage.arithmetic.Arithmetic;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Scalar;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Arrays in text: {@code ones(9,5)}, {@code zeros(3)}, {@code cross(2)}, {@code disk(3)}, {@code [[0,1],[1,0]]} with numbers such as
 * {@code 0.5} and {@code 1+2j}, what {@link ArrayCall} knows, or a file. {@code np.ones((3,3))/9} is divided. Numbers are
 * float64, complex128 where one is complex, and int64 or uint64 where one has more digits than a double.
 */
final class ArrayText {

    /** An array times a number, or divided by one. */
    private static final Pattern SCALED =
            Pattern.compile("([\\w.]*[\\[(].*[\\])])\\s*([*/])\\s*([-+.\\deE]+)", Pattern.DOTALL);

    /** Numbers with commas between, as lists are given that need no brackets, or one number. */
    private static final Pattern ROW = Pattern.compile(
            "[-+.\\d][-+.\\w]*(\\s*,\\s*[-+.\\d][-+.\\w]*)+|[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?[ij]?");

    private ArrayText() {}

    /**
     * Returns the array that a text means.
     *
     * @param files how it is read if it is the name of a file
     * @throws IllegalArgumentException if the text is malformed
     * @throws UncheckedIOException if it is a file that cannot be read
     */
    static NdArray parse(String text, ArrayFiles files) {
        Matcher scaled = SCALED.matcher(text);
        if (scaled.matches() && !new File(text).exists()) {
            NdArray array = parse(scaled.group(1).strip(), files);
            double by = Codecs.number(scaled.group(3));
            NdArray numbers = array.dtype().isComplex() ? array : array.astype(DType.FLOAT64);
            return (scaled.group(2).equals("*") ? Arithmetic.multiply(by) : Arithmetic.divide(by)).apply(numbers);
        }
        if (text.startsWith("[") || text.startsWith("(")) {
            return python(text);
        }
        if (ArrayCall.matches(text) && !new File(text).exists()) {
            return ArrayCall.parse(text, files);
        }
        if (ROW.matcher(text).matches() && !new File(text).exists()) {
            return python("[" + text + "]");
        }
        try {
            return files.read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether a text can be nothing but an array: it is written out, made by a call, or looks like a file's name. */
    static boolean isArray(String text) {
        return text.startsWith("[[")
                || ArrayCall.matches(text)
                || text.matches(".*\\.[a-zA-Z]\\w*(:.*)?")
                || new File(text).exists();
    }

    /** Reads nested rows in brackets or, as Python allows, parentheses; rows of {@code True} and {@code False} are truth values. */
    private static NdArray python(String text) {
        String plain = text.replace('(', '[').replace(')', ']').replaceAll("\\b(?:np|numpy)\\.", "");
        String numbers = plain.replaceAll("\\bTrue\\b", "1").replaceAll("\\bFalse\\b", "0");
        NdArray array = literal(numbers);
        boolean truths =
                !numbers.equals(plain) && plain.replaceAll("True|False", "").matches("[\\[\\], ]*");
        return truths ? array.astype(DType.BOOL) : array;
    }

    /** Reads nested rows; every row of a level must be of one length. */
    private static NdArray literal(String text) {
        List<Scalar> values = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        int end = row(text, 0, 0, sizes, values);
        if (end != text.length()) {
            throw new IllegalArgumentException("the text goes on after the closing bracket");
        }
        long[] shape = sizes.stream().mapToLong(Long::longValue).toArray();
        if (Shape.of(shape).elements() != values.size()) {
            throw new IllegalArgumentException("the rows differ in length");
        }
        DType type = type(values);
        if (type.isComplex()) {
            double[] pairs = values.stream()
                    .flatMap(value -> Stream.of(value.real(), value.imaginary()))
                    .mapToDouble(Scalar::doubleValue)
                    .toArray();
            return NdArray.wrap(type, pairs, shape);
        }
        if (type.isInteger()) {
            return NdArray.wrap(
                    type, values.stream().mapToLong(Scalar::longValue).toArray(), shape);
        }
        return NdArray.of(values.stream().mapToDouble(Scalar::doubleValue).toArray(), shape);
    }

    /** Returns the type that holds all numbers exactly: doubles, unless a whole number has more digits than those. */
    private static DType type(List<Scalar> values) {
        if (values.stream().allMatch(Scalar::isDouble)) {
            return values.stream().anyMatch(Scalar::isComplex) ? DType.COMPLEX128 : DType.FLOAT64;
        }
        return Stream.of(DType.INT64, DType.UINT64)
                .filter(type -> values.stream().allMatch(value -> value.isElement(type)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no type holds all these numbers: beyond 2^53 they are exact in int64 or uint64 alone"));
    }

    private static int row(String text, int at, int depth, List<Long> sizes, List<Scalar> values) {
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
                values.add(Scalar.parse(text.substring(start, next)));
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
