package io.ndimage.golden;

/** Distances from the background, and where it is nearest, against SciPy: metrics, structures and samplings. */
class DistancesGoldenTest {

    private static void check(GoldenCase golden) {
        golden.check(golden.runToArray());
    }

    @GoldenTable("distance_transform_edt")
    void distanceTransformEdt(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("distance_transform_cdt")
    void distanceTransformCdt(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("distance_transform_bf")
    void distanceTransformBf(GoldenCase golden) {
        check(golden);
    }
}
