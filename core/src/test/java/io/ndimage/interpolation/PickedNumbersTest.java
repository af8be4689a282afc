package io.ndimage.interpolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.filters.Filters;
import io.ndimage.op.Border;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Scalar;
import io.ndimage.op.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Interpolation of order 0, which picks, against itself on the elements' numbers, which doubles hold. */
class PickedNumbersTest {

    private static final int[] SIZES = {5, 6, 7};

    /** Numbers that doubles do not hold; the first is the one beyond the boundary. */
    private static long[] numbers(int count) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        return random.longs(count).map(number -> number | 1).toArray();
    }

    private static NdArray places() {
        int count = SIZES[0] * SIZES[1] * SIZES[2];
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            places[i] = i + 1;
        }
        return NdArray.of(places, SIZES[0], SIZES[1], SIZES[2]);
    }

    static Stream<BiFunction<Border, NdArray, NdArray>> picking() {
        NdArray points = NdArray.ofRows(
                new double[] {0.2, 3.6, -0.7, 4.4}, new double[] {5, 0, 2.5, 7}, new double[] {1, 6.2, 0, 3});
        double[][] slanted = {{0.9, 0.2, 0}, {-0.2, 0.9, 0.1}, {0, -0.1, 1.2}};
        double[][] plane = {{1, 0, 0}, {0, 0.8, 0.3}, {0, -0.3, 0.8}};
        double[][] across = {{0.8, 0.3, 0}, {-0.3, 0.8, 0}, {0, 0, 1}};
        return Stream.of(
                (border, array) ->
                        Interpolation.zoom(1.7, 0.6, 1).order(0).border(border).apply(array),
                (border, array) -> Interpolation.zoom(2)
                        .order(0)
                        .gridMode(true)
                        .border(border)
                        .apply(array),
                (border, array) -> Interpolation.zoom(1).order(0).border(border).apply(array),
                (border, array) ->
                        Interpolation.zoom(0.2, 1, 0.1).order(0).border(border).apply(array),
                (border, array) -> Interpolation.affineTransform(1, 1, 1)
                        .outputShape(3, 8, 9)
                        .order(0)
                        .border(border)
                        .apply(array),
                (border, array) -> Interpolation.shift(1.3, -2.2, 0)
                        .order(0)
                        .border(border)
                        .apply(array),
                (border, array) ->
                        Interpolation.shift(0).order(0).border(border).apply(array),
                (border, array) ->
                        Interpolation.rotate(30).order(0).border(border).apply(array),
                (border, array) -> Interpolation.rotate(90)
                        .order(0)
                        .axes(2, 1)
                        .border(border)
                        .apply(array),
                (border, array) -> Interpolation.affineTransform(0.7, 1.1, 1)
                        .order(0)
                        .border(border)
                        .apply(array),
                (border, array) -> Interpolation.affineTransform(slanted)
                        .offset(0.5, 1, -1)
                        .order(0)
                        .border(border)
                        .apply(array),
                (border, array) -> Interpolation.affineTransform(plane)
                        .order(0)
                        .border(border)
                        .apply(array),
                (border, array) -> Interpolation.affineTransform(across)
                        .order(0)
                        .border(border)
                        .apply(array),
                (border, array) ->
                        Interpolation.mapCoordinates().order(0).border(border).apply(array, points),
                (border, array) -> Interpolation.geometricTransform(
                                at -> new double[] {at[1] * 0.9, at[0] * 1.2 - 0.4, at[2] + 0.6})
                        .order(0)
                        .border(border)
                        .apply(array));
    }

    @ParameterizedTest
    @MethodSource("picking")
    void changesNoNumber(BiFunction<Border, NdArray, NdArray> operation) {
        NdArray places = places();
        long[] numbers = numbers(places.elements() + 1);
        for (DType type : List.of(DType.INT64, DType.UINT64)) {
            long[] elements = new long[places.elements()];
            System.arraycopy(numbers, 1, elements, 0, elements.length);
            NdArray array = NdArray.wrap(type, elements, SIZES[0], SIZES[1], SIZES[2]);
            Scalar outside = type == DType.UINT64 ? Scalar.ofUnsigned(numbers[0]) : Scalar.of(numbers[0]);
            for (Border.Mode mode : Border.Mode.values()) {
                NdArray picked = operation.apply(Border.of(mode, 0), places);
                long[] expected = new long[picked.elements()];
                for (int i = 0; i < expected.length; i++) {
                    expected[i] = numbers[(int) picked.toDoubles()[i]];
                }
                NdArray result = operation.apply(Border.of(mode, outside), array);
                assertThat(result.dtype()).isEqualTo(type);
                assertThat((long[]) result.data())
                        .describedAs("%s %s", mode, type)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aCopyOfAnyOrderChangesNoNumber() {
        NdArray array = NdArray.wrap(DType.INT64, numbers(12), 3, 4);
        List<RegionOperation> copies = new ArrayList<>();
        for (int order = 0; order <= 5; order++) {
            copies.add(Interpolation.zoom(1).order(order));
            copies.add(Interpolation.shift(0).order(order));
        }
        assertThat(copies).allSatisfy(copy -> assertThat(copy.apply(array)).isEqualTo(array));
    }

    @Test
    void whatIsPickedBecomesAnotherTypeAsByAstype() {
        long[] numbers = numbers(24);
        for (DType from : List.of(DType.INT64, DType.UINT64)) {
            NdArray array = NdArray.wrap(from, numbers, 4, 6);
            for (DType to : List.of(DType.INT64, DType.UINT64, DType.INT32, DType.UINT8)) {
                for (Cast cast : Cast.values()) {
                    Scalar outside = Scalar.parse("18446744073709551613.0");
                    NdArray moved = Interpolation.shift(1, 0)
                            .order(0)
                            .border(Border.constant(outside))
                            .output(to)
                            .cast(cast)
                            .apply(array);
                    NdArray cut = array.astype(to, cast);
                    for (int x = 0; x < 6; x++) {
                        assertThat(moved.getLong(2, x)).isEqualTo(cut.getLong(1, x));
                        assertThat(moved.getLong(0, x)).isEqualTo(bits(outside, to, cast));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Cast.class)
    void aConstantThatIsNoFloatIsRoundedOnce(Cast cast) {
        List<DType> narrow =
                List.of(DType.UINT8, DType.INT8, DType.UINT16, DType.INT16, DType.UINT32, DType.INT32, DType.BOOL);
        List<String> constants = List.of(
                "1.49999999999",
                "-0.50000000001",
                "0.49999999999",
                "16777217",
                "-16777219",
                "65535.499999999",
                "127.49999999999",
                "9007199254740993",
                "-9007199254740995",
                "18446744073709551613",
                "36893488147419103235",
                "nan",
                "inf");
        for (DType from : narrow) {
            NdArray array = NdArray.of(new double[] {0, 1, 1, 0}).astype(from);
            for (DType to : narrow.subList(0, 6)) {
                for (String constant : constants) {
                    Scalar outside = Scalar.parse(constant);
                    Border border = Border.constant(outside);
                    NdArray expected = NdArray.of(new double[] {0, 0, 1, 1}).astype(to);
                    expected.set(bits(outside, to, cast), 0);
                    List<RegionOperation> moves = List.of(
                            Interpolation.shift(1)
                                    .order(0)
                                    .border(border)
                                    .output(to)
                                    .cast(cast),
                            Interpolation.affineTransform(1)
                                    .offset(-1)
                                    .order(0)
                                    .border(border)
                                    .output(to)
                                    .cast(cast),
                            Filters.correlate(Weights.of(1, 0, 0))
                                    .border(border)
                                    .output(to)
                                    .cast(cast));
                    for (RegionOperation move : moves) {
                        assertThat(move.apply(array))
                                .describedAs("%s of %s", move, from)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    private static long bits(Scalar number, DType type, Cast cast) {
        NdArray one = NdArray.full(type, cast.toWhole(number.exact(), type), 1);
        long[] out = new long[1];
        Pixels.of(type).toLongs(one.data(), 0, out, 0, 1);
        return one.getLong(0);
    }
}
