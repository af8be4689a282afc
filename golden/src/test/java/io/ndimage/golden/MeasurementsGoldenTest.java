package io.ndimage.golden;

import io.ndimage.array.DType;

/** Labelled measurements against SciPy: with and without labels, of all, of one, of some that are there and some that are not. */
class MeasurementsGoldenTest {

    private static void check(GoldenCase golden) {
        golden.check(golden.runToArray());
    }

    @GoldenTable("sum_labels")
    void sumLabels(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("mean")
    void mean(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("minimum")
    void minimum(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("maximum")
    void maximum(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("variance")
    void variance(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("standard_deviation")
    void standardDeviation(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("center_of_mass")
    void centerOfMass(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("median")
    void median(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("histogram")
    void histogram(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("extrema")
    void extrema(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("minimum_position")
    void minimumPosition(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("maximum_position")
    void maximumPosition(GoldenCase golden) {
        check(golden);
    }

    @GoldenTable("labeled_comprehension")
    void labeledComprehension(GoldenCase golden) {
        golden.check(golden.runToArray().astype(DType.FLOAT64));
    }
}
