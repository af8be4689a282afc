package io.ndimage.golden;

import io.ndimage.array.NdArray;
import java.util.List;

/**
 * How near a result has to come to SciPy's. Floating-point differences are measured against the largest finite magnitude in the
 * inputs and the expected result: what the arithmetic saw, as a derivative may cancel.
 */
enum Tolerance {
    /** Every bit, but for the sign of zero and which NaN it is. */
    EXACT(0, 0, 0),
    /** Sums of doubles in another order, or with weights that differ in their last bit. */
    FLOAT64(1e-14, 2e-15, 0),
    /** Sums that we make exactly and SciPy does not, against the result's magnitude alone. */
    MEASURED(1e-14, 5e-15, 0),
    /** Power series in place of differences that lose SciPy three digits. */
    SERIES(1e-12, 5e-13, 0),
    /** Sums of floats; SciPy sums doubles and rounds them to floats after every axis. */
    FLOAT32(1e-6, 3e-7, 0),
    /** Splines through doubles: the weights nearly cancel where an array varies quickly. */
    SPLINE64(1e-10, 1e-11, 0),
    /** Splines through floats; SciPy computes with doubles. */
    SPLINE32(4e-6, 1e-6, 0),
    /** Sums of floats or doubles, rounded to integers: one unit, in at most so large a part of the pixels of a table. */
    INTEGER(0, 0, 1e-4);

    private final double max;
    private final double rms;
    private final double share;

    Tolerance(double max, double rms, double share) {
        this.max = max;
        this.rms = rms;
        this.share = share;
    }

    /** Returns the part of all pixels of a table that may be one unit off. */
    double share() {
        return share;
    }

    /** Returns what is wrong with a result of some inputs, or nothing. */
    String complaint(NdArray expected, NdArray result, List<NdArray> inputs) {
        if (result.dtype() != expected.dtype() || !result.shape().equals(expected.shape())) {
            return "the result is " + result.dtype() + " " + result.shape() + ", SciPy's " + expected.dtype() + " "
                    + expected.shape();
        }
        Distance distance = Distance.between(expected, result);
        double scale = scale(expected, inputs);
        boolean near =
                this == INTEGER ? distance.max() <= 1 : distance.max() <= max * scale && distance.rms() <= rms * scale;
        return near ? "" : distance + "; allowed by " + this + " is " + max * scale + ", RMS " + rms * scale;
    }

    /** Returns the magnitude against which differences are measured. */
    double scale(NdArray expected, List<NdArray> inputs) {
        double scale = Math.max(magnitude(expected), Double.MIN_NORMAL);
        for (NdArray input : this == MEASURED ? List.<NdArray>of() : inputs) {
            scale = Math.max(scale, magnitude(input));
        }
        return scale;
    }

    /** Returns the largest finite magnitude in an array. */
    private static double magnitude(NdArray array) {
        double largest = 0;
        for (double value : array.toDoubles()) {
            largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        if (array.dtype().isComplex()) {
            for (double value : Distance.imaginary(array)) {
                largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
            }
        }
        return largest;
    }
}
