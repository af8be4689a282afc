package io.ndimage.pipeline;

import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.op.ArrayOperation;
import io.ndimage.op.ArrayResult;
import io.ndimage.op.Engine;
import io.ndimage.op.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What a pipeline gave of an image.
 *
 * @param result an {@link Image} where the last operation gave an array, else its own kind of result
 * @param image the array of the result as an image that knows its axes; null where there is no array
 */
public record Outcome(Object result, @Nullable Image image) {

    static Outcome of(Image image) {
        return new Outcome(image, image);
    }

    /** Runs an operation on an image. Numbers that are no pixels, such as measurements, have a bare array's axes. */
    static Outcome of(Engine engine, Operation<?> operation, Image input, NdArray... more) {
        if (operation instanceof ArrayOperation array) {
            return of(array.apply(engine, input, more));
        }
        Object result = operation.run(engine, input, more);
        if (result instanceof ArrayResult pixels) {
            return new Outcome(result, operation.image(pixels.array(), input, more));
        }
        return result instanceof NdArray numbers ? of(Image.of(numbers)) : new Outcome(result, null);
    }
}
