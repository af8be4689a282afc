package io.ndimage.op;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation whose result is more or less than an array of pixels: labels with their number, distances, a table. Of an image it
 * gives the same.
 *
 * @param <R> what it gives
 */
public non-sealed interface ResultOperation<R> extends Operation<R> {

    /**
     * Returns the type of the number that this gives, an array without axes, which may then be a parameter of another operation; null
     * where it gives anything else, as by default.
     *
     * @param inputs the types and shapes of the arrays
     * @throws IllegalArgumentException if an argument does not suit the inputs
     */
    default @Nullable DType number(List<Spec> inputs) {
        return null;
    }

    /** Computes this operation on the spatial axes of an image. */
    default R apply(Image image, NdArray... more) {
        return run(Engine.shared(), image, more);
    }
}
