package io.ndimage.interpolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Border;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.RegionOperation;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against interpolation from the extended array, pixel by pixel. */
class InterpolationOracleTest {

    private static final List<Engine> ENGINES =
            List.of(Engine.threads(1), Engine.threads(2), Engine.threads(3), Engine.threads(8));
    private static final double OUTSIDE = -3.25;

    @AfterAll
    static void close() {
        ENGINES.forEach(Engine::close);
    }

    private record Extended(double[] pixels, Shape shape, Border border) {

        double at(double[] coordinates, int order) {
            return at(coordinates.clone(), order, 0, 0, 1);
        }

        private double at(double[] c, int order, int axis, int position, double inside) {
            if (axis == c.length) {
                return inside == 0 ? OUTSIDE : pixels[position];
            }
            long n = shape.size(axis);
            boolean beyond = c[axis] < 0 || c[axis] > n - 1;
            if (border.mode() == Border.Mode.CONSTANT && beyond) {
                return OUTSIDE;
            }
            if (border.mode() == Border.Mode.WRAP && beyond) {
                c[axis] = n == 1 ? 0 : c[axis] - (n - 1) * Math.floor(c[axis] / (n - 1));
            }
            long first = (long) Math.floor(order == 0 ? c[axis] + 0.5 : c[axis]);
            double past = order == 0 ? 0 : c[axis] - first;
            double low = along(c, order, axis, position, inside, first);
            return past == 0 ? low : (1 - past) * low + past * along(c, order, axis, position, inside, first + 1);
        }

        private double along(double[] c, int order, int axis, int position, double inside, long index) {
            long element = border.map(index, shape.size(axis));
            int next = (int) (position * shape.size(axis) + Math.max(0, element));
            return at(c, order, axis + 1, next, element < 0 ? 0 : inside);
        }
    }

    private static long[] index(int place, Shape shape) {
        long[] index = new long[shape.ndim()];
        long rest = place;
        for (int a = shape.ndim() - 1; a >= 0; a--) {
            index[a] = rest % shape.size(a);
            rest /= shape.size(a);
        }
        return index;
    }

    private static void check(
            RegionOperation operation, NdArray in, Border border, int order, UnaryOperator<double[]> coordinates) {
        Extended extended = new Extended(in.toDoubles(), in.shape(), border);
        NdArray first = ENGINES.get(0).run(operation, Inputs.of(in));
        for (Engine engine : ENGINES) {
            assertThat(engine.run(operation, Inputs.of(in))).as("threads").isEqualTo(first);
        }
        double[] result = first.toDoubles();
        double allowed = in.dtype().isFloat() ? in.dtype() == DType.FLOAT32 ? 1e-4 : 1e-10 : 0.5001;
        for (int i = 0; i < result.length; i++) {
            double[] at = new double[in.ndim()];
            long[] index = index(i, first.shape());
            for (int a = 0; a < at.length; a++) {
                at[a] = index[a];
            }
            double expected = extended.at(coordinates.apply(at), order);
            if (!in.dtype().isFloat()) {
                expected = Math.max(0, expected);
            }
            assertThat(Math.abs(result[i] - expected))
                    .as("%s of %s %s at %s: %s, not %s", operation, in.dtype(), in.shape(), i, result[i], expected)
                    .isLessThanOrEqualTo(allowed);
        }
    }

