package io.ndimage.internal.kernel.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Exact sums against sums of big decimals, which Java rounds to the nearest double. */
class ExactSumOracleTest {

    private static double naive(double[] values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : values) {
            sum = sum.add(new BigDecimal(value));
        }
        return Double.parseDouble(sum.toString());
    }

    private static void check(long seed, int trials, int longest, ToDoubleFunction<Random> draw) {
        Random random = new Random(seed);
        for (int trial = 0; trial < trials; trial++) {
            double[] values = random.doubles(random.nextInt(longest) + 1).toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = draw.applyAsDouble(random);
            }
            double expected = naive(values);
            ExactSum inOne = new ExactSum();
            inOne.add(values, 0, values.length);
            assertThat(inOne.value()).isEqualTo(expected);
            shuffle(values, random);
            ExactSum first = new ExactSum();
            ExactSum second = new ExactSum();
            for (double value : values) {
                (random.nextBoolean() ? first : second).add(value);
            }
            second.merge(first);
            assertThat(second.value()).isEqualTo(expected);
            assertThat(second.value()).as("asked again").isEqualTo(expected);
        }
    }

    private static void shuffle(double[] values, Random random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }

    /** Returns a finite number of any exponent. */
    private static double anyBits(Random random) {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value : Math.nextDown(Double.MAX_VALUE);
    }

    @Test
    void numbersOfLikeSize() {
        check(1, 200, 500, Random::nextGaussian);
    }

    @Test
    void hugeAndSmallTogether() {
        check(2, 300, 40, ExactSumOracleTest::anyBits);
        check(3, 300, 40, random -> Math.scalb(random.nextGaussian(), random.nextInt(200) - 100));
    }

    @Test
    void subnormals() {
        check(4, 300, 40, random -> Double.longBitsToDouble(random.nextLong() & 0x801f_ffff_ffff_ffffL));
    }

    @Test
    void halvesOfTheLastPlace() {
        check(5, 2000, 4, random -> switch (random.nextInt(5)) {
            case 0 -> 1;
            case 1 -> -1;
            case 2 -> 0x1p-53;
            case 3 -> 1 + 0x1p-52;
            default -> random.nextBoolean() ? 0x1p-106 : -0x1p-1074;
        });
    }

    @Test
    void aroundTheLargestNumber() {
        check(6, 2000, 4, random -> switch (random.nextInt(4)) {
            case 0 -> Double.MAX_VALUE;
            case 1 -> -Double.MAX_VALUE;
            case 2 -> 0x1p970;
            default -> 0x1p969;
        });
    }

    @Test
    void manyMoreThanAreSettledAtOnce() {
        check(7, 3, 30_000, random -> random.nextBoolean() ? 0x1.fffffffffffffp31 : -0x1.fffffffffffffp30);
    }

    @Test
    void whatCancelsLeavesTheRest() {
        Random random = new Random(8);
        double[] values = new double[2001];
        for (int i = 0; i < 1000; i++) {
            values[2 * i] = anyBits(random);
            values[2 * i + 1] = -values[2 * i];
        }
        values[2000] = 0x1p-1074;
        shuffle(values, random);
        ExactSum sum = new ExactSum();
        sum.add(values, 0, values.length);
        assertThat(sum.value()).isEqualTo(0x1p-1074);
    }
}
