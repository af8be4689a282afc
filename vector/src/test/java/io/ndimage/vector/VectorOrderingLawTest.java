package io.ndimage.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.internal.kernel.Patch;
import io.ndimage.internal.kernel.RunTree;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.kernel.choice.PlainKernels;
import io.ndimage.internal.kernel.order.FootprintExtreme;
import io.ndimage.internal.kernel.order.NetworkSelection;
import io.ndimage.internal.kernel.order.Ordering;
import io.ndimage.internal.kernel.order.RankNetwork;
import io.ndimage.internal.kernel.order.WindowExtreme;
import java.lang.reflect.Array;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is computed by the order of rows has the plain order's bits; all NaNs count as one value. */
class VectorOrderingLawTest {

    private static final int CASES = 150;

    /** A type of elements. */
    record Elements(Class<?> type, boolean unsigned) {}

    static Stream<Elements> elements() {
        return Stream.of(
                new Elements(byte.class, true),
                new Elements(byte.class, false),
                new Elements(short.class, true),
                new Elements(short.class, false),
                new Elements(long.class, false),
                new Elements(float.class, false),
                new Elements(double.class, false));
    }

    @ParameterizedTest
    @MethodSource("elements")
    void windows(Elements elements) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < CASES; i++) {
            int rows = size(random);
            int columns = size(random);
            boolean least = random.nextBoolean();
            int lines = 1 + random.nextInt(20);
            int length = 1 + random.nextInt(random.nextBoolean() ? 20 : 700);
            int pitch = length + columns + 2;
            Object in = random(random, elements.type(), (lines + rows - 1) * pitch + 5);
            String what = "window of " + rows + " x " + columns;
            compare(elements, what, lines * (length + 2) + 7, (kernels, out) -> {
                Patch patch = new Patch(in, 5, pitch, out, 7, length + 2, lines, length);
                new WindowExtreme(ordering(kernels, elements), least, rows, columns).run(patch);
            });
        }
    }

    private static int size(SplittableRandom random) {
        return 1 + random.nextInt(new int[] {1, 5, 12, 50}[random.nextInt(4)]);
    }

    @ParameterizedTest
    @MethodSource("elements")
    void networks(Elements elements) {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < CASES; i++) {
            int rows = 1 + random.nextInt(7);
            int width = 1 + random.nextInt(9);
            int rank = random.nextInt(rows * width);
            int lines = 1 + random.nextInt(9);
            int length = 1 + random.nextInt(random.nextBoolean() ? 20 : 900);
            int pitch = length + width + 3;
            Object in = random(random, elements.type(), (lines + rows) * pitch);
            int[] offsets = new int[rows];
            for (int r = 0; r < rows; r++) {
                offsets[r] = r * pitch;
            }
            RankNetwork network = RankNetwork.of(rows, width, rank);
            String what = "rank " + rank + " of " + rows + " x " + width;
            compare(
                    elements,
                    what,
                    lines * length,
                    (kernels, out) -> new NetworkSelection(network, ordering(kernels, elements), offsets)
                            .run(new Patch(in, 0, pitch, out, 0, length, lines, length)));
        }
    }

    @ParameterizedTest
    @MethodSource("elements")
    void medians(Elements elements) {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < CASES; i++) {
            int size = random.nextBoolean() ? 3 : 5;
            int lines = 1 + random.nextInt(9);
            int length = 1 + random.nextInt(random.nextBoolean() ? 200 : 5000);
            int pitch = length + size + 3;
            Object in = random(random, elements.type(), (lines + size) * pitch);
            int[] offsets = IntStream.range(0, size).map(r -> r * pitch).toArray();
            RankNetwork network = RankNetwork.of(size, size, size * size / 2);
            compare(
                    elements,
                    "median of " + size + " x " + size,
                    lines * length,
                    (kernels, out) -> kernels.selection(network, elements.type(), elements.unsigned(), offsets)
                            .run(new Patch(in, 0, pitch, out, 0, length, lines, length)));
        }
    }

    @ParameterizedTest
    @MethodSource("elements")
    void footprints(Elements elements) {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < CASES; i++) {
            int lines = 6 + random.nextInt(20);
            int length = 6 + random.nextInt(60);
            boolean least = random.nextBoolean();
            int wide = 1 + random.nextInt(5);
            RunTree window = RunTree.of(2, List.of(new int[] {0, 2}, new int[] {1, wide - 1}, new int[] {1, wide}));
            Object in = random(random, elements.type(), lines * length);
            int valid = (lines - 2) * length;
            compare(
                    elements,
                    "footprint",
                    valid,
                    (kernels, out) -> FootprintExtreme.over(
                                    ordering(kernels, elements),
                                    least,
                                    window,
                                    new int[] {length, 1},
                                    in,
                                    0,
                                    lines * length)
                            .store(0, out, 0, valid));
        }
    }

    private static void compare(Elements elements, String what, int length, BiConsumer<Kernels, Object> computation) {
        Object plain = Array.newInstance(elements.type(), length);
        Object vector = Array.newInstance(elements.type(), length);
        computation.accept(PlainKernels.INSTANCE, plain);
        computation.accept(new VectorKernelsProvider().kernels(), vector);
        for (int i = 0; i < length; i++) {
            assertThat(Array.get(vector, i))
                    .as("%s of %s, %s", what, elements, i)
                    .isEqualTo(Array.get(plain, i));
        }
    }

    private static Ordering ordering(Kernels kernels, Elements elements) {
        return kernels.ordering(elements.type(), elements.unsigned());
    }

    private static Object random(SplittableRandom random, Class<?> type, int length) {
        Object array = Array.newInstance(type, length);
        boolean special = random.nextBoolean();
        for (int i = 0; i < length; i++) {
            if (array instanceof byte[] bytes) {
                bytes[i] = (byte) random.nextInt();
            } else if (array instanceof short[] shorts) {
                shorts[i] = (short) random.nextInt();
            } else if (array instanceof long[] longs) {
                longs[i] = random.nextLong();
            } else if (array instanceof float[] floats) {
                floats[i] = (float) number(random, special);
            } else {
                Array.set(array, i, number(random, special));
            }
        }
        return array;
    }

    private static double number(SplittableRandom random, boolean special) {
        int kind = random.nextInt(200);
        if (!special || kind > 5) {
            return random.nextDouble(-1, 1);
        }
        return new double[] {Double.NaN, -0.0, 0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1}[kind];
    }
}
