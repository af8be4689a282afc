package io.ndimage.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of more digits than a double has. */
class LargeNumbersTest {

    private static final long ID = 720575940612345679L;
    private static final long[] IDS = {ID - 1, ID, ID + 1, (long) (double) ID, 0, -ID, Long.MIN_VALUE, Long.MAX_VALUE};

    private static NdArray signed() {
        return NdArray.wrap(DType.INT64, IDS.clone(), IDS.length);
    }

    private static NdArray unsigned() {
        return NdArray.wrap(DType.UINT64, IDS.clone(), IDS.length);
    }

    private static BigInteger element(NdArray array, int i) {
        long bits = array.getLong(i);
        return array.dtype() == DType.UINT64 ? new BigInteger(Long.toUnsignedString(bits)) : BigInteger.valueOf(bits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "720575940612345679",
                "720575940612345728",
                "-720575940612345679",
                "9223372036854775807",
                "-9223372036854775808",
                "-9223372036854775809",
                "9223372036854775808",
                "18446744073709551615",
                "17726168133097205937",
                "-1",
                "0.5",
                "1e30",
                "-1e30"
            })
    void relationsSeeEveryDigit(String text) {
        Scalar number = Scalar.parse(text);
        BigDecimal exact = new BigDecimal(number.exact().toString());
        for (NdArray array : List.of(signed(), unsigned())) {
            for (int i = 0; i < array.elements(); i++) {
                int order = new BigDecimal(element(array, i)).compareTo(exact);
                assertThat(Arithmetic.equal(number).apply(array).getBoolean(i)).isEqualTo(order == 0);
                assertThat(Arithmetic.notEqual(number).apply(array).getBoolean(i))
                        .isEqualTo(order != 0);
                assertThat(array.lessThan(number).getBoolean(i)).isEqualTo(order < 0);
                assertThat(array.greaterThan(number).getBoolean(i)).isEqualTo(order > 0);
                assertThat(Arithmetic.lessEqual(number).apply(array).getBoolean(i))
                        .isEqualTo(order <= 0);
                assertThat(Arithmetic.greaterEqual(number).apply(array).getBoolean(i))
                        .isEqualTo(order >= 0);
            }
        }
    }

    @Test
    void javasLongsAreExact() {
        assertThat(Arithmetic.equal(ID).apply(signed()).toString()).isEqualTo("bool (8,) [0, 1, 0, 0, 0, 0, 0, 0]");
        assertThat(NdArray.full(DType.INT64, ID, 1).getLong(0)).isEqualTo(ID);
        assertThat(NdArray.full(DType.UINT64, Scalar.ofUnsigned(-2), 1))
                .hasToString("uint64 (1,) [18446744073709551614]");
        NdArray array = NdArray.zeros(DType.INT64, 1);
        array.set(ID, 0);
        assertThat(array).hasToString("int64 (1,) [" + ID + "]");
    }

    @Test
    void floatsAreComparedWithEveryDigit() {
        NdArray doubles = NdArray.of(new double[] {(double) ID, Math.nextDown((double) ID)});
        assertThat(Arithmetic.equal(ID).apply(doubles)).hasToString("bool (2,) [0, 0]");
        assertThat(doubles.greaterThan(ID)).hasToString("bool (2,) [1, 0]");
        assertThat(doubles.astype(DType.FLOAT32).lessThan(ID)).hasToString("bool (2,) [1, 1]");
        assertThat(NdArray.full(DType.FLOAT32, (double) (1L << 60), 1).lessThan((1L << 60) + 1))
                .hasToString("bool (1,) [1]");
    }

    @Test
    void boundsAreExact() {
        long most = 4611686018427387906L;
        NdArray clipped = Arithmetic.clip(ID, most).apply(signed());
        assertThat((long[]) clipped.data()).containsExactly(ID, ID, ID + 1, IDS[3], ID, ID, ID, most);
        NdArray large = Arithmetic.clip(0, Scalar.parse("18446744073709551614"))
                .apply(NdArray.wrap(DType.UINT64, new long[] {-1, -2, -3}, 3));
        assertThat((long[]) large.data()).containsExactly(-2, -2, -3);
    }

    /** The four operations, with what they give exactly. */
    private static final List<Function<Scalar, RegionOperation>> OPERATIONS =
            List.of(Arithmetic::add, Arithmetic::subtract, Arithmetic::multiply, Arithmetic::divide);

