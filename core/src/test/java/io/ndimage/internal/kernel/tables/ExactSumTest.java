package io.ndimage.internal.kernel.tables;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExactSumTest {

    private static double sum(double... values) {
        ExactSum sum = new ExactSum();
        sum.add(values, 0, values.length);
        return sum.value();
    }

    @Test
    void nothingAndZerosAreZero() {
        assertThat(sum()).isEqualTo(0.0);
        assertThat(1 / sum(-0.0, -0.0)).isEqualTo(POSITIVE_INFINITY);
        assertThat(1 / sum(5, -5)).isEqualTo(POSITIVE_INFINITY);
    }

    @Test
    void roundsOnce() {
        assertThat(sum(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1)).isEqualTo(1.0);
        assertThat(sum(1e308, 1e308, -1e308, 1e-300, -1e308)).isEqualTo(1e-300);
    }

    @Test
    void overflowsAsAWholeOnly() {
        assertThat(sum(Double.MAX_VALUE, 0x1p970)).isEqualTo(POSITIVE_INFINITY);
        assertThat(sum(Double.MAX_VALUE, 0x1p969)).isEqualTo(Double.MAX_VALUE);
        assertThat(sum(-1e308, -1e308)).isEqualTo(NEGATIVE_INFINITY);
    }

    @Test
    void infinitiesAndNaN() {
        assertThat(sum(1, POSITIVE_INFINITY, -1e308)).isEqualTo(POSITIVE_INFINITY);
        assertThat(sum(NEGATIVE_INFINITY, NEGATIVE_INFINITY)).isEqualTo(NEGATIVE_INFINITY);
        assertThat(sum(NEGATIVE_INFINITY, 1, POSITIVE_INFINITY)).isNaN();
        assertThat(sum(1, NaN, POSITIVE_INFINITY)).isNaN();
        ExactSum first = new ExactSum();
        first.add(POSITIVE_INFINITY);
        ExactSum second = new ExactSum();
        second.add(NEGATIVE_INFINITY);
        first.merge(second);
        assertThat(first.value()).isNaN();
    }

    @Test
    void addsPartOfAnArray() {
        ExactSum sum = new ExactSum();
        sum.add(new double[] {1, 2, 4, 8, 16}, 1, 3);
        assertThat(sum.value()).isEqualTo(14);
    }
}
