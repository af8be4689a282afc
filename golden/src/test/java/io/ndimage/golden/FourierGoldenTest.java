package io.ndimage.golden;

import io.ndimage.array.NdArray;

/** Fourier transforms of all kinds of sizes, and what is done to them, against SciPy. */
class FourierGoldenTest {

    private static void check(GoldenCase golden) {
        golden.check((NdArray) golden.run());
    }

    @GoldenTable("fourier_gaussian")
    void fourierGaussian(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("fourier_uniform")
    void fourierUniform(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("fourier_ellipsoid")
    void fourierEllipsoid(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("fourier_shift")
    void fourierShift(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("fftn")
    void fftn(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("ifftn")
    void ifftn(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("rfftn")
    void rfftn(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("irfftn")
    void irfftn(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("sizes_of_fft")
    void transformsOfEverySize(GoldenCase golden) {
        check(golden);
    }
}
