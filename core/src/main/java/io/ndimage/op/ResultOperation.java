package io.ndimage.op;

import io.ndimage.array.Image;
import io.ndimage.array.NdArray;

/**
 * An operation whose result is more or less than an array of pixels: labels with their number, distances, a table. Of an image it
 * gives the same.
 *
 * @param <R> what it gives
 */
public non-sealed interface ResultOperation<R> extends Operation<R> {

    /** Computes this operation on the spatial axes of an image. */
    default R apply(Image image, NdArray... more) {
        return run(Engine.shared(), image, more);
    }
}
