package io.ndimage.measurements;

import static io.ndimage.measurements.Measurements.labeledComprehension;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabeledComprehensionTest {

    private static final NdArray VALUES = NdArray.of(new double[] {1, 2, 7, 4});
    private static final NdArray LABELS = NdArray.of(new double[] {1, 1, 2, 0});

    @Test
    void appliesAFunctionToTheElementsOfEachLabel() {
        LabeledComprehension spread =
                labeledComprehension(LabelStatistic.PTP).index(1, 2, 3).defaultValue(-1);

        assertThat(spread.apply(VALUES, LABELS).toDoubles()).containsExactly(1, 0, -1);
        assertThat(spread.outDtype(DType.INT8).apply(VALUES, LABELS).dtype()).isEqualTo(DType.INT8);
    }

    @Test
    void aFunctionOfOnesOwnSeesValuesAndPositionsInOrder() {
        LabelFunction last = (values, positions) -> 100 * positions[positions.length - 1] + values[values.length - 1];

        assertThat(labeledComprehension(last).index(1, 2).apply(VALUES, LABELS).toDoubles())
                .containsExactly(102, 207);
        LabelFunction squares = LabelFunction.ofValues(
                values -> Arrays.stream(values).map(v -> v * v).sum());
        assertThat(labeledComprehension(squares).apply(VALUES, LABELS).getDouble())
                .isEqualTo(54);
        assertThat(labeledComprehension(squares).apply(VALUES).getDouble()).isEqualTo(70);
    }

    @Test
    void whereThereIsNothingTheDefaultStands() {
        assertThat(labeledComprehension(LabelStatistic.MEAN)
                        .index(9)
                        .apply(VALUES, LABELS)
                        .getDouble())
                .isNaN();
        assertThat(labeledComprehension(LabelStatistic.SIZE)
                        .defaultValue(3)
                        .apply(NdArray.zeros(DType.INT8, 0, 2))
                        .getDouble())
                .isEqualTo(3);
    }

    @Test
    void statisticsAreNumPys() {
        double[] values = {3, 1, 4, 1.5};
        Map<LabelStatistic, Double> expected = new EnumMap<>(Map.of(
                LabelStatistic.SUM, 9.5,
                LabelStatistic.PROD, 18.0,
                LabelStatistic.MEAN, 2.375,
                LabelStatistic.MEDIAN, 2.25,
                LabelStatistic.VAR, 1.421875,
                LabelStatistic.STD, Math.sqrt(1.421875),
                LabelStatistic.MIN, 1.0,
                LabelStatistic.MAX, 4.0,
                LabelStatistic.PTP, 3.0,
                LabelStatistic.SIZE, 4.0));
        for (LabelStatistic statistic : LabelStatistic.values()) {
            assertThat(statistic.apply(values.clone(), new int[4])).isEqualTo(expected.get(statistic));
            assertThat(LabelFunction.parse(statistic.toString())).isEqualTo(statistic);
            Double withNan = statistic.apply(new double[] {2, Double.NaN, 1}, new int[3]);
            assertThat(withNan).isEqualTo(Double.valueOf(statistic == LabelStatistic.SIZE ? 3 : Double.NaN));
        }
    }

    @Test
    void badInput() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelFunction.parse("avg"))
                .withMessage("unknown function 'avg'; known are"
                        + " sum, prod, mean, median, var, std, min, max, ptp, size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> labeledComprehension(LabelStatistic.SUM).outDtype(DType.COMPLEX64))
                .withMessage("out_dtype is complex64; allowed is a real type");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> labeledComprehension(LabelStatistic.SUM).index(1).apply(VALUES))
                .withMessage("index is 1, but there are no labels that it could mean");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        labeledComprehension(LabelStatistic.SUM).apply(VALUES, NdArray.of(new double[] {1, 2.5, 3, 0})))
                .withMessage(
                        "labels hold 2.5; allowed are whole numbers; convert them with astype(INT32), if cutting is meant");
    }

    @Test
    void refusesComplexNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Measurements.labeledComprehension(LabelStatistic.SUM).apply(NdArray.zeros(DType.COMPLEX64, 3)))
                .withMessage("input is complex64; allowed is a real type: the function takes doubles");
    }
}
