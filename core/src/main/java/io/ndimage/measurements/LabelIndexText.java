package io.ndimage.measurements;

import io.ndimage.array.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Labels as text: one, some with commas, or rows in brackets. */
final class LabelIndexText {

    private static final String NEEDED =
            "a label, labels with commas, such as 1,2,3, or rows of as many each, such as [[1,2],[3,4]], are needed";

    private final String text;
    private final List<Long> labels = new ArrayList<>();
    private int at;

    LabelIndexText(String text) {
        String plain = text.replaceAll("\\s", "").replace('(', '[').replace(')', ']');
        boolean bare = !plain.startsWith("[");
        this.text = bare && plain.contains(",") ? "[" + plain + "]" : plain;
    }

    /**
     * Returns the labels that stand here.
     *
     * @throws IllegalArgumentException if something else does
     */
    LabelIndex index() {
        List<Long> sizes = read();
        if (at < text.length()) {
            throw new IllegalArgumentException(NEEDED);
        }
        return LabelIndex.of(
                labels.stream().mapToLong(Long::longValue).toArray(),
                Shape.of(sizes.stream().mapToLong(Long::longValue).toArray()));
    }

    /** Reads a label, or a list of as large parts up to its bracket, and returns its sizes. */
    private List<Long> read() {
        if (!isNext('[')) {
            labels.add(number());
            return List.of();
        }
        at++;
        List<Long> part = null;
        long count = 0;
        while (!isNext(']')) {
            List<Long> sizes = read();
            if (part != null && !part.equals(sizes)) {
                throw new IllegalArgumentException(NEEDED);
            }
            part = sizes;
            count++;
            if (isNext(',')) {
                at++;
            } else if (!isNext(']')) {
                throw new IllegalArgumentException(NEEDED);
            }
        }
        at++;
        List<Long> sizes = new ArrayList<>(List.of(count));
        sizes.addAll(part == null ? List.of() : part);
        return sizes;
    }

    private boolean isNext(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    private long number() {
        int start = at;
        while (at < text.length() && ",[]".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        try {
            return Long.parseLong(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(NEEDED, e);
        }
    }

    /** Returns labels in C order as text. */
    static String of(long[] labels, Shape shape) {
        if (shape.ndim() > 1 || labels.length == 0) {
            return rows(labels, shape, 0, 0);
        }
        String text = Arrays.stream(labels).mapToObj(Long::toString).collect(Collectors.joining(","));
        return labels.length == 1 && shape.ndim() == 1 ? text + "," : text;
    }

    private static String rows(long[] labels, Shape shape, int axis, int from) {
        if (axis == shape.ndim()) {
            return Long.toString(labels[from]);
        }
        int step = (int) Math.max(1, shape.strides()[axis]);
        return IntStream.range(0, (int) shape.size(axis))
                .mapToObj(i -> rows(labels, shape, axis + 1, from + i * step))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
