package io.ndimage.internal.kernel.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExactSumsOracleTest {

    private static final int ROWS = 3;
    private static final LabelRows LABELS = LabelRows.consecutive(0, ROWS);

    private static void add(ExactSums sums, int[] rows, double[] terms) {
        LabelledLine line = new LabelledLine();
        line.select(LABELS, rows, 0, rows.length);
        sums.add(line, terms, 0);
    }

    @Test
    void sumsExactlyHoweverPartsAreMerged() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            int spread = 1 + random.nextInt(1800);
            ExactSums sums = new ExactSums(ROWS, round % 2 == 0 ? Summands.SHORT : Summands.ANY);
            ExactSums other = new ExactSums(ROWS, round % 2 == 0 ? Summands.SHORT : Summands.ANY);
            BigDecimal[] expected = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
            long[] counts = new long[ROWS];
            for (int part = 0; part < 6; part++) {
                IntStream unsorted = random.ints(50, -1, ROWS);
                int[] rows = (part % 2 == 0 ? unsorted.sorted() : unsorted).toArray();
                double[] terms = random.doubles(50, -1, 1)
                        .map(x -> Math.scalb(x, random.nextInt(spread) - spread / 2))
                        .toArray();
                add(random.nextBoolean() ? sums : other, rows, terms);
                for (int i = 0; i < 50; i++) {
                    if (rows[i] >= 0) {
                        expected[rows[i]] = expected[rows[i]].add(new BigDecimal(terms[i]));
                        counts[rows[i]]++;
                    }
                }
            }
            sums.merge(other, 1, ROWS);
            sums.merge(other, 0, 1);
            for (int row = 0; row < ROWS; row++) {
                assertThat(sums.get(row)).isEqualTo(expected[row].doubleValue());
                assertThat(sums.count(row)).isEqualTo(counts[row]);
            }
        }
    }

    @Test
    void keepsSumsThatOverflowOnTheWayAndPassesOnWhatIsNotFinite() {
        ExactSums sums = new ExactSums(ROWS, Summands.ANY);
        double max = Double.MAX_VALUE;
        double[] terms = {max, max, -max, Double.POSITIVE_INFINITY, 1, Double.NaN, 2};
        add(sums, new int[] {0, 0, 0, 1, 1, 2, 2}, terms);

        assertThat(sums.get(0)).isEqualTo(max);
        assertThat(sums.get(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(sums.get(2)).isNaN();
        assertThat(new ExactSums(1, Summands.SHORT).get(0)).isZero();
    }

    @Test
    void sumsLongRunsExactly() {
        Random random = new Random(12);
        for (int round = 0; round < 60; round++) {
            int spread = 1 + random.nextInt(round % 3 == 0 ? 1800 : 60);
            ExactSums sums = new ExactSums(ROWS, round % 2 == 0 ? Summands.SHORT : Summands.ANY);
            ExactSums other = new ExactSums(ROWS, Summands.ANY);
            BigDecimal[] expected = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
            for (int part = 0; part < 6; part++) {
                int row = random.nextInt(ROWS);
                int[] rows = IntStream.generate(() -> row).limit(2000).toArray();
                double[] terms = random.doubles(rows.length, -1, 1)
                        .map(x -> Math.scalb(x, random.nextInt(spread) - spread / 2))
                        .toArray();
                add(random.nextBoolean() ? sums : other, rows, terms);
                for (double term : terms) {
                    expected[row] = expected[row].add(new BigDecimal(term));
                }
            }
            sums.merge(other, 1, ROWS);
            sums.merge(other, 0, 1);
            for (int row = 0; row < ROWS; row++) {
                assertThat(sums.get(row)).isEqualTo(expected[row].doubleValue());
            }
        }
    }

    @Test
    void sumsWholeNumbers() {
        ExactSums sums = new ExactSums(ROWS, Summands.whole(50, 7));
        double large = 0x1p50 - 1;
        add(sums, new int[] {0, 1, 0, 1, 0, 0, 2}, new double[] {large, -1, large, 3, large, large, -0.0});

        assertThat(sums.get(0)).isEqualTo(4 * large);
        assertThat(sums.get(1)).isEqualTo(2);
        assertThat(sums.get(2)).isEqualTo(0.0);
        assertThat(Summands.whole(50, 7)).isEqualTo(Summands.WHOLE);
        assertThat(Summands.whole(51, 7)).isEqualTo(Summands.SHORT);
    }
}
