package io.ndimage.measurements;

import static io.ndimage.measurements.Measurements.centerOfMass;
import static io.ndimage.measurements.Measurements.extrema;
import static io.ndimage.measurements.Measurements.histogram;
import static io.ndimage.measurements.Measurements.maximum;
import static io.ndimage.measurements.Measurements.mean;
import static io.ndimage.measurements.Measurements.median;
import static io.ndimage.measurements.Measurements.minimum;
import static io.ndimage.measurements.Measurements.minimumPosition;
import static io.ndimage.measurements.Measurements.standardDeviation;
import static io.ndimage.measurements.Measurements.sumLabels;
import static io.ndimage.measurements.Measurements.variance;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import org.junit.jupiter.api.Test;

/** Complex numbers are summed by their parts, and ordered by the real ones first, as NumPy has it. */
class ComplexMeasurementsTest {

    /** 3, 1+i, 4i, -3+2i; -2+i, -5, -5, -5+4i; -4-3i, 3+3i, 1+i, 4-5i. */
    private static final NdArray VALUES = NdArray.wrap(
            DType.COMPLEX64,
            new float[] {3, 0, 1, 1, 0, 4, -3, 2, -2, 1, -5, 0, -5, 0, -5, 4, -4, -3, 3, 3, 1, 1, 4, -5},
            3,
            4);

    private static final NdArray LABELS = NdArray.wrap(DType.INT32, new int[] {1, 2, 1, 0}, 4);

    private static NdArray complex(DType type, double... slots) {
        NdArray numbers = NdArray.zeros(type, slots.length / 2);
        for (int i = 0; i < slots.length; i++) {
            if (type == DType.COMPLEX64) {
                ((float[]) numbers.data())[i] = (float) slots[i];
            } else {
                ((double[]) numbers.data())[i] = slots[i];
            }
        }
        return numbers;
    }

    @Test
    void sumsAndMeansAreThoseOfTheParts() {
        assertThat(sumLabels().apply(VALUES).reshape(1)).isEqualTo(complex(DType.COMPLEX128, -12, 8));
        assertThat(sumLabels().index(1, 2, 3).apply(VALUES, LABELS))
                .isEqualTo(complex(DType.COMPLEX128, -7, 3, -1, 4, 0, 0));
        assertThat(mean().apply(VALUES).reshape(1)).isEqualTo(complex(DType.COMPLEX128, -1, 2.0 / 3));
        assertThat(mean().index(2, 3).apply(VALUES, LABELS))
                .isEqualTo(complex(DType.COMPLEX128, -1.0 / 3, 4.0 / 3, Double.NaN, Double.NaN));
    }

    @Test
    void variancesAreRealNumbers() {
        NdArray pair = complex(DType.COMPLEX128, 1, 1, 3, 5);

        assertThat(variance().apply(pair)).isEqualTo(NdArray.full(DType.FLOAT64, 5));
        assertThat(standardDeviation().apply(pair)).isEqualTo(NdArray.full(DType.FLOAT64, Math.sqrt(5)));
    }

    @Test
    void extremesAreOfTheirParts() {
        assertThat(minimum().index(1, 2, 9).apply(VALUES, LABELS))
                .isEqualTo(complex(DType.COMPLEX64, -5, 0, -5, 0, 0, 0));
        assertThat(maximum().index(1, 2, 9).apply(VALUES, LABELS))
                .isEqualTo(complex(DType.COMPLEX64, 3, 0, 3, 3, 0, 0));
        assertThat(maximum().apply(VALUES).reshape(1)).isEqualTo(complex(DType.COMPLEX64, 4, -5));
        assertThat(minimumPosition().apply(VALUES).toDoubles()).containsExactly(1, 1);
        assertThat(extrema().apply(VALUES).csv().lines().skip(1)).containsExactly("-5+0j,4-5j,1,1,2,3");
        NdArray nan = complex(DType.COMPLEX128, 1, 0, 0, Double.NaN, -7, 0);
        assertThat(minimum().apply(nan).reshape(1)).isEqualTo(complex(DType.COMPLEX128, 0, Double.NaN));
        assertThat(minimumPosition().apply(nan).getLong(0)).isEqualTo(1);
    }

    @Test
    void mediansAreInTheSameOrder() {
        assertThat(median().apply(VALUES).reshape(1)).isEqualTo(complex(DType.COMPLEX64, -1, 2.5));
        assertThat(median().index(1, 2, 5).apply(VALUES, LABELS))
                .isEqualTo(complex(DType.COMPLEX64, -1, 2.5, 1, 1, Float.NaN, Float.NaN));
        NdArray equal = complex(DType.COMPLEX128, 1, 5, 1, -2, 1, 3);
        assertThat(median().apply(equal).reshape(1)).isEqualTo(complex(DType.COMPLEX128, 1, 3));
    }

    @Test
    void centresAreQuotientsOfComplexNumbers() {
        NdArray centre = centerOfMass().apply(complex(DType.COMPLEX128, 1, 0, 0, 1));

        // (0 * 1 + 1 * i) / (1 + i) = (1 + i) / 2
        assertThat(centre).isEqualTo(complex(DType.COMPLEX128, 0.5, 0.5));
    }

    @Test
    void partsOfACentreWithoutMassAreDividedByZeroEach() {
        NdArray centre = centerOfMass().apply(complex(DType.COMPLEX128, -1, 0, 1, 0));

        assertThat(centre).isEqualTo(complex(DType.COMPLEX128, Double.POSITIVE_INFINITY, Double.NaN));
    }

    @Test
    void binsAreBetweenRealEdges() {
        NdArray values = complex(DType.COMPLEX128, 0, -1, 0, 0, 2, 1, 2, -1, 4, 0, 4, 1, 1, Double.NaN);

        assertThat(histogram(0, 4, 2).apply(values).toDoubles()).containsExactly(2, 2);
    }
}
