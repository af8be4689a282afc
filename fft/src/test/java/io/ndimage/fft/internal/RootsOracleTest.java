package io.ndimage.fft.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roots of unity against power series of 60 digits: each part is the double nearest to it. */
class RootsOracleTest {

    private static final MathContext DIGITS = new MathContext(60);

    private static final BigDecimal CIRCLE =
            new BigDecimal("6.2831853071795864769252867665590057683943387987502116419498891846");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 12, 20, 97, 100, 1021, 1022, 2048, 30_000, 1_000_003})
    void rootsAreTheNearestDoubles(int n) {
        Roots roots = new Roots(n);
        for (int k = 0; k < n; k += 1 + n / 200) {
            BigDecimal angle = CIRCLE.multiply(BigDecimal.valueOf(k)).divide(BigDecimal.valueOf(n), DIGITS);
            assertThat(roots.real(k)).isEqualTo(series(angle, 0));
            assertThat(roots.imaginary(k)).isEqualTo(0 - series(angle, 1));
        }
    }

    /** Returns the sum of the even powers, the cosine, or of the odd ones, the sine. */
    private static double series(BigDecimal angle, int first) {
        BigDecimal term = first == 0 ? BigDecimal.ONE : angle;
        BigDecimal sum = term;
        for (int power = first + 2; power < 80; power += 2) {
            term = term.multiply(angle).multiply(angle).divide(BigDecimal.valueOf(-power * (power - 1L)), DIGITS);
            sum = sum.add(term);
        }
        return sum.abs().compareTo(new BigDecimal("1e-40")) < 0 ? 0 : sum.doubleValue();
    }
}
