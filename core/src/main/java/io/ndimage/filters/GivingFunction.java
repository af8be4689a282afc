package io.ndimage.filters;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;

/**
 * A function that says what it gives.
 *
 * @param function what is computed
 * @param given the type of what it gives
 * @param sizes the shape of what it gives for a window; without axes where that is one number
 */
record GivingFunction(ArrayFunction function, DType given, Shape sizes) implements ArrayFunction {

    @Override
    public NdArray of(NdArray windows) {
        return function.of(windows);
    }

    @Override
    public DType type(DType pixels) {
        return given;
    }
}
