package io.ndimage.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.internal.kernel.TruthRun;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.kernel.choice.PlainKernels;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import io.ndimage.internal.kernel.pointwise.RealBounds;
import io.ndimage.internal.kernel.pointwise.Relation;
import io.ndimage.internal.kernel.pointwise.WholeBounds;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kernels that look at one place at a time give the plain kernels' bits; all NaNs count as one value. */
class VectorPointwiseLawTest {

    private static final int CASES = 200;

    private static final double[] SPECIAL = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        -0.0,
        0.0,
        1,
        -3,
        127.5,
        Float.MIN_VALUE,
        Float.MAX_VALUE,
        -Double.MAX_VALUE,
        0x1p-600
    };

    private final Kernels plain = PlainKernels.INSTANCE;
    private final Kernels vector = new VectorKernelsProvider().kernels();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MOVE_SIGN")
    void functions(Pointwise function) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < CASES; i++) {
            int count = random.nextInt(300);
            int arrays = function == Pointwise.CLIP || random.nextBoolean() ? 1 : 2;
            double[] operands = {number(random), number(random)};
            int[] at = random.ints(arrays, 0, 20).toArray();
            double[][] doubles = new double[arrays][];
            float[][] floats = new float[arrays][];
            for (int k = 0; k < arrays; k++) {
                doubles[k] = numbers(random, count + 20);
                floats[k] = narrow(doubles[k]);
            }
            float[] expected = new float[count + 3];
            float[] found = new float[count + 3];
            plain.floatPointwise(function, narrow(operands)).run(floats, at, expected, 2, count);
            vector.floatPointwise(function, narrow(operands)).run(floats, at, found, 2, count);
            assertThat(found)
                    .as("%s of %d runs of %d floats", function, arrays, count)
                    .isEqualTo(expected);
            double[] wide = new double[count + 3];
            double[] foundWide = new double[count + 3];
            plain.doublePointwise(function, operands).run(doubles, at, wide, 2, count);
            vector.doublePointwise(function, operands).run(doubles, at, foundWide, 2, count);
            assertThat(foundWide)
                    .as("%s of %d runs of %d doubles", function, arrays, count)
                    .isEqualTo(wide);
        }
    }

    @ParameterizedTest
    @EnumSource
    void relationsToNumbers(Relation relation) {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < CASES; i++) {
            double number = random.nextBoolean() ? number(random) : random.nextInt(-40, 300) / 2.0;
            int count = random.nextInt(1200);
            byte[] bytes = new byte[count + 9];
            random.nextBytes(bytes);
            short[] shorts = new short[count + 9];
            int[] ints = new int[count + 9];
            double[] doubles = numbers(random, count + 9);
            for (int k = 0; k < bytes.length; k++) {
                shorts[k] = (short) random.nextInt(-300, 300);
                ints[k] = random.nextInt(4) == 0 ? random.nextInt() : bytes[k];
                doubles[k] = random.nextInt(4) == 0 ? number : doubles[k];
            }
            String what = relation + " " + number + " of " + count + " ";
            boolean unsigned = random.nextBoolean();
            check(whole(relation, number, 8, unsigned, byte.class), bytes, count, what + "bytes");
            check(whole(relation, number, 16, unsigned, short.class), shorts, count, what + "shorts");
            check(whole(relation, number, 32, unsigned, int.class), ints, count, what + "ints");
            RealBounds single = RealBounds.of(relation, number, true);
            check(kernels -> kernels.within(single, float.class), narrow(doubles), count, what + "floats");
            RealBounds wide = RealBounds.of(relation, number, false);
            check(kernels -> kernels.within(wide, double.class), doubles, count, what + "doubles");
        }
    }

    private static Function<Kernels, TruthRun> whole(
            Relation relation, double number, int bits, boolean unsigned, Class<?> elements) {
        WholeBounds bounds = WholeBounds.of(relation, number, bits, unsigned);
        return kernels -> kernels.within(bounds, elements);
    }

    private void check(Function<Kernels, TruthRun> kernel, Object in, int count, String what) {
        boolean[] expected = new boolean[count + 9];
        boolean[] found = new boolean[count + 9];
        kernel.apply(plain).run(in, 5, expected, 3, count);
        kernel.apply(vector).run(in, 5, found, 3, count);
        assertThat(found).as(what).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void relationsOfArrays(Relation relation) {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < CASES; i++) {
            int count = random.nextInt(300);
            double[] x = numbers(random, count + 9);
            double[] y = numbers(random, count + 9);
            for (int k = 0; k < count; k += 3) {
                y[k] = x[k + 2];
            }
            boolean[] expected = new boolean[count + 9];
            boolean[] found = new boolean[count + 9];
            plain.relation(relation, float.class).run(narrow(x), 5, narrow(y), 3, expected, 4, count);
            vector.relation(relation, float.class).run(narrow(x), 5, narrow(y), 3, found, 4, count);
            assertThat(found).as("%s of %d floats", relation, count).isEqualTo(expected);
            plain.relation(relation, double.class).run(x, 5, y, 3, expected, 4, count);
            vector.relation(relation, double.class).run(x, 5, y, 3, found, 4, count);
            assertThat(found).as("%s of %d doubles", relation, count).isEqualTo(expected);
        }
    }

    @Test
    void grays() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < CASES; i++) {
            int count = random.nextInt(300);
            int step = 3 + random.nextInt(2);
            byte[] in = new byte[5 + step * count];
            random.nextBytes(in);
            byte[] expected = new byte[count + 3];
            byte[] found = new byte[count + 3];
            plain.grayOfBytes(in, 5, step, 1, expected, 2, count);
            vector.grayOfBytes(in, 5, step, 1, found, 2, count);
            assertThat(found).as("%d pixels of %d", count, step).isEqualTo(expected);
        }
    }

    @Test
    void halves() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < CASES; i++) {
            int count = random.nextInt(300);
            byte[] in = new byte[5 + 4 * count];
            random.nextBytes(in);
            byte[] expected = new byte[count + 3];
            byte[] found = new byte[count + 3];
            plain.halfOfBytes(in, 5, 5 + 2 * count, expected, 2, count);
            vector.halfOfBytes(in, 5, 5 + 2 * count, found, 2, count);
            assertThat(found).as("%d pixels", count).isEqualTo(expected);
        }
    }

    @Test
    void bits() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < CASES; i++) {
            int count = random.nextInt(9);
            boolean[] in = new boolean[5 + Long.SIZE * count];
            int rare = 1 + random.nextInt(40);
            for (int k = 0; k < in.length; k++) {
                in[k] = random.nextInt(rare) == 0;
            }
            long[] expected = new long[count + 3];
            long[] found = new long[count + 3];
            plain.pack(in, 5, expected, 2, count);
            vector.pack(in, 5, found, 2, count);
            assertThat(found).as("%d words", count).isEqualTo(expected);
        }
    }

    private static double number(SplittableRandom random) {
        return random.nextInt(4) == 0
                ? SPECIAL[random.nextInt(SPECIAL.length)]
                : Math.scalb(random.nextDouble() - 0.5, random.nextInt(12));
    }

    /** Numbers of many magnitudes; in half of the arrays some are special. */
    private static double[] numbers(SplittableRandom random, int length) {
        boolean special = random.nextBoolean();
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = special ? number(random) : Math.scalb(random.nextDouble() - 0.5, random.nextInt(40));
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
}
