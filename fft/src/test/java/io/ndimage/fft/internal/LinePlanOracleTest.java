package io.ndimage.fft.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Transforms of lines against sums of all elements, which are computed in pairs of doubles. */
class LinePlanOracleTest {

    private static final int LANES = 3;

    /** Lengths of every kind: one step, two steps, each radix, large primes, and what has one as a factor. */
    static IntStream lengths() {
        return IntStream.concat(
                IntStream.rangeClosed(1, 130), IntStream.of(169, 202, 211, 243, 256, 343, 360, 422, 500, 625));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void transformsAreTheSums(int n) {
        Roots roots = new Roots(n);
        PanelTransform transform = LinePlan.of(n).forLanes(LANES);
        double[][] numbers = new double[LANES][2 * n];
        Random random = new Random(n);
        LinePanel input = transform.input();
        for (int l = 0; l < LANES; l++) {
            for (int k = 0; k < n; k++) {
                numbers[l][2 * k] = random.nextGaussian();
                numbers[l][2 * k + 1] = random.nextGaussian();
                input.real()[input.row(k)][input.place(k) + l] = numbers[l][2 * k];
                input.imaginary()[input.row(k)][input.place(k) + l] = numbers[l][2 * k + 1];
            }
        }
        transform.run();

        LinePanel output = transform.output();
        for (int l = 0; l < LANES; l++) {
            double error = 0;
            double energy = 0;
            for (int k = 0; k < n; k++) {
                double[] sum = sum(numbers[l], roots, n, k);
                double real = output.real()[output.row(k)][output.place(k) + l] - sum[0];
                double imaginary = output.imaginary()[output.row(k)][output.place(k) + l] - sum[1];
                error += real * real + imaginary * imaginary;
                energy += sum[0] * sum[0] + sum[1] * sum[1];
            }
            assertThat(Math.sqrt(error / energy)).isLessThan(8e-16);
        }
    }

    private static double[] sum(double[] numbers, Roots roots, int n, int k) {
        Pair real = Pair.of(0);
        Pair imaginary = Pair.of(0);
        for (int j = 0; j < n; j++) {
            int root = (int) ((long) j * k % n);
            Pair x = Pair.of(numbers[2 * j]);
            Pair y = Pair.of(numbers[2 * j + 1]);
            Pair c = Pair.of(roots.real(root));
            Pair s = Pair.of(roots.imaginary(root));
            real = real.plus(x.times(c)).minus(y.times(s));
            imaginary = imaginary.plus(x.times(s)).plus(y.times(c));
        }
        return new double[] {real.high(), imaginary.high()};
    }
}
