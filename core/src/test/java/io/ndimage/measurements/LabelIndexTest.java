package io.ndimage.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelIndexTest {

    private static final NdArray VALUES = NdArray.of(new double[] {1, 2, 7, 5});
    private static final NdArray LABELS = NdArray.wrap(DType.INT32, new int[] {1, 1, 2, 3}, 4);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3|3|()",
                "1,2,3|1,2,3|(3,)",
                "[3]|3,|(1,)",
                "3,|3,|(1,)",
                "(4, -5)|4,-5|(2,)",
                "[[1,2],[3,4]]|[[1,2],[3,4]]|(2, 2)",
                "[[7]]|[[7]]|(1, 1)",
                "[[[1],[2]],[[3],[4]],[[5],[6]]]|[[[1],[2]],[[3],[4]],[[5],[6]]]|(3, 2, 1)",
                "[]|[]|(0,)"
            })
    void isWrittenAsItIsRead(String text, String written, String shape) {
        LabelIndex index = LabelIndex.parse(text);

        assertThat(index.toString()).isEqualTo(written);
        assertThat(index.shape().toString()).isEqualTo(shape);
        assertThat(LabelIndex.parse(written)).isEqualTo(index);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1,b", "[[1,2],[3]]", "[1", "1]", "[1 2]x", "[[1],2]", "1.5"})
    void refusesWhatIsNoArrayOfLabels(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelIndex.parse(text))
                .withMessage("a label, labels with commas, such as 1,2,3, or rows of as many each, such as"
                        + " [[1,2],[3,4]], are needed");
    }

    @Test
    void givesItsShapeToEveryStatistic() {
        LabelIndex index = LabelIndex.of(NdArray.wrap(DType.INT64, new long[] {1, 2, 9, 3, 1, 1}, 2, 3));

        assertThat(Measurements.sumLabels().index(index).apply(VALUES, LABELS))
                .isEqualTo(NdArray.of(new double[] {3, 7, 0, 5, 3, 3}, 2, 3));
        assertThat(Measurements.maximum().index(index).apply(VALUES, LABELS).shape())
                .isEqualTo(index.shape());
        assertThat(Measurements.median().index(index).apply(VALUES, LABELS).shape())
                .isEqualTo(index.shape());
        assertThat(Measurements.variance().index(index).apply(VALUES, LABELS).shape())
                .isEqualTo(index.shape());
        assertThat(Measurements.centerOfMass().index(index).apply(VALUES, LABELS))
                .isEqualTo(NdArray.of(new double[] {2.0 / 3, 2, Double.NaN, 3, 2.0 / 3, 2.0 / 3}, 2, 3, 1));
        assertThat(Measurements.minimumPosition().index(index).apply(VALUES, LABELS))
                .isEqualTo(NdArray.wrap(DType.INT64, new long[] {0, 2, 0, 3, 0, 0}, 2, 3, 1));
        assertThat(Measurements.histogram(0, 8, 2)
                        .index(index)
                        .apply(VALUES, LABELS)
                        .shape()
                        .toString())
                .isEqualTo("(2, 3, 2)");
        assertThat(Measurements.labeledComprehension(LabelStatistic.SIZE)
                        .index(index)
                        .defaultValue(-1)
                        .apply(VALUES, LABELS)
                        .toDoubles())
                .containsExactly(2, 1, -1, 1, 2, 2);
        MeasuredObjects table = Measurements.measure(Property.AREA, Property.CENTER_OF_MASS)
                .index(index)
                .apply(VALUES, LABELS);
        assertThat(table.count()).isEqualTo(6);
        assertThat(table.get(Property.AREA).shape()).isEqualTo(index.shape());
        assertThat(table.csv().lines()).startsWith("label,area,center_of_mass_0", "1,2,0.6666666666666666", "2,1,2");
    }

    @Test
    void anArrayWithoutAxesIsASingleLabel() {
        LabelIndex single = LabelIndex.of(NdArray.full(DType.UINT64, 2));

        assertThat(single).isEqualTo(LabelIndex.of(2L));
        assertThat(Measurements.sumLabels().index(single).apply(VALUES, LABELS).ndim())
                .isZero();
    }
}
