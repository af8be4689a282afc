package io.ndimage.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.io.Samples;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reordered elements, against one index after the other. */
class ColumnMajorOracleTest {

    private static final List<long[]> SHAPES = List.of(
            new long[] {},
            new long[] {5},
            new long[] {1, 5, 1},
            new long[] {0, 4},
            new long[] {33, 70},
            new long[] {70, 2, 3},
            new long[] {2, 1, 65, 34},
            new long[] {3, 2, 2, 2, 5});

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"BOOL", "UINT8", "INT16", "INT32", "INT64", "FLOAT32", "FLOAT64"})
    void everyElementFindsItsPlace(DType dtype) {
        for (long[] sizes : SHAPES) {
            NdArray from = Samples.random(sizes.length, dtype, sizes);
            NdArray to = NdArray.zeros(dtype, sizes);
            ColumnMajor.toRowMajor(from.data(), 0, 1, to.data(), 0, 1, sizes);
            NdArray line = from.reshape(from.elements());
            for (int i = 0; i < from.elements(); i++) {
                long[] index = new long[sizes.length];
                long rest = i;
                for (int a = 0; a < sizes.length; a++) {
                    index[a] = rest % sizes[a];
                    rest /= sizes[a];
                }
                assertThat(to.getDouble(index)).isEqualTo(Double.valueOf(line.getDouble(i)));
            }
            NdArray back = NdArray.zeros(dtype, sizes);
            ColumnMajor.toRowMajor(to.data(), 0, 1, back.data(), 0, 1, ColumnMajor.reversed(sizes));
            assertThat(back).isEqualTo(from);
        }
    }
}
