package io.ndimage.morphology;

import io.ndimage.array.Geometry;
import io.ndimage.array.Shape;
import io.ndimage.op.PerAxis;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The checks of what distance transforms are told. */
final class DistanceArguments {

    /** So far from 1 squares neither overflow nor vanish. */
    private static final double UTMOST = 1e100;

    private DistanceArguments() {}

    /** Checks the distances between neighbours. */
    static void checkSampling(@Nullable PerAxis<Double> sampling) {
        if (sampling != null) {
            for (double step : sampling.values()) {
                if (!(step >= 1 / UTMOST && step <= UTMOST)) {
                    throw new IllegalArgumentException(
                            "sampling is " + step + "; allowed is a number between 1e-100 and 1e100");
                }
            }
        }
    }

    /** Checks that something is asked for. */
    static void checkReturns(boolean distances, boolean indices) {
        if (!distances && !indices) {
            throw new IllegalArgumentException(
                    "return_distances and return_indices are false; at least one of them must be true");
        }
    }

    /** Returns the distance between neighbours along each axis of an array, of one that has none as if it had one. */
    static double[] steps(@Nullable PerAxis<Double> sampling, int ndim) {
        double[] steps = new double[Math.max(1, ndim)];
        Arrays.fill(steps, 1);
        if (sampling != null) {
            sampling.check("sampling", ndim);
            for (int a = 0; a < ndim; a++) {
                steps[a] = sampling.get(a);
            }
        }
        return steps;
    }

    /** Returns what is known of distances, which have the image's axes, or of indices alone, whose first axis has one's numbers. */
    static Geometry geometry(Geometry image, Shape from, Shape to) {
        return to.ndim() == from.ndim() ? image : image.withChannelsFirst();
    }
}
