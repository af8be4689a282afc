package io.ndimage.op;

import io.ndimage.array.DType;
import io.ndimage.array.Shape;

/**
 * What is known of an array before its pixels are.
 *
 * @param dtype the type of its elements
 * @param shape its sizes
 */
public record Spec(DType dtype, Shape shape) {

    /** Returns how many bytes its elements take. */
    public long bytes() {
        return shape.elements() * dtype.bytes();
    }
}
