package io.ndimage.filters;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Shape;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Engine;
import io.ndimage.op.Footprint;
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Structure;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Order filters against windows that are sorted one by one. */
class OrderFiltersOracleTest {

    private static final DType[] TYPES =
            Arrays.stream(DType.values()).filter(type -> !type.isComplex()).toArray(DType[]::new);

    /** Sizes of arrays and of windows: small ones, and ones that reach every way to select. */
    record Scene(long seed, int[] shape, int[] window) {}

    static Stream<Scene> scenes() {
        SplittableRandom random = new SplittableRandom(11);
        Stream<Scene> small = IntStream.range(0, 60).mapToObj(i -> {
            int ndim = random.nextInt(1, 5);
            return new Scene(i, sizes(random, ndim, 1, 8), sizes(random, ndim, 1, 6));
        });
        Stream<Scene> large = Stream.of(
                new Scene(100, new int[] {40, 37}, new int[] {13, 12}),
                new Scene(101, new int[] {30, 70}, new int[] {1, 33}),
                new Scene(102, new int[] {70, 5}, new int[] {33, 1}),
                new Scene(103, new int[] {21, 30}, new int[] {27, 26}),
                new Scene(104, new int[] {2, 700}, new int[] {3, 3}),
                new Scene(105, new int[] {9, 10, 11}, new int[] {5, 4, 5}),
                new Scene(106, new int[] {3000}, new int[] {7}));
        return Stream.concat(small, large);
    }

    private static int[] sizes(SplittableRandom random, int ndim, int least, int most) {
        return random.ints(ndim, least, most).toArray();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everyRankIsThatOfTheSortedWindow(Scene scene) {
        SplittableRandom random = new SplittableRandom(scene.seed());
        for (DType type : TYPES) {
            NdArray input = random(random, type, scene.shape());
            Footprint footprint = footprint(random, scene.window());
            PerAxis<Integer> origin = origin(random, scene.window());
            PerAxis<Border> border = border(random, scene.window().length, type);
            int count = footprint.structure(scene.window().length).count();
            int rank = random.nextInt(count);
            check(
                    new RankFilter(rank, footprint, null, border, origin, Axes.all(), Cast.ROUND_SATURATE),
                    input,
                    footprint,
                    origin,
                    border,
                    sorted -> sorted[rank]);
            check(
                    new MedianFilter(footprint, null, border, origin, Axes.all(), Cast.ROUND_SATURATE),
                    input,
                    footprint,
                    origin,
                    border,
                    sorted -> sorted[sorted.length / 2]);
            check(
                    new MinimumFilter(footprint, null, border, origin, Axes.all(), Cast.ROUND_SATURATE),
                    input,
                    footprint,
                    origin,
                    border,
                    sorted -> sorted[0]);
            check(
                    new MaximumFilter(footprint, null, border, origin, Axes.all(), Cast.ROUND_SATURATE),
                    input,
                    footprint,
                    origin,
                    border,
                    sorted -> sorted[sorted.length - 1]);
        }
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void linesAreFilteredAlone(Scene scene) {
        SplittableRandom random = new SplittableRandom(scene.seed());
        int ndim = scene.shape().length;
        for (DType type : TYPES) {
            NdArray input = random(random, type, scene.shape());
            int axis = random.nextInt(ndim);
            int size = scene.window()[axis];
            int origin = random.nextInt(-(size / 2), (size - 1) / 2 + 1);
            Border border = border(random, 1, type).get(0);
            Structure window = Structure.ones(size).spread(List.of(axis), ndim);
            int[] before = new int[ndim];
            before[axis] = size / 2 + origin;
            compare(
                    new MinimumFilter1d(size, axis, null, border, origin, Cast.ROUND_SATURATE),
                    input,
                    NaiveWindow.each(
                            input.toDoubles(), input.shape(), window, before, PerAxis.of(border), sorted -> sorted[0]));
            compare(
                    new MaximumFilter1d(size, axis - ndim, null, border, origin, Cast.ROUND_SATURATE),
                    input,
                    NaiveWindow.each(
                            input.toDoubles(),
                            input.shape(),
                            window,
                            before,
                            PerAxis.of(border),
                            sorted -> sorted[sorted.length - 1]));
        }
    }

    private static void check(
            RegionOperation operation,
            NdArray input,
            Footprint footprint,
            PerAxis<Integer> origin,
            PerAxis<Border> border,
            ToDoubleFunction<double[]> function) {
        Structure window = footprint.structure(input.ndim());
        int[] before = IntStream.range(0, input.ndim())
                .map(a -> (int) window.shape().size(a) / 2 + origin.get(a))
                .toArray();
        compare(operation, input, NaiveWindow.each(input.toDoubles(), input.shape(), window, before, border, function));
    }

    private static void compare(RegionOperation operation, NdArray input, double[] expected) {
        NdArray result = operation.apply(input);
        assertThat(result.dtype()).isEqualTo(input.dtype());
        assertThat(result.toDoubles()).as("%s of %s", operation, input.dtype()).containsExactly(expected);
        try (Engine other = Engine.threads(3)) {
            assertThat(operation.run(other, io.ndimage.op.Inputs.of(input))).isEqualTo(result);
        }
    }

    private static NdArray random(SplittableRandom random, DType type, int[] sizes) {
        NdArray array = NdArray.zeros(type, Arrays.stream(sizes).asLongStream().toArray());
        double least = type.isFloat() ? -1e6 : Math.max(type.minValue(), -1e15);
        double most = type.isFloat() ? 1e6 : Math.min(type.maxValue(), 1e15);
        double span = random.nextBoolean() ? most : Math.min(most, 9);
        double[] values = random.doubles(array.elements(), Math.max(least, -span), span + 0.5)
                .toArray();
        if (type.isFloat() && random.nextBoolean()) {
            values[random.nextInt(values.length)] = Double.NaN;
            values[random.nextInt(values.length)] = Double.NEGATIVE_INFINITY;
        }
        if (type == DType.FLOAT32) {
            values = Arrays.stream(values).map(v -> (float) v).toArray();
        }
        Pixels.of(type).fromDoubles(values, 0, array.data(), 0, values.length, Cast.ROUND_SATURATE);
        return array;
    }

    private static Footprint footprint(SplittableRandom random, int[] sizes) {
        if (random.nextBoolean()) {
            return Footprint.box(sizes);
        }
        Shape shape = Shape.of(Arrays.stream(sizes).asLongStream().toArray());
        boolean[] mask = new boolean[(int) shape.elements()];
        double dense = random.nextDouble(0.2, 1.1);
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextDouble() < dense;
        }
        mask[random.nextInt(mask.length)] = true;
        return Footprint.of(Structure.of(mask, shape.sizes()));
    }

    /** Returns an origin; along an axis of size 1 there is only one. */
    private static PerAxis<Integer> origin(SplittableRandom random, int[] sizes) {
        return PerAxis.ofInts(Arrays.stream(sizes)
                .map(size -> random.nextInt(-(size / 2), (size - 1) / 2 + 1))
                .toArray());
    }

    /** Returns borders whose constants are the same, of the type's values or not. */
    private static PerAxis<Border> border(SplittableRandom random, int ndim, DType type) {
        double constant = random.nextInt(0, type == DType.BOOL ? 2 : 4);
        return PerAxis.of(IntStream.range(0, ndim)
                .mapToObj(a -> Border.of(Naive.MODES.get(random.nextInt(Naive.MODES.size())), constant))
                .toArray(Border[]::new));
    }
}