    private static NdArray random(Random random, DType type, long... sizes) {
        NdArray array = NdArray.zeros(DType.FLOAT64, sizes);
        double[] pixels = array.doubles();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextDouble() * 100;
        }
        return array.astype(type);
    }

    private static final long[][] SHAPES = {{1}, {2}, {400}, {1, 7}, {13, 5}, {190, 230}, {7, 9, 4}, {30, 40, 3, 17}};
    private static final DType[] TYPES = {DType.FLOAT64, DType.UINT8, DType.FLOAT32, DType.UINT16};

    @ParameterizedTest
    @EnumSource(Border.Mode.class)
    void shifts(Border.Mode mode) {
        Random random = new Random(1);
        Border border = Border.of(mode, OUTSIDE);
        for (long[] sizes : SHAPES) {
            NdArray in = random(random, TYPES[random.nextInt(4)], sizes);
            double[] by = random.doubles(sizes.length, -12, 12).toArray();
            int order = random.nextInt(2);
            check(Interpolation.shift(by).order(order).border(border), in, border, order, c -> {
                for (int a = 0; a < c.length; a++) {
                    c[a] -= by[a];
                }
                return c;
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Border.Mode.class)
    void zooms(Border.Mode mode) {
        Random random = new Random(2);
        Border border = Border.of(mode, OUTSIDE);
        for (long[] sizes : SHAPES) {
            NdArray in = random(random, TYPES[random.nextInt(4)], sizes);
            double[] factors = random.doubles(sizes.length, 0.1, 2).toArray();
            int order = random.nextInt(2);
            check(Interpolation.zoom(factors).order(order).border(border).gridMode(true), in, border, order, c -> {
                for (int a = 0; a < c.length; a++) {
                    double size = Math.rint(sizes[a] * factors[a]);
                    c[a] = (c[a] + 0.5) * (sizes[a] / size) - 0.5;
                }
                return c;
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Border.Mode.class)
    void rotations(Border.Mode mode) {
        Random random = new Random(3);
        Border border = Border.of(mode, OUTSIDE);
        for (int round = 0; round < 2; round++) {
            for (long[] sizes : SHAPES) {
                if (sizes.length > 1) {
                    rotation(random, border, sizes);
                }
            }
        }
    }

    private static void rotation(Random random, Border border, long[] sizes) {
        NdArray in = random(random, TYPES[random.nextInt(4)], sizes);
        double angle = random.nextDouble() * 800 - 400;
        int p = random.nextInt(sizes.length - 1);
        int q = p + 1 + random.nextInt(sizes.length - 1 - p);
        int order = random.nextInt(2);
        Rotate rotate = Interpolation.rotate(angle)
                .axes(q, p)
                .reshape(random.nextBoolean())
                .order(order)
                .border(border);
        Shape turned = rotate.apply(in).shape();
        double cos = StrictMath.cos(Math.toRadians(angle));
        double sin = StrictMath.sin(Math.toRadians(angle));
        check(rotate, in, border, order, c -> {
            double y = c[p] - (turned.size(p) - 1) / 2.0;
            double x = c[q] - (turned.size(q) - 1) / 2.0;
            c[p] = cos * y + sin * x + (sizes[p] - 1) / 2.0;
            c[q] = -sin * y + cos * x + (sizes[q] - 1) / 2.0;
            return c;
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"BOOL", "UINT8", "INT16", "INT32", "INT64", "UINT64", "FLOAT32", "FLOAT64"})
    void coordinatesThatRestReachPastTheEdges(DType type) {
        NdArray input =
                NdArray.ofRows(new double[] {3, 9, 0}, new double[] {4, 0, 7}).astype(type);
        for (Border.Mode mode : Border.Mode.values()) {
            Border border = Border.of(mode, 1);
            for (int order = 0; order <= 1; order++) {
                for (int[] sizes :
                        new int[][] {{2, 3}, {2, 1}, {2, 5}, {1, 3}, {3, 3}, {1, 1}, {5, 7}, {0, 3}, {2, 0}}) {
                    NdArray result = Interpolation.affineTransform(1, 1)
                            .outputShape(sizes)
                            .order(order)
                            .border(border)
                            .apply(input);
                    assertThat(result.shape()).isEqualTo(Shape.of(sizes[0], sizes[1]));
                    for (int y = 0; y < sizes[0]; y++) {
                        for (int x = 0; x < sizes[1]; x++) {
                            assertThat(result.getDouble(y, x))
                                    .describedAs(
                                            "%d, %d of %d x %d, %s, order %d", y, x, sizes[0], sizes[1], mode, order)
                                    .isEqualTo(element(input, border, y, x));
                        }
                    }
                }
            }
        }
    }

    /** Returns the element at whole coordinates; what wraps by one period less takes the first and the last for one. */
    private static double element(NdArray input, Border border, int y, int x) {
        int[] at = {y, x};
        for (int a = 0; a < 2; a++) {
            int size = (int) input.shape().size(a);
            boolean shorter = border.mode() == Border.Mode.WRAP && at[a] >= size;
            long from = shorter ? at[a] % (size - 1) : border.map(at[a], size);
            if (from < 0) {
                return 1;
            }
            at[a] = (int) from;
        }
        return input.getDouble(at[0], at[1]);
    }
}
