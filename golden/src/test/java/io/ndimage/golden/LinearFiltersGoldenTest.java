package io.ndimage.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.NdArray;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Linear filters against SciPy: the types, the sizes, the borders, the axes, each pair of them together. */
class LinearFiltersGoldenTest {

    private static void check(GoldenCase golden) {
        golden.check((NdArray) golden.run());
    }

    @GoldenTable("gaussian_filter")
    void gaussianFilter(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("gaussian_filter1d")
    void gaussianFilter1d(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("correlate")
    void correlate(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("correlate1d")
    void correlate1d(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("convolve")
    void convolve(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("convolve1d")
    void convolve1d(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("sobel")
    void sobel(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("prewitt")
    void prewitt(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("laplace")
    void laplace(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("gaussian_gradient_magnitude")
    void gaussianGradientMagnitude(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("gaussian_laplace")
    void gaussianLaplace(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("uniform_filter")
    void uniformFilter(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("uniform_filter1d")
    void uniformFilter1d(GoldenCase golden) {
        check(golden);
    }

    @Test
    void roundedIntegersDifferInFewPixels() {
        long pixels = 0;
        long differing = 0;
        List<String> where = new ArrayList<>();
        for (String table : List.of("gaussian_filter", "gaussian_filter1d", "uniform_filter", "uniform_filter1d")) {
            for (GoldenCase golden : Golden.cases(table)) {
                if (golden.tolerance() == Tolerance.INTEGER) {
                    pixels += golden.expected().elements();
                    Distance distance = Distance.between(golden.expected(), (NdArray) golden.run());
                    differing += distance.differing();
                    if (distance.differing() > 0) {
                        where.add(golden + ": " + distance);
                    }
                }
            }
        }

        assertThat(differing).as(where::toString).isLessThanOrEqualTo((long) (pixels * Tolerance.INTEGER.share()));
    }
}
