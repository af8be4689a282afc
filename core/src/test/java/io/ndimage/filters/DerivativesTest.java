package io.ndimage.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Border;
import org.junit.jupiter.api.Test;

class DerivativesTest {

    private static final NdArray EDGE =
            NdArray.ofRows(new double[] {0, 0, 9}, new double[] {0, 0, 9}, new double[] {0, 0, 9});

    @Test
    void sobelOfAnEdge() {
        assertThat(Filters.sobel().apply(EDGE).doubles()).containsExactly(0, 36, 36, 0, 36, 36, 0, 36, 36);
        assertThat(Filters.sobel().axis(0).apply(EDGE).doubles()).containsOnly(0);
    }

    @Test
    void prewittOfAnEdge() {
        assertThat(Filters.prewitt().axis(1).apply(EDGE).doubles()).containsExactly(0, 27, 27, 0, 27, 27, 0, 27, 27);
    }

    @Test
    void aStepOfBytesKeepsItsHeight() {
        NdArray step = NdArray.of(new double[] {0, 0, 200, 200}).astype(DType.UINT8);
        NdArray slope = Filters.sobel().apply(step);
        assertThat(slope).isEqualTo(NdArray.wrap(DType.FLOAT32, new float[] {0, 200, 200, 0}, 4));
        assertThat(Filters.sobel().output(DType.INT16).apply(step).toDoubles()).containsExactly(0, 200, 200, 0);
    }

    @Test
    void the16BitExtremesAreExact() {
        NdArray input = NdArray.zeros(DType.UINT16, 3, 3, 3, 3);
        for (long i = 0; i < 27; i++) {
            input.set(65535, i / 9, i / 3 % 3, i % 3, 2);
        }
        assertThat(Filters.sobel().apply(input).getDouble(1, 1, 1, 1)).isEqualTo(64.0 * 65535);
        assertThat(Filters.sobel().border(Border.constant(0.5)).apply(input).getDouble(1, 1, 1, 1))
                .isEqualTo(64.0 * 65535);
    }

    @Test
    void anEmptyArrayHasAnEmptyDerivative() {
        assertThat(Filters.sobel().apply(NdArray.zeros(DType.FLOAT64, 0, 3)))
                .isEqualTo(NdArray.zeros(DType.FLOAT64, 0, 3));
    }

    @Test
    void laplaceOfAnImpulse() {
        NdArray impulse = NdArray.of(new double[] {0, 0, 1, 0, 0});
        assertThat(Filters.laplace().apply(impulse).doubles()).containsExactly(0, 1, -2, 1, 0);
    }

    @Test
    void gaussianLaplaceOfAnImpulse() {
        NdArray impulse = NdArray.of(new double[] {0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0});
        double[] result = Filters.gaussianLaplace(1).apply(impulse).doubles();
        assertThat(result[5]).isCloseTo(-0.399, within(1e-3));
        assertThat(result[4]).isCloseTo(0, within(1e-15));
    }

    @Test
    void gradientOfARamp() {
        NdArray ramp = NdArray.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8});
        double slope = Filters.gaussianGradientMagnitude(1).apply(ramp).getDouble(4);
        assertThat(slope).isCloseTo(0.9999, within(1e-4));
    }

    @Test
    void aSingleNumberIsCopiedWhereThereIsNoAxis() {
        NdArray number = NdArray.of(new double[] {-5}).reshape();
        assertThat(Filters.laplace().apply(number)).isEqualTo(number);
        assertThat(Filters.gaussianLaplace(1).apply(number)).isEqualTo(number);
        assertThat(Filters.gaussianGradientMagnitude(1).apply(number)).isEqualTo(number);
    }

    @Test
    void aSingleWholeNumberIsCopiedExactly() {
        NdArray greatest = NdArray.wrap(DType.INT32, new int[] {Integer.MAX_VALUE});
        NdArray copied =
                Filters.laplace().output(DType.INT8).cast(Cast.TRUNCATE_WRAP).apply(greatest);
        assertThat(copied.toDoubles()).containsExactly(-1);
    }

    @Test
    void axesThatAreNotNamedAreLeftAlone() {
        NdArray input = NdArray.zeros(DType.FLOAT64, 9, 9, 3);
        input.set(1, 4, 4, 1);
        assertThat(Filters.gaussianGradientMagnitude(1, 2)
                        .axes(0, 1)
                        .apply(input)
                        .getDouble(4, 5, 0))
                .isZero();
        assertThat(Filters.gaussianLaplace(1, 2).axes(1, 0).apply(input))
                .isEqualTo(Filters.gaussianLaplace(2, 1).axes(0, 1).apply(input));
    }
}
