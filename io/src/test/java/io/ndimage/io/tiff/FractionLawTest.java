package io.ndimage.io.tiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionLawTest {

    @ParameterizedTest
    @CsvSource({"1,1", "1,300", "254,100", "1,999999999", "999999999,1", "22,7", "2540001,100000"})
    void theSimplestFractionIsFound(long numerator, long denominator) {
        double value = (double) numerator / denominator;
        Fraction found = Fraction.near(value);
        assertThat((double) found.numerator() / found.denominator()).isEqualTo(value);
        assertThat(found.denominator()).isLessThanOrEqualTo(denominator);
    }

    @Test
    void anyNumberIsMetWithinAThousandMillionth() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double value = StrictMath.pow(10, 17.9 * random.nextDouble() - 8.95);
            assertThat(Fraction.holds(value)).isTrue();
            Fraction found = Fraction.near(value);
            assertThat(found.numerator()).isBetween(1L, 0xffffffffL);
            assertThat(found.denominator()).isBetween(1L, 0xffffffffL);
            double ratio = (double) found.numerator() / found.denominator() / value;
            assertThat(ratio).isBetween(1 - 1e-9, 1 + 1e-9);
        }
    }
}
