package io.ndimage.cli;

import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.measurements.FoundObjects;
import io.ndimage.op.ArrayResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a pipeline gave, as text. */
final class ResultText {

    /** What there is of an empty array or list, in the words of Python. */
    private static final String NOTHING = "[]";

    private static final int LONGEST_TABLE = 10_000;

    private ResultText() {}

    /**
     * Returns a result as text: a remark, a number, a table, a list, or, of pixels, their description.
     *
     * @param pixels whether an array is to be taken for an image rather than for a table
     */
    static String of(Object result, boolean pixels) {
        if (result instanceof ArrayResult array) {
            return array.remark();
        }
        if (result instanceof Image image) {
            NdArray array = image.array();
            if (!pixels && array.elements() == 0) {
                return NOTHING;
            }
            boolean table = !pixels && array.ndim() <= 2 && array.elements() <= LONGEST_TABLE;
            return array.ndim() == 0
                    ? NumberText.exact(array)
                    : table ? table(array) : new Description().add(image).toString();
        }
        if (result instanceof FoundObjects found) {
            List<String> lines = IntStream.rangeClosed(1, found.maxLabel())
                    .filter(found::has)
                    .mapToObj(label -> label + ": " + found.region(label))
                    .toList();
            return lines.isEmpty() ? NOTHING : String.join(System.lineSeparator(), lines);
        }
        return result.toString();
    }

    /** Returns a line for each entry or row. */
    private static String table(NdArray array) {
        List<String> lines = new ArrayList<>();
        for (long row = 0; row < array.shape().size(0); row++) {
            List<String> words = new ArrayList<>();
            if (array.ndim() == 1) {
                words.add(NumberText.exact(array, row));
            } else {
                for (long column = 0; column < array.shape().size(1); column++) {
                    words.add(NumberText.exact(array, row, column));
                }
            }
            lines.add(String.join(" ", words));
        }
        return String.join(System.lineSeparator(), lines);
    }
}
