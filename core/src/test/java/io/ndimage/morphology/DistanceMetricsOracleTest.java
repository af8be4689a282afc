package io.ndimage.morphology;

import static io.ndimage.morphology.Morphology.distanceTransformBf;
import static io.ndimage.morphology.Morphology.distanceTransformCdt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against the distances from every background element, the last of the nearest in C order. */
class DistanceMetricsOracleTest {

    private static final long[][] SHAPES = {{40}, {1, 30}, {17, 1}, {19, 23}, {6, 7, 9}, {4, 3, 5, 6}};

    private static double distance(DistanceMetric metric, Shape shape, int one, int other, double[] step) {
        double sum = 0;
        double greatest = 0;
        int stride = (int) shape.elements();
        for (int a = 0, p = one, q = other; a < shape.ndim(); a++) {
            stride /= (int) shape.size(a);
            double apart = p / stride - q / stride;
            p %= stride;
            q %= stride;
            greatest = Math.max(greatest, Math.abs(apart));
            sum += metric == DistanceMetric.TAXICAB ? Math.abs(apart) : apart * step[a] * (apart * step[a]);
        }
        return switch (metric) {
            case EUCLIDEAN -> Math.sqrt(sum);
            case TAXICAB -> sum;
            case CHESSBOARD -> greatest;
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyDimension(DistanceMetric metric) {
        Random random = new Random(metric.ordinal());
        for (int round = 0; round < 30; round++) {
            Shape shape = Shape.of(SHAPES[round % SHAPES.length]);
            boolean[] pixels = new boolean[(int) shape.elements()];
            double share = new double[] {0.5, 0.9, 0.99}[round % 3];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = random.nextDouble() < share;
            }
            pixels[random.nextInt(pixels.length)] = false;
            boolean isUnit = metric != DistanceMetric.EUCLIDEAN || random.nextBoolean();
            double[] step = isUnit
                    ? random.doubles(shape.ndim(), 1, 1.0000000001)
                            .map(Math::floor)
                            .toArray()
                    : random.doubles(shape.ndim(), 0.1, 3).toArray();
            NdArray array = NdArray.wrap(DType.BOOL, pixels, shape.sizes());
            DistanceTransform result = distanceTransformBf()
                    .metric(metric)
                    .sampling(step)
                    .returnIndices(true)
                    .apply(array);
            double[] distances = result.array().toDoubles();
            double[] indices = result.indices().orElseThrow().toDoubles();
            for (int p = 0; p < pixels.length; p++) {
                int nearest = nearest(metric, shape, pixels, p, step);
                assertThat(distances[p]).isCloseTo(distance(metric, shape, p, nearest, step), within(1e-12));
                int found = 0;
                for (int a = 0; a < shape.ndim(); a++) {
                    found = found * (int) shape.size(a) + (int) indices[a * pixels.length + p];
                }
                if (isUnit) {
                    assertThat(found).isEqualTo(nearest);
                }
                assertThat(pixels[found]).isFalse();
            }
            if (metric != DistanceMetric.EUCLIDEAN) {
                assertThat(distanceTransformCdt()
                                .metric(metric)
                                .apply(array)
                                .array()
                                .toDoubles())
                        .isEqualTo(distances);
            } else if (isUnit) {
                assertThat(distanceTransformBf().apply(array).array()).isEqualTo(result.array());
            }
        }
    }

    private static int nearest(DistanceMetric metric, Shape shape, boolean[] pixels, int from, double[] step) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int b = 0; b < pixels.length; b++) {
            double distance = pixels[b] ? Double.POSITIVE_INFINITY : distance(metric, shape, from, b, step);
            if (!pixels[b] && distance <= least) {
                least = distance;
                nearest = b;
            }
        }
        return nearest;
    }

    @ParameterizedTest
    @EnumSource(names = {"TAXICAB", "CHESSBOARD"})
    void theIndicesOfStepsAreAsNearAsTheDistancesSay(DistanceMetric metric) {
        Random random = new Random(5);
        for (long[] sizes : SHAPES) {
            Shape shape = Shape.of(sizes);
            boolean[] pixels = new boolean[(int) shape.elements()];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = random.nextInt(20) > 0;
            }
            pixels[0] = false;
            DistanceTransform result = distanceTransformCdt()
                    .metric(metric)
                    .returnIndices(true)
                    .apply(NdArray.wrap(DType.BOOL, pixels, sizes));
            double[] indices = result.indices().orElseThrow().toDoubles();
            for (int p = 0; p < pixels.length; p++) {
                int found = 0;
                for (int a = 0; a < shape.ndim(); a++) {
                    found = found * (int) shape.size(a) + (int) indices[a * pixels.length + p];
                }
                assertThat(pixels[found]).isFalse();
                assertThat(distance(metric, shape, p, found, new double[4]))
                        .isEqualTo(((int[]) result.array().data())[p]);
            }
        }
    }
}
