package io.ndimage.golden;

import io.ndimage.array.NdArray;

/** Functions of windows and lines, by NumPy's names, and what derivatives are combined to, against SciPy. */
class GenericFiltersGoldenTest {

    private static void check(GoldenCase golden) {
        golden.check((NdArray) golden.run());
    }

    @GoldenTable("generic_filter")
    void genericFilter(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("generic_filter1d")
    void genericFilter1d(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("vectorized_filter")
    void vectorizedFilter(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("generic_gradient_magnitude")
    void genericGradientMagnitude(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("generic_laplace")
    void genericLaplace(GoldenCase golden) {
        check(golden);
    }
}
