package io.ndimage.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static final NdArray VALUES = NdArray.ofRows(
            new double[][] {{3, Double.NaN, -1, Double.POSITIVE_INFINITY, 2, 5, Double.NEGATIVE_INFINITY}});

    @Test
    void fullLeavesNaNAndInfinitiesOut() {
        assertThat(Scale.full().limits(VALUES)).isEqualTo(new ColorLimits(-1, 5));
        assertThat(Scale.fromZero().limits(VALUES)).isEqualTo(new ColorLimits(0, 5));
        assertThat(Scale.symmetric().limits(VALUES)).isEqualTo(new ColorLimits(-5, 5));
        assertThat(Scale.range(0, 1).limits(VALUES)).isEqualTo(new ColorLimits(0, 1));
    }

    @Test
    void naturalFollowsTheType() {
        assertThat(Scale.natural().limits(NdArray.full(DType.UINT8, 7, 2, 2))).isEqualTo(new ColorLimits(0, 255));
        assertThat(Scale.natural().limits(NdArray.full(DType.BOOL, 1, 2, 2))).isEqualTo(new ColorLimits(0, 1));
        assertThat(Scale.natural().limits(NdArray.full(DType.UINT16, 7, 2, 2))).isEqualTo(new ColorLimits(7, 7));
    }

    /** The numbers are those of NumPy's percentile. */
    @Test
    void percentilesInterpolateBetweenNeighbours() {
        NdArray values = NdArray.ofRows(new double[][] {{15, 20, 35, 40, 50}});
        assertThat(Scale.percentiles(5, 40).limits(values)).isEqualTo(new ColorLimits(16, 29));
        assertThat(Scale.percentiles(0, 100).limits(values)).isEqualTo(new ColorLimits(15, 50));
        assertThat(Scale.percentiles(50, 50).limits(VALUES)).isEqualTo(new ColorLimits(2.5, 2.5));
    }

    @Test
    void nothingFiniteGivesZeroToOne() {
        NdArray nothing = NdArray.ofRows(new double[][] {{Double.NaN, Double.NaN}});
        assertThat(Scale.full().limits(nothing)).isEqualTo(new ColorLimits(0, 1));
        assertThat(Scale.percentiles(1, 99).limits(nothing)).isEqualTo(new ColorLimits(0, 1));
    }

    @Test
    void positionsAreCutAtTheLimitsAndKeepNaN() {
        ColorLimits limits = new ColorLimits(-2, 6);
        assertThat(limits.position(0)).isEqualTo(0.25);
        assertThat(limits.position(-9)).isZero();
        assertThat(limits.position(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(limits.position(Double.NaN)).isNaN();
        assertThat(new ColorLimits(-Double.MAX_VALUE, Double.MAX_VALUE).position(0))
                .isEqualTo(0.5);
    }

    @Test
    void oneNumberForBothLimitsLiesInTheMiddle() {
        ColorLimits limits = new ColorLimits(3, 3);
        assertThat(limits.position(3)).isEqualTo(0.5);
        assertThat(limits.position(2.9)).isZero();
        assertThat(limits.position(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(limits.position(Double.NaN)).isNaN();
        assertThat(new ColorLimits(-0.0, 0.0).position(-0.0)).isEqualTo(0.5);
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.range(1, 0)).withMessageContaining("1.0 to 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.range(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.range(0, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.percentiles(-1, 50))
                .withMessageContaining("-1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.percentiles(60, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.percentiles(Double.NaN, 50));
    }
}
