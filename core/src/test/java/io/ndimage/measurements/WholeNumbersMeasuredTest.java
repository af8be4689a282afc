package io.ndimage.measurements;

import static io.ndimage.measurements.Measurements.extrema;
import static io.ndimage.measurements.Measurements.maximum;
import static io.ndimage.measurements.Measurements.mean;
import static io.ndimage.measurements.Measurements.measure;
import static io.ndimage.measurements.Measurements.median;
import static io.ndimage.measurements.Measurements.minimum;
import static io.ndimage.measurements.Measurements.minimumPosition;
import static io.ndimage.measurements.Measurements.sumLabels;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole numbers are summed and compared exactly, and stay whole. */
class WholeNumbersMeasuredTest {

    private static final long FAR = 720575940612345679L;
    private static final NdArray LABELS = NdArray.wrap(DType.INT32, new int[] {1, 1, 2, 2}, 4);

    private static NdArray longs(long... values) {
        return NdArray.wrap(DType.INT64, values, values.length);
    }

    @Test
    void sumsKeepTheirDigits() {
        NdArray values = longs(FAR, FAR + 2, -1, Long.MIN_VALUE + 1);

        assertThat(sumLabels().apply(longs(FAR, 4)).getLong()).isEqualTo(FAR + 4);
        assertThat(sumLabels().index(1, 2, 7).apply(values, LABELS)).isEqualTo(longs(2 * FAR + 2, Long.MIN_VALUE, 0));
        assertThat(sumLabels()
                        .apply(longs(Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE, 2))
                        .getLong())
                .isZero();
        NdArray unsigned = NdArray.wrap(DType.UINT64, new long[] {Long.MIN_VALUE, 5, -2, 1}, 4);
        assertThat(sumLabels().index(1, 2).apply(unsigned, LABELS))
                .isEqualTo(NdArray.wrap(DType.UINT64, new long[] {Long.MIN_VALUE + 5, -1}, 2));
    }

    @Test
    void extremesKeepTheirDigitsAndTheType() {
        NdArray values = longs(FAR + 1, FAR, Long.MIN_VALUE, Long.MAX_VALUE);

        assertThat(minimum().index(1, 2, 3).apply(values, LABELS)).isEqualTo(longs(FAR, Long.MIN_VALUE, 0));
        assertThat(maximum().index(1, 2, 3).apply(values, LABELS)).isEqualTo(longs(FAR + 1, Long.MAX_VALUE, 0));
        assertThat(minimumPosition().index(1).apply(values, LABELS).getLong(0)).isEqualTo(1);
        NdArray unsigned = NdArray.wrap(DType.UINT64, new long[] {-1, -2, 7, Long.MIN_VALUE}, 4);
        assertThat(maximum().index(1, 2, 3).apply(unsigned, LABELS))
                .isEqualTo(NdArray.wrap(DType.UINT64, new long[] {-1, Long.MIN_VALUE, 0}, 3));
        assertThat(minimum().apply(unsigned)).isEqualTo(NdArray.full(DType.UINT64, 7));
        assertThat(maximum().apply(NdArray.of(new double[] {3, 200}).astype(DType.UINT8)))
                .isEqualTo(NdArray.full(DType.UINT8, 200));
        assertThat(minimum().apply(NdArray.of(new double[] {1, 1}).astype(DType.BOOL)))
                .isEqualTo(NdArray.full(DType.BOOL, 1));
        assertThat(extrema().index(1, 2).apply(values, LABELS).csv().lines())
                .containsExactly(
                        "label,minimum,maximum,minimum_position_0,maximum_position_0",
                        "1," + FAR + "," + (FAR + 1) + ",1,0",
                        "2," + Long.MIN_VALUE + "," + Long.MAX_VALUE + ",2,3");
        assertThat(measure(Property.SUM, Property.MAXIMUM)
                        .apply(NdArray.wrap(DType.UINT64, new long[] {5, Long.MIN_VALUE}, 2))
                        .csv())
                .isEqualTo(
                        String.join(System.lineSeparator(), "sum,maximum", "9223372036854775813,9223372036854775808"));
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"BOOL", "UINT8", "INT8", "UINT16", "INT16", "UINT32", "INT32", "UINT64", "INT64"})
    void sumsAreThoseOfBigIntegers(DType type) {
        Random random = new Random(type.ordinal());
        for (int round = 0; round < 20; round++) {
            long[] bits = random.longs(500).map(v -> v >> 12).toArray();
            NdArray values = NdArray.wrap(DType.INT64, bits, 20, 25).astype(type, Cast.ROUND_WRAP);
            BigInteger sum = BigInteger.ZERO;
            for (int y = 0; y < 20; y++) {
                for (int x = 0; x < 25; x++) {
                    long value = values.getLong(y, x);
                    sum = sum.add(
                            type == DType.UINT64
                                    ? new BigInteger(Long.toUnsignedString(value >>> 10))
                                    : BigInteger.valueOf(value));
                    if (type == DType.UINT64) {
                        ((long[]) values.data())[y * 25 + x] = value >>> 10;
                    }
                }
            }
            NdArray found = sumLabels().apply(values);
            assertThat(found.dtype()).isEqualTo(type.kind() == DType.Kind.UNSIGNED ? DType.UINT64 : DType.INT64);
            assertThat(found.getLong()).isEqualTo(sum.longValueExact());
            assertThat(mean().apply(values).getDouble()).isEqualTo(sum.doubleValue() / 500);
        }
    }

    @Test
    void mediansOfFloatsAreFloats() {
        NdArray floats = NdArray.wrap(DType.FLOAT32, new float[] {1, 16777216, 16777218, 3}, 4);

        assertThat(median().index(1, 2, 3).apply(floats, LABELS))
                .isEqualTo(NdArray.wrap(DType.FLOAT32, new float[] {8388608, 8388610, Float.NaN}, 3));
        assertThat(median().apply(floats.astype(DType.INT32)).dtype()).isEqualTo(DType.FLOAT64);
    }
}
