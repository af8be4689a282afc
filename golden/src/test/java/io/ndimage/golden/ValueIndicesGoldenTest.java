package io.ndimage.golden;

/** Where each value stands, against SciPy. */
class ValueIndicesGoldenTest {

    @GoldenTable("value_indices")
    void valueIndices(GoldenCase golden) {
        golden.check(golden.runToArray());
    }
}
