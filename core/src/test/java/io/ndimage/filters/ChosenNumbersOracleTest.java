package io.ndimage.filters;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.morphology.Morphology;
import io.ndimage.op.Border;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Order filters of whole numbers, against choosing among exact ones, the constant past the edges as it is, and casting what was chosen. */
class ChosenNumbersOracleTest {

    private static final List<DType> WHOLE = List.of(
            DType.BOOL,
            DType.UINT8,
            DType.INT8,
            DType.UINT16,
            DType.INT16,
            DType.UINT32,
            DType.INT32,
            DType.UINT64,
            DType.INT64);

    private static final List<Scalar> CONSTANTS = Stream.of(
                    "0",
                    "1",
                    "-3",
                    "-2.5",
                    "-0.5",
                    "0.5",
                    "0.7",
                    "2.5",
                    "127.5",
                    "300",
                    "-129",
                    "65535.5",
                    "4294967297",
                    "-2147483649.5",
                    "9007199254740993",
                    "-9007199254740993",
                    "9223372036854775807",
                    "9223372036854775808",
                    "-9223372036854775809",
                    "18446744073709551615",
                    "18446744073709551616",
                    "1e30",
                    "-1e30",
                    "inf",
                    "-inf")
            .map(Scalar::parse)
            .toList();

    private static final int HEIGHT = 3;
    private static final int WIDTH = 4;

    private final Random random = new Random(5);

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Returns numbers near constants and the ends of a type, and others. */
    private NdArray array(DType type) {
        long[] elements = new long[HEIGHT * WIDTH];
        for (int i = 0; i < elements.length; i++) {
            BigInteger near =
                    Cast.ROUND_SATURATE.toWhole(any(CONSTANTS).exact(), type == DType.UINT64 ? type : DType.INT64);
            elements[i] = random.nextInt(3) == 0
                    ? random.nextLong() >> random.nextInt(64)
                    : near.longValue() + random.nextInt(3) - 1;
        }
        DType longs = type == DType.UINT64 ? type : DType.INT64;
        return NdArray.wrap(longs, elements, HEIGHT, WIDTH).astype(type, Cast.ROUND_SATURATE);
    }

    private static BigDecimal exact(NdArray array, int y, int x) {
        long bits = array.getLong(y, x);
        return array.dtype() == DType.UINT64 ? new BigDecimal(Long.toUnsignedString(bits)) : BigDecimal.valueOf(bits);
    }

    private static BigDecimal exact(Scalar number) {
        double nearest = number.doubleValue();
        if (Double.isInfinite(nearest)) {
            return BigDecimal.TEN.pow(400).multiply(BigDecimal.valueOf(nearest > 0 ? 1 : -1));
        }
        return number.exact() instanceof BigInteger whole ? new BigDecimal(whole) : new BigDecimal(nearest);
    }

    /** Returns the elements of a rank in boxes around each place of a plane, past whose edges lies a constant. */
    private static BigDecimal[][] chosen(BigDecimal[][] plane, int[] sizes, int rank, BigDecimal outside) {
        BigDecimal[][] chosen = new BigDecimal[HEIGHT][WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                List<BigDecimal> window = new ArrayList<>();
                for (int v = y - sizes[0] / 2; v < y - sizes[0] / 2 + sizes[0]; v++) {
                    for (int u = x - sizes[1] / 2; u < x - sizes[1] / 2 + sizes[1]; u++) {
                        window.add(v < 0 || v >= HEIGHT || u < 0 || u >= WIDTH ? outside : plane[v][u]);
                    }
                }
                window.sort(Comparator.naturalOrder());
                chosen[y][x] = window.get(rank);
            }
        }
        return chosen;
    }

    private record Case(RegionOperation operation, UnaryOperator<BigDecimal[][]> naive) {}

    private Case any(DType output, Border border, Cast cast) {
        BigDecimal outside = exact(border.value());
        int[] sizes = {1 + 2 * random.nextInt(2), 1 + 2 * random.nextInt(2)};
        int count = sizes[0] * sizes[1];
        int rank = random.nextInt(count);
        return switch (random.nextInt(4)) {
            case 0 ->
                new Case(
                        Filters.rankFilter(rank, sizes)
                                .output(output)
                                .border(border)
                                .cast(cast),
                        plane -> chosen(plane, sizes, rank, outside));
            case 1 ->
                new Case(
                        Filters.minimumFilter(sizes)
                                .output(output)
                                .border(border)
                                .cast(cast),
                        plane -> chosen(plane, sizes, 0, outside));
            case 2 ->
                new Case(
                        Filters.maximumFilter(sizes)
                                .output(output)
                                .border(border)
                                .cast(cast),
                        plane -> chosen(plane, sizes, count - 1, outside));
            default ->
                new Case(
                        Morphology.greyClosing(sizes)
                                .output(output)
                                .border(border)
                                .cast(cast),
                        plane -> chosen(chosen(plane, sizes, count - 1, outside), sizes, 0, outside));
        };
    }

    @ParameterizedTest
    @EnumSource(Cast.class)
    void onlyWhatWasChosenIsCast(Cast cast) {
        for (int trial = 0; trial < 250; trial++) {
            NdArray input = array(any(WHOLE));
            DType output = any(WHOLE.subList(1, WHOLE.size()));
            Scalar constant = any(CONSTANTS);
            Case drawn = any(output, Border.constant(constant), cast);
            BigDecimal[][] plane = new BigDecimal[HEIGHT][WIDTH];
            for (int i = 0; i < HEIGHT * WIDTH; i++) {
                plane[i / WIDTH][i % WIDTH] = exact(input, i / WIDTH, i % WIDTH);
            }
            NdArray result = drawn.operation().apply(input);
            List<BigDecimal> found = new ArrayList<>();
            List<BigDecimal> expected = new ArrayList<>();
            for (BigDecimal[] row : drawn.naive().apply(plane)) {
                for (BigDecimal number : row) {
                    boolean infinite = number.abs().compareTo(BigDecimal.TEN.pow(300)) > 0;
                    expected.add(new BigDecimal(cast.toWhole(infinite ? constant.exact() : number, output)));
                    found.add(exact(result, found.size() / WIDTH, found.size() % WIDTH));
                }
            }
            assertThat(found).describedAs("%s of %s", drawn.operation(), input).isEqualTo(expected);
        }
    }
}
