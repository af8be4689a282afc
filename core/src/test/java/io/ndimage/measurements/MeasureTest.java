package io.ndimage.measurements;

import static io.ndimage.measurements.Measurements.extrema;
import static io.ndimage.measurements.Measurements.findObjects;
import static io.ndimage.measurements.Measurements.histogram;
import static io.ndimage.measurements.Measurements.measure;
import static io.ndimage.measurements.Measurements.median;
import static io.ndimage.measurements.Property.AREA;
import static io.ndimage.measurements.Property.BOUNDING_BOX;
import static io.ndimage.measurements.Property.CENTER_OF_MASS;
import static io.ndimage.measurements.Property.HISTOGRAM;
import static io.ndimage.measurements.Property.MAXIMUM;
import static io.ndimage.measurements.Property.MAXIMUM_POSITION;
import static io.ndimage.measurements.Property.MEAN;
import static io.ndimage.measurements.Property.MEDIAN;
import static io.ndimage.measurements.Property.MINIMUM;
import static io.ndimage.measurements.Property.MINIMUM_POSITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final NdArray VALUES =
            NdArray.ofRows(new double[] {1, 2, 0}, new double[] {0, 5, 6}, new double[] {7.5, 0, 9});
    private static final NdArray LABELS = NdArray.ofRows(
                    new double[] {1, 1, 0}, new double[] {0, 2, 2}, new double[] {4, 0, 4})
            .astype(DType.INT32);

    @Test
    void measuresEachLabelUpToTheGreatest() {
        MeasuredObjects objects =
                measure(AREA, MEAN, MAXIMUM_POSITION, BOUNDING_BOX).apply(VALUES, LABELS);

        assertThat(objects.count()).isEqualTo(4);
        assertThat(objects.label(3)).isEqualTo(4);
        assertThat(objects.properties()).containsExactly(AREA, MEAN, MAXIMUM_POSITION, BOUNDING_BOX);
        assertThat(objects.get(AREA)).isEqualTo(NdArray.wrap(DType.INT64, new long[] {2, 2, 0, 2}, 4));
        assertThat(objects.get(MEAN).toDoubles()).containsExactly(1.5, 5.5, Double.NaN, 8.25);
        assertThat(objects.get(MAXIMUM_POSITION).toDoubles()).containsExactly(0, 1, 1, 2, 0, 0, 2, 2);
        assertThat(objects.get(BOUNDING_BOX).toDoubles())
                .containsExactly(0, 0, 1, 2, 1, 1, 2, 3, 0, 0, 0, 0, 2, 0, 3, 3);
        assertThat(findObjects().apply(LABELS).region(4)).hasToString("[2:3, 0:3]");
    }

    @Test
    void measuresTheWholeArrayWithoutLabels() {
        MeasuredObjects whole = measure(AREA, MEDIAN, MINIMUM_POSITION).apply(VALUES);

        assertThat(whole.count()).isEqualTo(1);
        assertThat(whole.get(AREA).ndim()).isZero();
        assertThat(whole.get(MEDIAN).getDouble()).isEqualTo(2);
        assertThat(whole.get(MINIMUM_POSITION).toDoubles()).containsExactly(0, 2);
        assertThatIllegalStateException()
                .isThrownBy(() -> whole.label(0))
                .withMessage("there are no labels: all elements were measured together");
    }

    @Test
    void findsMediansOfEvenAndOddNumbers() {
        NdArray line = NdArray.of(new double[] {1, 2, 7, 4, 10, Double.NaN});
        NdArray labels = NdArray.of(new double[] {1, 1, 2, 1, 2, 5});

        assertThat(median().index(1, 2, 3, 5, 1).apply(line, labels).toDoubles())
                .containsExactly(2, 8.5, Double.NaN, Double.NaN, 2);
        assertThat(median().index(2).apply(line, labels).ndim()).isZero();
        assertThat(median().apply(NdArray.zeros(DType.INT8, 0)).getDouble()).isNaN();
    }

    @Test
    void countsInBinsWithTheLastEdge() {
        NdArray line = NdArray.of(new double[] {0, 1.999, 2, 4, 6, 8, 8.001, -0.001, Double.NaN});
        NdArray labels = NdArray.of(new double[] {1, 1, 1, 2, 2, 2, 2, 1, 1});

        assertThat(histogram(0, 8, 4).apply(line)).isEqualTo(NdArray.wrap(DType.INT64, new long[] {2, 1, 1, 2}, 4));
        assertThat(histogram(0, 8, 4).index(2, 7).apply(line, labels))
                .isEqualTo(NdArray.wrap(DType.INT64, new long[] {0, 0, 1, 2, 0, 0, 0, 0}, 2, 4));
        assertThat(histogram(8, 8, 3).apply(line).toDoubles()).containsExactly(0, 0, 1);
        assertThat(measure(HISTOGRAM).max(8).bins(2).apply(line).get(HISTOGRAM).toDoubles())
                .containsExactly(3, 3);
    }

    @Test
    void findsBothExtremesAtOnce() {
        MeasuredObjects found = extrema().index(2, 4).apply(VALUES, LABELS);

        assertThat(found.get(MINIMUM).toDoubles()).containsExactly(5, 7.5);
        assertThat(found.get(MAXIMUM).toDoubles()).containsExactly(6, 9);
        assertThat(found.get(MINIMUM_POSITION).toDoubles()).containsExactly(1, 1, 2, 0);
        assertThat(found.get(MAXIMUM_POSITION).toDoubles()).containsExactly(1, 2, 2, 2);
    }

    @Test
    void writesATable() {
        String table = measure(AREA, MEAN, CENTER_OF_MASS, BOUNDING_BOX)
                .index(2, 3)
                .apply(VALUES, LABELS)
                .toString();

        assertThat(table.lines())
                .containsExactly(
                        "label,area,mean,center_of_mass_0,center_of_mass_1,start_0,start_1,stop_0,stop_1",
                        "2,2,5.5,1,1.5454545454545454,1,1,2,3",
                        "3,0,NaN,NaN,NaN,0,0,0,0");
        assertThat(measure(MEAN).apply(VALUES, LABELS.astype(DType.UINT8)).csv().lines())
                .startsWith("label,mean", "1,1.5");
        assertThat(measure(AREA).apply(VALUES).csv().lines()).containsExactly("area", "9");
    }

    @Test
    void measuresNoLabelsOfAnEmptyArray() {
        NdArray empty = NdArray.zeros(DType.INT32, 0, 3);

        assertThat(measure(AREA, MEDIAN).apply(empty, empty).count()).isZero();
        assertThat(measure(AREA, MEDIAN, BOUNDING_BOX)
                        .apply(VALUES, NdArray.zeros(DType.INT16, 3, 3))
                        .count())
                .isZero();
    }

    @Test
    void refusesWrongArguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(Measurements::measure)
                .withMessageStartingWith("properties is empty; allowed is any of [area, sum, mean");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> histogram(3, 2, 4))
                .withMessage("max is 2.0; allowed is a finite number that is not less than min, 3.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> histogram(Double.NaN, 2, 4))
                .withMessage("min is NaN; allowed is a finite number, in the unit of the input");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure(AREA).bins(0))
                .withMessage("bins is 0; allowed is a whole number >= 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure(AREA).apply(VALUES).get(MEAN))
                .withMessage("property is mean; measured were [area]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> histogram(0, 1, Integer.MAX_VALUE).apply(VALUES))
                .withMessageStartingWith("bins is 2147483647; allowed here, for 1 labels, is at most ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure(AREA)
                        .apply(VALUES, NdArray.ofRows(new double[] {1, 1, 0}, new double[] {0, 1e15, 2}, new double[] {
                            4, 0, 4
                        })))
                .withMessageStartingWith("labels hold 1000000000000000, which is too great for a table");
    }

    @Test
    void aRefusalNamesALabelThatIsThere() {
        NdArray ids = NdArray.wrap(DType.INT64, new long[] {1, 0, 720575940612345679L, 3, 0, 0}, 2, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure(AREA).apply(NdArray.zeros(DType.UINT8, 2, 3), ids))
                .withMessageStartingWith("labels hold 720575940612345679, which is too great");
        NdArray unsigned = NdArray.wrap(DType.UINT64, new long[] {1, 0, 0, 3, -3, 0}, 2, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure(AREA).apply(NdArray.zeros(DType.UINT8, 2, 3), unsigned))
                .withMessageStartingWith("labels hold 18446744073709551613, which is too great");
    }
}
