package io.ndimage.golden;

/** Watersheds against SciPy: steep and flat arrays, markers of either sign, neighbours of every make. */
class WatershedGoldenTest {

    @GoldenTable("watershed_ift")
    void watershedIft(GoldenCase golden) {
        golden.check(golden.runToArray());
    }
}
