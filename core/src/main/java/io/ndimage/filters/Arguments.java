package io.ndimage.filters;

import io.ndimage.array.DType;
import io.ndimage.op.Footprint;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Spec;
import io.ndimage.op.Weights;
import org.jspecify.annotations.Nullable;

/** Checks of arguments, in one wording. */
final class Arguments {

    private Arguments() {}

    /** Checks that there are weights, all of them numbers. */
    static void weights(Weights weights) {
        if (weights.shape().isEmpty()) {
            throw new IllegalArgumentException(
                    "weights are empty, of shape " + weights.shape() + "; at least one is needed");
        }
        Weights imaginary = weights.imaginary();
        for (int place = 0; place < weights.shape().elements(); place++) {
            if (Double.isNaN(weights.get(place)) || Double.isNaN(imaginary.get(place))) {
                throw new IllegalArgumentException(
                        "weights have a NaN at place " + place + "; allowed are numbers and infinities");
            }
        }
    }

    /** Checks that weights are a line of numbers. */
    static void line(Weights weights) {
        if (weights.ndim() != 1) {
            throw new IllegalArgumentException("weights are of shape " + weights.shape() + "; needed is one dimension");
        }
        weights(weights);
    }

    /** Checks that there is a window, and that it stays over its output's place. */
    static void footprint(@Nullable Footprint footprint, PerAxis<Integer> origin) {
        if (footprint == null) {
            throw new IllegalArgumentException("size is none, and so is footprint; one of them is needed");
        }
        footprint.check(origin);
    }

    /** Returns the type that was asked for, or else the input's. */
    static DType orElse(@Nullable DType output, Spec input) {
        return output == null ? input.dtype() : output;
    }

    /** Checks that a window stays over its output's place. */
    static void origin(int origin, int size) {
        int least = -(size / 2);
        int most = (size - 1) / 2;
        if (origin < least || origin > most) {
            throw new IllegalArgumentException(
                    "origin is " + origin + "; allowed for a size of " + size + " is " + least + " to " + most);
        }
    }

    /** Checks that the window of some weights stays over its output's place along each axis. */
    static void origins(PerAxis<Integer> origin, Weights weights) {
        origin.check("origin", weights.ndim());
        for (int a = 0; a < weights.ndim(); a++) {
            origin(origin.get(a), Math.toIntExact(weights.shape().size(a)));
        }
    }
}
