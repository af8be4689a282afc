package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.WholeOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the indices of each value of an array.
 *
 * <p>The indices of the elements with a value, in C order, for every value but {@code ignoreValue}: an array of shape {@code (ndim,
 * n)} for one that occurs {@code n} times. The input is bool or of an integer type; others are refused, and so are values of 2^63
 * and more. There is no border and no NaN.
 *
 * <p>Example: of {@code 0 5 5} over {@code 7 0 5} with {@code ignore_value=0}, 5 stands at {@code [[0, 0, 1], [1, 2, 2]]} and 7 at
 * {@code [[1], [0]]}. Work: a few steps for each element; values that are far apart are sorted.
 *
 * <p>Source: as {@code scipy.ndimage.value_indices}.
 *
 * @param ignoreValue the value that is left out; null for none
 */
@Named(
        value = "value_indices",
        summary = "Find the indices of each value",
        keywords = {"unique", "positions", "where", "inverse index"},
        example = "value_indices ignore_value=0")
public record ValueIndices(
        @Param(value = "the value that is left out", byDefault = "none") @Nullable
        Long ignoreValue) implements WholeOperation<FoundValues>, ResultOperation<FoundValues> {

    /** Returns this without a value. */
    public ValueIndices ignoreValue(long value) {
        return new ValueIndices(value);
    }

    @Override
    public String reason() {
        return "lists the indices of each value in one piece";
    }

    @Override
    public void check(List<Spec> inputs) {
        DType dtype = inputs.get(0).dtype();
        if (dtype != DType.BOOL && !dtype.isInteger()) {
            throw new IllegalArgumentException("input is " + dtype + "; allowed is bool and the integer types");
        }
    }

    @Override
    public FoundValues compute(Engine engine, Inputs inputs) {
        NdArray input = inputs.array(0);
        DType dtype = input.dtype();
        long[] values = new long[input.elements()];
        Pixels.of(dtype).toLongs(input.data(), 0, values, 0, values.length);
        if (dtype == DType.UINT64) {
            unshift(values);
        }
        return FoundValues.of(values, input.shape(), ignoreValue);
    }

    /** Turns order-keeping longs into the numbers themselves. */
    private static void unshift(long[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] += Long.MIN_VALUE;
            if (values[i] < 0) {
                throw new IllegalArgumentException(
                        "input holds " + Long.toUnsignedString(values[i]) + "; allowed is less than 2^63");
            }
        }
    }
}
