package io.ndimage.filters;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;

/** A function from a line of pixels to a line, both in the input's own type, so that 64-bit integers keep their digits. */
@FunctionalInterface
public interface ArrayLineFunction extends LineFunction {

    /**
     * Computes a line; see {@link LineFunction#filter}.
     *
     * @param line the line, extended past its ends
     * @param result where the result goes, all of it
     */
    void filter(NdArray line, NdArray result);

    @Override
    default ArrayLineFunction ofLines(DType pixels) {
        return this;
    }

    @Override
    default void filter(double[] line, double[] result) {
        filter(NdArray.wrap(DType.FLOAT64, line, line.length), NdArray.wrap(DType.FLOAT64, result, result.length));
    }
}
