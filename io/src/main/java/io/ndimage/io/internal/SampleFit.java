package io.ndimage.io.internal;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.io.WriteOptions;
import java.util.List;
import java.util.stream.Collectors;

/** Makes pixels fit the types that a file format holds, losing nothing unless asked to. */
public final class SampleFit {

    /** Every whole number of at most this size is a float. */
    private static final double WHOLE_FLOATS = 1 << 24;

    private SampleFit() {}

    /**
     * Returns pixels of a type that a format holds: the array itself where it does; truth values as black and white; whole numbers
     * of an integer type in the narrowest type that holds them all; others as the options say.
     *
     * @param held the types that the format holds
     * @param format its name, for the message
     * @throws IllegalArgumentException if they do not fit and the options do not say what to do
     */
    public static NdArray fit(NdArray pixels, List<DType> held, String format, WriteOptions options) {
        DType dtype = pixels.dtype();
        if (held.contains(dtype)) {
            return pixels;
        }
        if (dtype == DType.BOOL) {
            return rescale(pixels, held.get(0), 0, 1);
        }
        if (dtype.isComplex()) {
            throw new IllegalArgumentException("pixels are " + dtype + "; " + format + " holds " + names(held)
                    + "; take a part or the magnitude first");
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : pixels.toDoubles()) {
            if (Math.abs(value) <= Double.MAX_VALUE) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        if (dtype.isInteger()) {
            for (DType narrow : held) {
                double most = narrow.isInteger() ? narrow.maxValue() : WHOLE_FLOATS;
                double least = narrow.isInteger() ? narrow.minValue() : -WHOLE_FLOATS;
                if (narrow != DType.BOOL && min >= least && max <= most) {
                    return pixels.astype(narrow);
                }
            }
        }
        DType target = held.contains(options.type()) ? options.type() : held.get(0);
        return switch (options.rescale()) {
            case FAIL ->
                throw new IllegalArgumentException("pixels are " + dtype + " with range " + text(min, dtype)
                        + ".." + text(max, dtype) + "; " + format + " holds " + names(held)
                        + "; ask for rescale or clip, or write .npy or .tif");
            case RESCALE -> rescale(pixels, target, min, max);
            case CLIP -> pixels.astype(target, Cast.ROUND_SATURATE);
        };
    }

    private static NdArray rescale(NdArray pixels, DType target, double min, double max) {
        double[] values = pixels.toDoubles();
        // Halved, so that the span of the largest doubles does not overflow.
        double span = max / 2 - min / 2;
        double top = target.isInteger() ? target.maxValue() : 1;
        for (int i = 0; i < values.length; i++) {
            values[i] = span > 0 ? (values[i] / 2 - min / 2) / span * top : 0;
        }
        return NdArray.wrap(DType.FLOAT64, values, pixels.shape().sizes()).astype(target, Cast.ROUND_SATURATE);
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
