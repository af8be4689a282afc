package io.ndimage.fourier;

import static io.ndimage.fourier.Fourier.fourierEllipsoid;
import static io.ndimage.fourier.Fourier.fourierGaussian;
import static io.ndimage.fourier.Fourier.fourierShift;
import static io.ndimage.fourier.Fourier.fourierUniform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.op.RegionOperation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done to spectra, by example. */
class FourierTest {

    private static final NdArray ONES = NdArray.full(DType.FLOAT64, 1, 3, 5);

    private static void assertRows(RegionOperation operation, double first, double others) {
        double[] values = operation.apply(ONES).toDoubles();
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).isCloseTo(i < 5 ? first : others, within(5e-4));
        }
    }

    @Test
    void theExamplesAreRight() {
        assertRows(fourierGaussian(1, 0), 1, 0.112);
        assertRows(fourierUniform(1, 0), 1, 0.827);
        assertRows(fourierEllipsoid(1, 0), 1, 0.869);
        assertRows(fourierShift(1.5, 0), 1, -1);
    }

    @Test
    void theFrequenciesOfARealTransformAscend() {
        NdArray half = NdArray.full(DType.FLOAT64, 1, 4);
        NdArray whole = NdArray.full(DType.FLOAT64, 1, 6);

        double[] ascending = fourierGaussian(1).n(6).apply(half).toDoubles();
        double[] turning = fourierGaussian(1).apply(whole).toDoubles();

        assertThat(ascending).containsExactly(turning[0], turning[1], turning[2], turning[3]);
        assertThat(turning[5]).isEqualTo(turning[1]);
    }

    @ParameterizedTest
    @EnumSource
    void theResultIsAsWideAsFloatingPointInput(DType type) {
        NdArray input = NdArray.zeros(type, 2, 3);
        DType real = type == DType.FLOAT32 || type.isComplex() ? type : DType.FLOAT64;

        for (RegionOperation operation : List.of(fourierGaussian(1), fourierUniform(2), fourierEllipsoid(2))) {
            assertThat(operation.apply(input).dtype()).isEqualTo(real);
        }
        assertThat(fourierShift(1).apply(input).dtype()).isEqualTo(type.isComplex() ? type : DType.COMPLEX128);
    }

    @Test
    void anOutputTypeCanBeChosen() {
        NdArray input = NdArray.of(new double[] {1, 2, 3}, 3);

        assertThat(fourierGaussian(0).output(DType.COMPLEX64).apply(input)).isEqualTo(input.astype(DType.COMPLEX64));
        assertThat(fourierGaussian(0).output(DType.FLOAT32).apply(input)).isEqualTo(input.astype(DType.FLOAT32));
    }

    @Test
    void otherAxesAreLeftAlone() {
        NdArray rows = fourierShift(0.25).axes(0).apply(ONES);

        assertThat(rows).isEqualTo(fourierShift(0.25, 0).apply(ONES));
        assertThat(fourierEllipsoid(3).axes(0).apply(ONES).getDouble(1, 2))
                .isEqualTo(fourierUniform(3, 0).apply(ONES).getDouble(1, 2), within(1e-15));
    }

    @Test
    void theChannelsOfAnImageAreLeftAlone() {
        NdArray pixels = NdArray.full(DType.FLOAT64, 1, 4, 4, 3);
        Image photo = Image.of(pixels, "y", "x", Image.CHANNEL);

        assertThat(fourierGaussian(2).apply(photo).array())
                .isEqualTo(fourierGaussian(2).axes(0, 1).apply(pixels));
    }

    @Test
    void aNaNStaysInItsPlace() {
        NdArray input = NdArray.full(DType.FLOAT64, 1, 9);
        input.set(Double.NaN, 4);

        double[] values = fourierGaussian(1).apply(input).toDoubles();

        for (int i = 0; i < values.length; i++) {
            assertThat(Double.isNaN(values[i])).isEqualTo(i == 4);
        }
    }

    @Test
    void anEmptySpectrumStaysEmpty() {
        assertThat(fourierEllipsoid(3).apply(NdArray.zeros(DType.FLOAT64, 0, 3)).elements())
                .isZero();
    }
}
