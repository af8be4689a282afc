package io.ndimage.io.internal;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.io.WriteOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pixels of a type that a file format holds, and what was lost to make them so. Nothing is lost unless asked for.
 *
 * @param pixels of that type
 * @param notes what became of numbers that did not fit
 */
public record SampleFit(NdArray pixels, List<Note> notes) {

    /** Every whole number of at most this size is a float. */
    private static final double WHOLE_FLOATS = 1 << 24;

    /** The least and the greatest of some numbers; NaN counts for nothing. */
    private record Range(double min, double max) {

        /** Returns the range of the numbers that are at most so large. */
        static Range of(double[] values, double largest) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                if (Math.abs(value) <= largest) {
                    min = Math.min(min, value);
                    max = Math.max(max, value);
                }
            }
            return new Range(min, max);
        }

        /** Returns whether a type holds whole numbers of this range. */
        boolean fits(DType type) {
            return type != DType.BOOL && min >= least(type) && max <= most(type);
        }

        /** Returns the range of these numbers rounded, and brought within what a type holds. */
        Range within(DType type) {
            return new Range(
                    Math.max(least(type), Math.min(most(type), Math.rint(min))),
                    Math.min(most(type), Math.max(least(type), Math.rint(max))));
        }

        /** Returns whether there are no numbers. */
        boolean isEmpty() {
            return min > max;
        }

        private static double least(DType type) {
            return type.isInteger() ? type.minValue() : -WHOLE_FLOATS;
        }

        private static double most(DType type) {
            return type.isInteger() ? type.maxValue() : WHOLE_FLOATS;
        }
    }

    /**
     * Returns pixels of a type that a format holds: the array itself where it does; truth values as black and white; whole numbers
     * of an integer type in the narrowest type that holds them all; others as the options say: spread over the widest type, or
     * clipped to the narrowest that keeps all that the widest would.
     *
     * @param held the types that the format holds, narrowest first
     * @param format its name, for the message
     * @throws IllegalArgumentException if they do not fit and the options do not say what to do
     */
    public static SampleFit of(NdArray pixels, List<DType> held, String format, WriteOptions options) {
        DType dtype = pixels.dtype();
        List<DType> allowed = allowed(held, format, options);
        if (allowed.contains(dtype)) {
            return new SampleFit(pixels, List.of());
        }
        if (dtype == DType.BOOL) {
            return new SampleFit(spread(pixels, allowed.get(0), new Range(0, 1)), List.of());
        }
        if (dtype.isComplex()) {
            throw new IllegalArgumentException("pixels are " + dtype + "; " + format + " holds " + names(allowed)
                    + "; take a part or the magnitude first");
        }
        double[] values = pixels.toDoubles();
        Range finite = Range.of(values, Double.MAX_VALUE);
        if (dtype.isInteger()) {
            for (DType narrow : allowed) {
                if (finite.fits(narrow)) {
                    return new SampleFit(pixels.astype(narrow), List.of());
                }
            }
        }
        DType widest = allowed.get(allowed.size() - 1);
        return switch (options.rescale()) {
            case FAIL ->
                throw new IllegalArgumentException("pixels are " + dtype
                        + (finite.isEmpty() ? ", none finite; " : " with range " + text(finite, dtype, "..") + "; ")
                        + (options.type() == null
                                ? format + " holds " + names(allowed)
                                : "to be written as " + options.type())
                        + "; ask for rescale or clip, or write .npy or .tif");
            case RESCALE -> new SampleFit(spread(pixels, widest, finite), spreading(values, finite, dtype, widest));
            case CLIP -> clip(pixels, values, allowed, widest);
        };
    }

    /** Returns what is to be said of values that are spread; what is not finite has no place among them. */
    private static List<Note> spreading(double[] values, Range finite, DType dtype, DType target) {
        List<Note> notes = new ArrayList<>();
        if (!finite.isEmpty()) {
            notes.add(Note.information("values of " + text(finite, dtype, " to ") + " spread to 0 to "
                    + (target.isInteger() ? text(target.maxValue(), target) : "1")));
        }
        long others = Arrays.stream(values).filter(v -> !Double.isFinite(v)).count();
        if (others > 0 && target.isInteger()) {
            notes.add(Note.loss(
                    others + " of " + values.length + " values are not finite, and became the ends of the range"));
        }
        return notes;
    }

    private static List<DType> allowed(List<DType> held, String format, WriteOptions options) {
        DType type = options.type();
        if (type == null) {
            return held;
        }
        if (!held.contains(type)) {
            throw new IllegalArgumentException(format + " holds " + names(held) + "; it cannot be written as " + type);
        }
        return List.of(type);
    }

    private static SampleFit clip(NdArray pixels, double[] values, List<DType> allowed, DType widest) {
        Range kept = Range.of(values, Double.POSITIVE_INFINITY).within(widest);
        DType target = allowed.stream().filter(kept::fits).findFirst().orElse(widest);
        NdArray clipped = pixels.astype(target, Cast.ROUND_SATURATE);
        if (!target.isInteger()) {
            double[] stored = clipped.toDoubles();
            long rounded = IntStream.range(0, values.length)
                    .filter(i -> Double.compare(values[i], stored[i]) != 0)
                    .count();
            return new SampleFit(
                    clipped,
                    rounded == 0
                            ? List.of()
                            : List.of(Note.loss(rounded + " of " + values.length + " values rounded to " + target)));
        }
        long outside = 0;
        for (double value : values) {
            double whole = Math.rint(value);
            outside += whole >= target.minValue() && whole <= target.maxValue() ? 0 : 1;
        }
        String range = text(new Range(target.minValue(), target.maxValue()), target, " to ");
        return new SampleFit(
                clipped,
                outside == 0
                        ? List.of()
                        : List.of(Note.loss(outside + " of " + values.length + " values clipped to " + range)));
    }

    private static NdArray spread(NdArray pixels, DType target, Range range) {
        double[] values = pixels.toDoubles();
        // Halved, so that the span of the largest doubles does not overflow.
        double span = range.max / 2 - range.min / 2;
        double top = target.isInteger() ? target.maxValue() : 1;
        for (int i = 0; i < values.length; i++) {
            values[i] = span > 0 ? (values[i] / 2 - range.min / 2) / span * top : 0;
        }
        return NdArray.wrap(DType.FLOAT64, values, pixels.shape().sizes()).astype(target, Cast.ROUND_SATURATE);
    }

    private static String text(Range range, DType dtype, String between) {
        return text(range.min, dtype) + between + text(range.max, dtype);
    }

    private static String text(double value, DType dtype) {
        if (dtype.isInteger() && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return dtype == DType.FLOAT32 ? Float.toString((float) value) : Double.toString(value);
    }

    private static String names(List<DType> types) {
        return types.stream().map(DType::toString).collect(Collectors.joining(", "));
    }
}
