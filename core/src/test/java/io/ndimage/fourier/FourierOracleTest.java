package io.ndimage.fourier;

import static io.ndimage.fourier.Fourier.fourierEllipsoid;
import static io.ndimage.fourier.Fourier.fourierShift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spectra against integrals and sums that are written out. */
class FourierOracleTest {

    /** Bessel's integral, by the trapezoidal rule, which for a periodic function is as exact as doubles are. */
    private static double besselJ1(double x) {
        int steps = 4000;
        double sum = 0;
        for (int k = 0; k < steps; k++) {
            double angle = 2 * Math.PI * k / steps;
            sum += StrictMath.cos(angle - x * StrictMath.sin(angle));
        }
        return sum / steps;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.3, 1, 6.1, 31.7, 500, 1800})
    void anEllipseIsABesselFunction(double size) {
        int n = 64;
        NdArray spectrum = fourierEllipsoid(size).n(2 * n).apply(NdArray.full(DType.FLOAT64, 1, 1, n));
        for (int k = 1; k < n; k++) {
            double t = Math.PI * size * k / (2 * n);
            assertThat(spectrum.getDouble(0, k) * t / 2)
                    .isCloseTo(besselJ1(t), within(3e-16 * Math.max(10, t))); // t itself is rounded
        }
    }

    @Test
    void aBallIsTheSumOfItsSlices() {
        int n = 32;
        double size = 4.5;
        NdArray spectrum = fourierEllipsoid(size).n(2 * n).apply(NdArray.full(DType.FLOAT64, 1, 1, 1, n));
        for (int k = 0; k < n; k++) {
            double t = Math.PI * size * k / (2 * n);
            double sum = 0;
            int steps = 20_000;
            for (int i = 0; i < steps; i++) { // discs of area 1 - x², by the midpoint rule
                double x = (i + 0.5) / steps;
                sum += 1.5 * (1 - x * x) * Math.cos(t * x) / steps;
            }
            assertThat(spectrum.getDouble(0, 0, k)).isCloseTo(sum, within(1e-9));
        }
    }

    @Test
    void waveAfterWaveIsOneShift() {
        NdArray input = NdArray.full(DType.COMPLEX128, 1, 6, 7);
        double[] moved = fourierShift(2.5, -1.25).apply(input).toDoubles();
        for (int y = 0; y < 6; y++) {
            for (int x = 0; x < 7; x++) {
                double cycles = 2.5 * (y < 3 ? y : y - 6) / 6 - 1.25 * (x < 4 ? x : x - 7) / 7;
                assertThat(moved[y * 7 + x]).isCloseTo(Math.cos(2 * Math.PI * cycles), within(1e-14));
            }
        }
    }
}
