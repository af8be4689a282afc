package io.ndimage.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.measurements.Labels;
import java.util.Arrays;

/** Objects against SciPy: their numbers, one by one, and their boxes. */
class LabelGoldenTest {

    @GoldenTable("label")
    void label(GoldenCase golden) {
        Labels labels = (Labels) golden.run();

        golden.check(labels.array());
        assertThat(labels.count())
                .isEqualTo((int) Arrays.stream(labels.array().toDoubles()).max().orElse(0));
    }

    @GoldenTable("find_objects")
    void findObjects(GoldenCase golden) {
        golden.check(golden.runToArray());
    }
}
