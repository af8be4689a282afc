package io.ndimage.measurements;

import static io.ndimage.measurements.Measurements.valueIndices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import org.junit.jupiter.api.Test;

class ValueIndicesTest {

    private static final NdArray ARRAY =
            NdArray.ofRows(new double[] {0, 5, 5}, new double[] {7, 0, 5}).astype(DType.UINT8);

    @Test
    void findsWhereEachValueStands() {
        FoundValues found = valueIndices().ignoreValue(0).apply(ARRAY);

        assertThat(found.values()).containsExactly(5, 7);
        assertThat(found.indices(5)).isEqualTo(NdArray.wrap(DType.INT64, new long[] {0, 0, 1, 1, 2, 2}, 2, 3));
        assertThat(found.indices(7)).isEqualTo(NdArray.wrap(DType.INT64, new long[] {1, 0}, 2, 1));
        assertThat(found.has(0)).isFalse();
        assertThat(found).hasToString("{5: 3, 7: 1}");
        assertThat(valueIndices().apply(ARRAY))
                .hasToString("{0: 2, 5: 3, 7: 1}")
                .isNotEqualTo(found);
    }

    @Test
    void valuesMayLieFarApart() {
        long[] values = {Long.MAX_VALUE, -3, Long.MIN_VALUE, -3};
        FoundValues found = valueIndices().apply(NdArray.wrap(DType.INT64, values, 4));

        assertThat(found.values()).containsExactly(Long.MIN_VALUE, -3, Long.MAX_VALUE);
        assertThat(found.indices(-3).toDoubles()).containsExactly(1, 3);
        assertThat(found.count(4)).isZero();
        NdArray unsigned = NdArray.wrap(DType.UINT64, new long[] {Long.MAX_VALUE, 2, 2}, 3);
        assertThat(valueIndices().apply(unsigned)).hasToString("{2: 2, " + Long.MAX_VALUE + ": 1}");
    }

    @Test
    void arraysWithoutAxesOrElements() {
        assertThat(valueIndices().apply(NdArray.zeros(DType.INT16, 0, 3)).values())
                .isEmpty();
        assertThat(valueIndices().apply(NdArray.full(DType.BOOL, 1)).indices(1))
                .isEqualTo(NdArray.zeros(DType.INT64, 0, 1));
    }

    @Test
    void badInput() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> valueIndices().apply(NdArray.zeros(DType.FLOAT32, 3)))
                .withMessage("input is float32; allowed is bool and the integer types");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> valueIndices().apply(NdArray.wrap(DType.UINT64, new long[] {-1}, 1)))
                .withMessage("input holds 18446744073709551615; allowed is less than 2^63");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> valueIndices().apply(ARRAY).indices(6))
                .withMessage("value 6 does not occur among the 3 values that were found");
    }
}
