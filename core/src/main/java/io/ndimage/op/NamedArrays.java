package io.ndimage.op;

import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import java.util.Map;

/** A result that is made of arrays with names: the one form that the results of all operations have in common. */
public interface NamedArrays {

    /** Returns the arrays by their names, the one that matters most first: not copies. The map cannot be changed. */
    Map<String, NdArray> arrays();

    /**
     * Returns the arrays of whatever an operation or a pipeline gave; that of a single array is named {@code array}.
     *
     * @param result an array, an image, or named arrays
     * @throws IllegalArgumentException if it is something else
     */
    static Map<String, NdArray> of(Object result) {
        if (result instanceof NamedArrays several) {
            return several.arrays();
        }
        if (result instanceof NdArray array) {
            return Map.of("array", array);
        }
        if (result instanceof Image image) {
            return Map.of("array", image.array());
        }
        throw new IllegalArgumentException("result is of " + result.getClass().getName()
                + "; allowed is an array, an image, or what has named arrays");
    }
}
