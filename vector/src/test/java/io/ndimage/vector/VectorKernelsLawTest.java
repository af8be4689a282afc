package io.ndimage.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.internal.kernel.DoubleRun;
import io.ndimage.internal.kernel.FloatRun;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.kernel.choice.PlainKernels;
import io.ndimage.internal.kernel.interpolation.FloatPlane;
import io.ndimage.internal.kernel.linear.Combination;
import io.ndimage.internal.kernel.linear.Taps;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every kernel gives the plain kernel's bits; all NaNs count as one value. */
class VectorKernelsLawTest {

    private static final int CASES = 400;

    private static final double[] SPECIAL = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        -0.0,
        0.0,
        Float.MIN_VALUE,
        -Float.MIN_NORMAL / 2,
        Double.MIN_VALUE,
        Float.MAX_VALUE,
        -Double.MAX_VALUE
    };

    private final Kernels plain = PlainKernels.INSTANCE;
    private final Kernels vector = new VectorKernelsProvider().kernels();

    @Test
    void correlations() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < CASES; i++) {
            int count = 1 + random.nextInt(random.nextBoolean() ? 5 : 45);
            Taps taps = new Taps(weights(count, random.nextInt(3), random));
            Panel panel = Panel.random(random, count - 1);
            String what = taps.symmetry() + " of " + count + " on " + panel;
            check(random, panel, kernels -> kernels.floatCorrelation(taps, panel.tapStep), what);
            checkDoubles(random, panel, kernels -> kernels.doubleCorrelation(taps, panel.tapStep), what);
        }
    }

    private static double[] weights(int count, int kind, SplittableRandom random) {
        double[] weights = random.doubles(count, -2, 2).toArray();
        for (int k = 0; kind < 2 && k <= count / 2; k++) {
            weights[count - 1 - k] = kind == 0 ? weights[k] : -weights[k];
        }
        if (kind == 1 && count % 2 == 1) {
            weights[count / 2] = 0;
        }
        return weights;
    }

    @Test
    void windowSums() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < CASES; i++) {
            int size = 1 + random.nextInt(random.nextBoolean() ? 5 : 40);
            double divisor = random.nextBoolean() ? size : 1;
            Panel panel = Panel.random(random, size - 1);
            String what = "window of " + size + " on " + panel;
            check(random, panel, kernels -> kernels.floatWindowSum(size, divisor, panel.tapStep), what);
            checkDoubles(random, panel, kernels -> kernels.doubleWindowSum(size, divisor, panel.tapStep), what);
        }
    }

    @Test
    void footprintSums() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < CASES; i++) {
            int places = random.nextInt(60);
            Panel panel = Panel.random(random, 12);
            int[] offsets = random.ints(places, 0, 12 * panel.tapStep + 1).toArray();
            double[] weights = random.doubles(places, -2, 2).toArray();
            String what = places + " places on " + panel;
            check(random, panel, kernels -> kernels.floatFootprintSum(offsets, weights), what);
            checkDoubles(random, panel, kernels -> kernels.doubleFootprintSum(offsets, weights), what);
        }
    }

    @Test
    void combinations() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < CASES; i++) {
            int arrays = 1 + random.nextInt(4);
            int count = random.nextInt(300);
            int[] at = random.ints(arrays, 0, 20).toArray();
            double[][] doubles = new double[arrays][];
            float[][] floats = new float[arrays][];
            for (int k = 0; k < arrays; k++) {
                doubles[k] = numbers(random, count + 20);
                floats[k] = narrow(doubles[k]);
            }
            for (Combination combination : Combination.values()) {
                String what = combination + " of " + arrays + " runs of " + count;
                float[] expected = new float[count + 3];
                float[] found = new float[count + 3];
                plain.floatCombination(combination).run(floats, at, expected, 2, count);
                vector.floatCombination(combination).run(floats, at, found, 2, count);
                assertThat(bits(found)).as(what).isEqualTo(bits(expected));
                double[] wide = new double[count + 3];
                double[] foundWide = new double[count + 3];
                plain.doubleCombination(combination).run(doubles, at, wide, 2, count);
                vector.doubleCombination(combination).run(doubles, at, foundWide, 2, count);
                assertThat(bits(foundWide)).as(what).isEqualTo(bits(wide));
            }
        }
    }

    @Test
    void conversions() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < CASES; i++) {
            int count = random.nextInt(300);
            byte[] bytes = new byte[count + 9];
            random.nextBytes(bytes);
            float[] expected = new float[count + 9];
            float[] found = new float[count + 9];
            plain.floatsOfBytes(bytes, 5, expected, 3, count);
            vector.floatsOfBytes(bytes, 5, found, 3, count);
            assertThat(found).as("%d bytes", count).containsExactly(expected);
            float[] floats = narrow(numbers(random, count + 9));
            for (int k = 0; k < floats.length; k += 2) {
                floats[k] = (random.nextInt(1100) - 40) / 4f;
            }
            byte[] expectedBytes = new byte[count + 9];
            byte[] foundBytes = new byte[count + 9];
            plain.bytesOfFloats(floats, 5, expectedBytes, 3, count);
            vector.bytesOfFloats(floats, 5, foundBytes, 3, count);
            assertThat(foundBytes).as("%d floats", count).containsExactly(expectedBytes);
        }
    }

    @Test
    void planes() {
        SplittableRandom random = new SplittableRandom(6);
        FloatPlane reference = plain.floatPlane(1, 1);
        FloatPlane plane = vector.floatPlane(1, 1);
        for (int i = 0; i < CASES; i++) {
            int height = 2 + random.nextInt(60);
            int width = 2 + random.nextInt(60);
            int at = random.nextInt(9);
            int count = 1 + random.nextInt(300);
            float[] in = narrow(numbers(random, at + height * width + 3));
            double y = random.nextInt(4) == 0 ? random.nextInt(height - 1) : random.nextDouble() * (height - 1);
            double x = random.nextInt(4) == 0 ? random.nextInt(width - 1) : random.nextDouble() * (width - 1);
            double dy = (random.nextDouble() * (height - 1) - y) / (count + 1);
            double dx = random.nextInt(4) == 0 ? 0 : (random.nextDouble() * (width - 1) - x) / (count + 1);
            reference.take(in, in.length - 3, width, 1);
            plane.take(in, in.length - 3, width, 1);
            float[] expected = new float[count + 3];
            float[] found = new float[count + 3];
            reference.blend(at, y, dy, x, dx, 0, count, expected, 2);
            plane.blend(at, y, dy, x, dx, 0, count, found, 2);
            String what = "from " + y + ", " + x + " by " + dy + ", " + dx;
            assertThat(bits(found)).as(what).isEqualTo(bits(expected));
            reference.pick(at, y, dy, x, dx, 0, count, expected, 2);
            plane.pick(at, y, dy, x, dx, 0, count, found, 2);
            assertThat(bits(found)).as("nearest " + what).isEqualTo(bits(expected));
        }
    }

    @Test
    void resamplings() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < CASES; i++) {
            int step = random.nextInt(4);
            int count = 1 + random.nextInt(120);
            int start = random.nextInt(3);
            int span = start + (count - 1) * step + 2 + random.nextInt(2);
            boolean outside = random.nextInt(4) == 0;
            int[][] places = new int[2][count];
            for (int k = 0; k < count; k++) {
                places[0][k] = start + k * step;
                places[1][k] = outside && k == count - 1 ? span : places[0][k] + 1;
            }
            double[][] weights = {
                random.doubles(count).toArray(), random.doubles(count).toArray()
            };
            double constant = random.nextDouble();
            int[] rows = random.ints(random.nextInt(5), 0, 40).toArray();
            double[] rowWeights = random.doubles(rows.length).toArray();
            double rest = random.nextBoolean() ? 0 : random.nextDouble();
            float[] in = narrow(numbers(random, 40 + span));
            float[] expected = new float[count + 3];
            float[] found = new float[count + 3];
            plain.floatResampling(places, weights, span, constant).blend(in, rows, rowWeights, rest, expected, 2);
            vector.floatResampling(places, weights, span, constant).blend(in, rows, rowWeights, rest, found, 2);
            assertThat(bits(found))
                    .as("%d of %d, %d apart, from %d rows", count, span, step, rows.length)
                    .isEqualTo(bits(expected));
        }
    }

    /** Rows that are computed from rows, or each from its own line. */
    private record Panel(int inAt, int inStep, int outAt, int outStep, int rows, int count, int tapStep, int reach) {

        static Panel random(SplittableRandom random, int reach) {
            int count = 1 + random.nextInt(random.nextBoolean() ? 20 : 300);
            int rows = 1 + random.nextInt(12);
            boolean across = random.nextBoolean();
            int inStep = (across ? count : count + reach) + (random.nextBoolean() ? 0 : random.nextInt(10));
            int outStep = count + (random.nextBoolean() ? 0 : random.nextInt(10));
            int tapStep = across ? inStep : 1;
            return new Panel(
                    random.nextInt(20), inStep, random.nextInt(20), outStep, rows, count, tapStep, reach * tapStep);
        }

        int inLength() {
            return inAt + (rows - 1) * inStep + count + reach;
        }

        int outLength() {
            return outAt + rows * outStep + 5;
        }
    }

    private void check(SplittableRandom random, Panel p, Function<Kernels, FloatRun> kernel, String what) {
        float[] in = narrow(numbers(random, p.inLength()));
        float[] expected = new float[p.outLength()];
        float[] found = new float[p.outLength()];
        for (int r = 0; r < p.rows; r++) {
            kernel.apply(plain).run(in, p.inAt + r * p.inStep, expected, p.outAt + r * p.outStep, p.count);
        }
        kernel.apply(vector).rows(in, p.inAt, p.inStep, found, p.outAt, p.outStep, p.rows, p.count);
        assertThat(bits(found)).as(what).isEqualTo(bits(expected));
        kernel.apply(plain).rows(in, p.inAt, p.inStep, found, p.outAt, p.outStep, p.rows, p.count);
        assertThat(bits(found)).as("plain rows, " + what).isEqualTo(bits(expected));
    }

    private void checkDoubles(SplittableRandom random, Panel p, Function<Kernels, DoubleRun> kernel, String what) {
        double[] in = numbers(random, p.inLength());
        double[] expected = new double[p.outLength()];
        double[] found = new double[p.outLength()];
        for (int r = 0; r < p.rows; r++) {
            kernel.apply(plain).run(in, p.inAt + r * p.inStep, expected, p.outAt + r * p.outStep, p.count);
        }
        kernel.apply(vector).rows(in, p.inAt, p.inStep, found, p.outAt, p.outStep, p.rows, p.count);
        assertThat(bits(found)).as(what).isEqualTo(bits(expected));
        kernel.apply(plain).rows(in, p.inAt, p.inStep, found, p.outAt, p.outStep, p.rows, p.count);
        assertThat(bits(found)).as("plain rows, " + what).isEqualTo(bits(expected));
    }

    /** Numbers of many magnitudes; in half of the arrays some are special. */
    private static double[] numbers(SplittableRandom random, int length) {
        double rare = random.nextBoolean() ? 0 : 0.02;
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = random.nextDouble() < rare
                    ? SPECIAL[random.nextInt(SPECIAL.length)]
                    : Math.scalb(random.nextDouble() - 0.5, random.nextInt(40));
        }
        return numbers;
    }

    private static float[] narrow(double[] numbers) {
        float[] narrow = new float[numbers.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) numbers[i];
        }
        return narrow;
    }

    private static int[] bits(float[] numbers) {
        int[] bits = new int[numbers.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToIntBits(numbers[i]);
        }
        return bits;
    }

    private static long[] bits(double[] numbers) {
        long[] bits = new long[numbers.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToLongBits(numbers[i]);
        }
        return bits;
    }
}
