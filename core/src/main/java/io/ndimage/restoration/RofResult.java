package io.ndimage.restoration;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.ArrayResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What total-variation denoising gives.
 *
 * @param denoised the piecewise smooth part, float64
 * @param residual the rest, noise and texture: the input minus {@code denoised}, float64
 * @param iterations how many times the dual fields were moved
 */
public record RofResult(NdArray denoised, NdArray residual, int iterations) implements ArrayResult {

    @Override
    public NdArray array() {
        return denoised;
    }

    /** Returns {@code denoised}, {@code residual}, and {@code iterations}, how many there were, int64 without axes. */
    @Override
    public Map<String, NdArray> arrays() {
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        arrays.put("denoised", denoised);
        arrays.put("residual", residual);
        arrays.put("iterations", NdArray.wrap(DType.INT64, new long[] {iterations}));
        return Collections.unmodifiableMap(arrays);
    }

    /** Returns how many iterations there were, in words. */
    @Override
    public String remark() {
        return "Number of iterations: " + iterations;
    }
}