    @ParameterizedTest
    @EnumSource(Cast.class)
    void integerResultsAreExactAndRoundedOnce(Cast cast) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(cast.ordinal());
        long[] x = random.longs(120).map(v -> v >> random.nextInt(64)).toArray();
        long[] y = random.longs(120)
                .map(v -> v >> random.nextInt(64))
                .map(v -> v == 0 ? 3 : v)
                .toArray();
        for (DType first : List.of(DType.INT64, DType.UINT64)) {
            for (DType second : List.of(DType.INT64, DType.UINT64)) {
                for (DType result : List.of(DType.INT64, DType.UINT64, DType.INT32, DType.UINT8)) {
                    NdArray a = NdArray.wrap(first, x, x.length);
                    NdArray b = NdArray.wrap(second, y, y.length);
                    List<NdArray> results = Stream.of(
                                    Arithmetic.add().output(result).cast(cast),
                                    Arithmetic.subtract().output(result).cast(cast),
                                    Arithmetic.multiply().output(result).cast(cast),
                                    Arithmetic.divide().output(result).cast(cast))
                            .map(operation -> operation.apply(a, b))
                            .toList();
                    for (int i = 0; i < x.length; i++) {
                        BigDecimal p = new BigDecimal(element(a, i));
                        BigDecimal q = new BigDecimal(element(b, i));
                        RoundingMode rounding = cast == Cast.HALF_AWAY_SATURATE
                                ? RoundingMode.HALF_UP
                                : cast.rounds() ? RoundingMode.HALF_EVEN : RoundingMode.DOWN;
                        List<BigDecimal> exact =
                                List.of(p.add(q), p.subtract(q), p.multiply(q), p.divide(q, 0, rounding));
                        for (int k = 0; k < exact.size(); k++) {
                            assertThat(element(results.get(k), i))
                                    .describedAs("%s %s %s %s to %s", p, k, q, cast, result)
                                    .isEqualTo(cast.toWhole(exact.get(k), result));
                        }
                    }
                }
            }
        }
    }

    @Test
    void quotientsAndSumsAreNotRoundedTwice() {
        NdArray large = NdArray.wrap(DType.INT64, new long[] {-7275746968125610L, 7275746968125611L, 9}, 3);
        assertThat((long[])
                        Arithmetic.divide(3).output(DType.INT64).apply(large).data())
                .containsExactly(-2425248989375203L, 2425248989375204L, 3);
        assertThat((long[]) Arithmetic.add(Math.nextDown(0.5))
                        .output(DType.INT64)
                        .apply(NdArray.wrap(DType.INT64, new long[] {1, (1L << 52) + 1, 3}, 3))
                        .data())
                .containsExactly(1, (1L << 52) + 1, 3);
        assertThat((long[]) Arithmetic.multiply(Math.nextDown(0.5))
                        .output(DType.INT64)
                        .apply(NdArray.wrap(DType.INT64, new long[] {7, 4503599627370499L}, 2))
                        .data())
                .containsExactly(3, 2251799813685249L);
    }

    @Test
    void largeOperandsAreExactWhateverTheResult() {
        NdArray ids = signed();
        assertThat(Arithmetic.subtract(ID).apply(ids).getDouble(2)).isEqualTo(1);
        assertThat(Arithmetic.subtract(ID).output(DType.INT8).apply(ids).getLong(0))
                .isEqualTo(-1);
        assertThat(Arithmetic.add(ID)
                        .output(DType.INT64)
                        .apply(NdArray.of(new double[] {0.25}))
                        .getLong(0))
                .isEqualTo(ID);
        assertThat(Arithmetic.multiply(3).output(DType.INT64).apply(ids).getLong(1))
                .isEqualTo(3 * ID);
        assertThat(Arithmetic.multiply(0.5).output(DType.INT64).apply(ids).getLong(0))
                .isEqualTo((ID - 1) / 2);
        assertThat(Arithmetic.divide(0).output(DType.INT64).apply(ids).getLong(0))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(OPERATIONS)
                .allSatisfy(operation ->
                        assertThat(operation.apply(Scalar.of(ID))).isEqualTo(operation.apply(Scalar.parse("" + ID))));
    }
}
