package io.ndimage.golden;

import io.ndimage.array.NdArray;

/** Binary morphology against SciPy: structures of every make, iterations, masks, borders and origins. */
class BinaryMorphologyGoldenTest {

    private static void check(GoldenCase golden) {
        golden.check((NdArray) golden.run());
    }

    @GoldenTable("binary_erosion")
    void binaryErosion(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("binary_dilation")
    void binaryDilation(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("binary_opening")
    void binaryOpening(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("binary_closing")
    void binaryClosing(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("binary_propagation")
    void binaryPropagation(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("binary_fill_holes")
    void binaryFillHoles(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("binary_hit_or_miss")
    void binaryHitOrMiss(GoldenCase golden) {
        check(golden);
    }
}
