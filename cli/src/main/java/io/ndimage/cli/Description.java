package io.ndimage.cli;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.io.ImagePart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What there is to say of an image, in lines of a word and a value. */
final class Description {

    private final List<String> lines = new ArrayList<>();

    /** Adds a line. */
    Description add(String word, String value) {
        lines.add(String.format("  %-8s %s", word, value));
        return this;
    }

    /** Adds shape, type, range and memory of an image, and what is noted of it. */
    Description add(Image image) {
        NdArray array = image.array();
        long[] sizes = array.shape().sizes();
        add(
                "shape",
                sizes.length == 0 ? "a single number" : product(sizes) + " (" + String.join(", ", image.axes()) + ")");
        if (image.spacing().stream().anyMatch(distance -> distance != 1)) {
            String distances = image.spatialAxes().stream()
                    .map(axis -> NumberText.exact(image.spacing().get(axis), DType.FLOAT32))
                    .collect(Collectors.joining(" x "));
            add("spacing", (distances + " " + image.unit()).strip());
        }
        add("type", array.dtype().toString());
        add("range", range(array));
        if (image.white() != 0) {
            add("white", Integer.toString(image.white()));
        }
        add("memory", NumberText.bytes((long) array.elements() * array.dtype().bytes()));
        image.notes().forEach(note -> add("note", note.text()));
        return this;
    }

    /** Adds what can be asked for by name in a file. */
    Description add(ImagePart part) {
        return add(part.name(), product(part.shape().sizes()) + " " + part.type());
    }

    private static String product(long[] sizes) {
        return LongStream.of(sizes).mapToObj(Long::toString).collect(Collectors.joining(" x "));
    }

    private static String range(NdArray array) {
        DType type = array.dtype();
        double[] values = array.toDoubles();
        double[] numbers =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (numbers.length == 0) {
            return values.length == 0 ? "no pixels" : "every pixel is NaN";
        }
        double least = Arrays.stream(numbers).min().orElseThrow();
        double greatest = Arrays.stream(numbers).max().orElseThrow();
        int nans = values.length - numbers.length;
        return (type == DType.BOOL
                        ? (least == greatest ? "all " + (least != 0) : "false and true")
                        : NumberText.exact(least, type) + " to " + NumberText.exact(greatest, type))
                + (type.isComplex() ? ", real parts" : "")
                + (nans > 0 ? ", " + nans + " NaN" : "");
    }

    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines);
    }
}
