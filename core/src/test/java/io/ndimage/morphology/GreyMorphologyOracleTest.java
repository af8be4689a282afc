package io.ndimage.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Shape;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Footprint;
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Structure;
import io.ndimage.op.Weights;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grey morphology against its formulas, pixel by pixel in doubles. */
class GreyMorphologyOracleTest {

    private static final DType[] TYPES =
            Arrays.stream(DType.values()).filter(type -> !type.isComplex()).toArray(DType[]::new);

    /** A structure on an array with a border. */
    private record Scene(Shape shape, Structure elements, double[] heights, int[] origin, PerAxis<Border> border) {

        double[] eroded(double[] in) {
            return each(in, 1);
        }

        double[] dilated(double[] in) {
            return each(in, -1);
        }

        /** Returns the least differences, or, the other way, the greatest sums. */
        private double[] each(double[] in, int way) {
            double[] out = new double[in.length];
            for (int i = 0; i < out.length; i++) {
                double best = Double.POSITIVE_INFINITY;
                for (int k = 0; k < heights.length; k++) {
                    if (elements.get(k)) {
                        best = Math.min(best, way * pixel(in, i, k, way) - heights[k]);
                    }
                }
                out[i] = way * best + 0.0;
            }
            return out;
        }

        private double pixel(double[] in, int place, int element, int way) {
            long at = 0;
            long stride = 1;
            long rest = place;
            long restOfElement = element;
            for (int a = shape.ndim() - 1; a >= 0; a--) {
                long n = shape.size(a);
                long m = elements.shape().size(a);
                long away = restOfElement % m - m / 2 - origin[a];
                long from = border.get(a).map(rest % n + way * away, n);
                if (from < 0) {
                    return border.get(a).value().doubleValue();
                }
                at += from * stride;
                stride *= n;
                rest /= n;
                restOfElement /= m;
            }
            return in[(int) at];
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyOperationIsItsFormula(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (DType type : TYPES) {
            int ndim = random.nextInt(1, 4);
            Shape shape = Shape.of(random.longs(ndim, 1, 8).toArray());
            Shape small = Shape.of(random.longs(ndim, 1, 5).toArray());
            int[] origin = IntStream.range(0, ndim)
                    .map(a -> random.nextInt((int) -(small.size(a) / 2), (int) (small.size(a) - 1) / 2 + 1))
                    .toArray();
            Border.Mode mode = Border.Mode.values()[random.nextInt(5)];
            PerAxis<Border> border = PerAxis.of(Border.of(mode, random.nextInt(2)));
            Structure elements = elements(random, small);
            boolean flat = random.nextBoolean();
            double[] heights =
                    random.ints(small.elements(), -2, 3).asDoubleStream().toArray();
            NdArray input = random(random, type, shape);
            Scene scene = new Scene(shape, elements, flat ? new double[heights.length] : heights, origin, border);
            check(scene, input, flat);
        }
    }

    private static void check(Scene scene, NdArray input, boolean flat) {
        Footprint footprint = Footprint.of(scene.elements());
        Weights heights = flat
                ? null
                : Weights.of(
                        NdArray.of(scene.heights(), scene.elements().shape().sizes()));
        PerAxis<Integer> origin = PerAxis.ofInts(scene.origin());
        PerAxis<Border> border = scene.border();
        Axes all = Axes.all();
        compare(
                new GreyErosion(footprint, heights, null, border, origin, all, Cast.ROUND_SATURATE),
                input,
                scene::eroded);
        compare(
                new GreyDilation(footprint, heights, null, border, origin, all, Cast.ROUND_SATURATE),
                input,
                scene::dilated);
        compare(
                new GreyOpening(footprint, heights, null, border, origin, all, Cast.ROUND_SATURATE),
                input,
                in -> scene.dilated(scene.eroded(in)));
        compare(
                new GreyClosing(footprint, heights, null, border, origin, all, Cast.ROUND_SATURATE),
                input,
                in -> scene.eroded(scene.dilated(in)));
        compare(
                new MorphologicalGradient(footprint, heights, null, border, origin, all, Cast.ROUND_SATURATE),
                input,
                in -> less(scene.dilated(in), scene.eroded(in)));
        compare(
                new MorphologicalLaplace(footprint, heights, DType.FLOAT64, border, origin, all, Cast.ROUND_SATURATE),
                input,
                in -> less(less(scene.dilated(in), in), less(in, scene.eroded(in))));
        compare(
                new WhiteTophat(footprint, heights, null, border, origin, all, Cast.ROUND_SATURATE),
                input,
                in -> less(in, scene.dilated(scene.eroded(in))));
        compare(
                new BlackTophat(footprint, heights, null, border, origin, all, Cast.ROUND_SATURATE),
                input,
                in -> less(scene.eroded(scene.dilated(in)), in));
    }

    private static double[] less(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
    }

    private static void compare(RegionOperation operation, NdArray input, UnaryOperator<double[]> formula) {
        NdArray result = operation.apply(input);
        NdArray expected = NdArray.zeros(result.dtype(), result.shape());
        double[] values = formula.apply(input.toDoubles());
        Pixels.of(result.dtype()).fromDoubles(values, 0, expected.data(), 0, values.length, Cast.ROUND_SATURATE);
        assertThat(result.toDoubles())
                .as("%s of %s %s", operation, input.dtype(), input.shape())
                .containsExactly(expected.toDoubles());
    }

    /** Whole numbers, so that their differences are exact in every type. */
    private static NdArray random(SplittableRandom random, DType type, Shape shape) {
        NdArray array = NdArray.zeros(type, shape);
        double least = type.kind() == DType.Kind.SIGNED || type.isFloat() ? -60 : 0;
        double[] values = random.doubles(array.elements(), least, type == DType.BOOL ? 2 : 60)
                .map(Math::floor)
                .toArray();
        Pixels.of(type).fromDoubles(values, 0, array.data(), 0, values.length, Cast.ROUND_SATURATE);
        return array;
    }

    private static Structure elements(SplittableRandom random, Shape shape) {
        boolean[] mask = new boolean[(int) shape.elements()];
        double dense = random.nextDouble(0.3, 1.3);
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextDouble() < dense;
        }
        mask[random.nextInt(mask.length)] = true;
        return Structure.of(mask, shape.sizes());
    }
}
