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

    /** Returns how many bytes its elements take, at most 2<sup>56</sup>. */
    public long bytes() {
        return dtype.bytes(shape.elements());
    }
}
