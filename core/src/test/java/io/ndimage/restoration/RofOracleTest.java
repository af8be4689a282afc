package io.ndimage.restoration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the iteration as it is written down, whole arrays at a time, for any number of dimensions. */
class RofOracleTest {

    private record Naive(double[] denoised, int iterations) {}

    /** Returns the array rolled along an axis, as NumPy's {@code roll}. */
    private static double[] roll(double[] in, Shape shape, int shift, int axis) {
        double[] out = new double[in.length];
        long stride = shape.strides()[axis];
        long size = shape.size(axis);
        for (int i = 0; i < in.length; i++) {
            long place = i / stride % size;
            out[(int) (i + (Math.floorMod(place + shift, size) - place) * stride)] = in[i];
        }
        return out;
    }

    private static Naive denoise(double[] im, double[] start, Shape shape, Rof rof) {
        int n = im.length;
        int ndim = shape.ndim();
        double[] u = start.clone();
        double[][] p = new double[ndim][];
        for (int a = 0; a < ndim; a++) {
            p[a] = im.clone();
        }
        for (int iteration = 1; ; iteration++) {
            double[] norm = new double[n];
            for (int a = ndim - 1; a >= 0; a--) {
                double[] next = roll(u, shape, -1, a);
                for (int i = 0; i < n; i++) {
                    p[a][i] += rof.tau() / rof.tvWeight() * (next[i] - u[i]);
                    norm[i] += p[a][i] * p[a][i];
                }
            }
            double[] divergence = new double[n];
            for (int a = ndim - 1; a >= 0; a--) {
                for (int i = 0; i < n; i++) {
                    p[a][i] /= Math.max(1, Math.sqrt(norm[i]));
                }
                double[] previous = roll(p[a], shape, 1, a);
                for (int i = 0; i < n; i++) {
                    divergence[i] += p[a][i] - previous[i];
                }
            }
            double change = 0;
            for (int i = 0; i < n; i++) {
                double value = im[i] + rof.tvWeight() * divergence[i];
                change += (value - u[i]) * (value - u[i]);
                u[i] = value;
            }
            if (Math.sqrt(change / n) <= rof.tolerance()) {
                return new Naive(u, iteration);
            }
        }
    }

    private static void check(long seed, Rof rof, long... sizes) {
        Random random = new Random(seed);
        Shape shape = Shape.of(sizes);
        double[] im = random.doubles(shape.elements(), 0, 255).toArray();
        double[] start = random.doubles(shape.elements(), 0, 255).toArray();
        Naive expected = denoise(im, start, shape, rof);
        for (int threads = 1; threads <= 3; threads++) {
            try (Engine engine = Engine.threads(threads)) {
                RofResult result = rof.run(engine, Inputs.of(NdArray.of(im, sizes), NdArray.of(start, sizes)));
                assertThat(result.iterations()).isEqualTo(expected.iterations);
                assertThat(result.denoised()).isEqualTo(NdArray.wrap(DType.FLOAT64, expected.denoised, sizes));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"40,30", "1,50", "50,1", "1,1", "2,2", "3,64", "64,3", "300,5"})
    void planes(int rows, int columns) {
        check(rows, Restoration.rof(), rows, columns);
        check(columns, Restoration.rof().tvWeight(20).tau(0.2).tolerance(0.01), rows, columns);
    }

    @Test
    void linesAndVolumes() {
        check(1, Restoration.rof().tvWeight(30), 70);
        check(2, Restoration.rof().tvWeight(30), 1);
        check(3, Restoration.rof().tvWeight(30), 9, 8, 7);
        check(4, Restoration.rof().tvWeight(30), 1, 5, 6);
        check(5, Restoration.rof().tvWeight(30), 6, 1, 5);
        check(6, Restoration.rof().tvWeight(30), 4, 3, 5, 2);
    }

    @Test
    void onesOwnImageIsTheUsualStart() {
        double[] im = new Random(9).doubles(20 * 31, 0, 255).toArray();
        RofResult result = Restoration.rof().apply(NdArray.of(im, 20, 31));
        Naive expected = denoise(im, im, Shape.of(20, 31), Restoration.rof());
        assertThat(result.iterations()).isEqualTo(expected.iterations);
        assertThat(result.denoised().doubles()).containsExactly(expected.denoised);
    }
}
