package io.ndimage.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Border;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Scalar;
import io.ndimage.op.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Filters that move or choose numbers of more digits than a double has, and borders that are complex numbers. */
class MovedNumbersTest {

    private static final long ID = 720575940612345679L;

    private static NdArray array(DType type) {
        return NdArray.wrap(type, new long[] {ID, ID + 1, ID + 2, ID + 4, -1, Long.MIN_VALUE + 1}, 2, 3);
    }

    @Test
    void filtersThatDoNothingChangeNoNumber() {
        for (DType type : List.of(DType.INT64, DType.UINT64)) {
            List<RegionOperation> idle = List.of(
                    Filters.gaussianFilter(0),
                    Filters.gaussianFilter(0.1),
                    Filters.gaussianFilter1d(0.1).output(type),
                    Filters.uniformFilter(1),
                    Filters.uniformFilter1d(1),
                    Filters.correlate1d(1).output(type),
                    Filters.correlate1d(0, 1, 0).output(type),
                    Filters.convolve1d(0, 1, 0).output(type),
                    Filters.correlate(Weights.of(new double[][] {{0, 0, 0}, {0, 1, 0}, {0, 0, 0}}))
                            .output(type),
                    Filters.convolve(Weights.of(new double[][] {{1}})).output(type),
                    Filters.minimumFilter(1),
                    Filters.maximumFilter(1),
                    Filters.medianFilter(1),
                    Filters.rankFilter(0, 1),
                    Filters.percentileFilter(50, 1));
            assertThat(idle)
                    .allSatisfy(filter -> assertThat(filter.apply(array(type)))
                            .describedAs("%s", filter)
                            .isEqualTo(array(type)));
        }
    }

    @Test
    void aSingleWeightOfOneMovesNumbersAndTheConstant() {
        Border outside = Border.constant(ID + 6);
        NdArray moved =
                Filters.correlate1d(1, 0, 0).output(DType.INT64).border(outside).apply(array(DType.INT64));
        assertThat((long[]) moved.data()).containsExactly(ID + 6, ID, ID + 1, ID + 6, ID + 4, -1);
        NdArray slanted = Filters.correlate(Weights.of(new double[][] {{0, 0, 0}, {0, 0, 0}, {0, 0, 1}}))
                .output(DType.UINT64)
                .border(outside)
                .apply(array(DType.INT64));
        assertThat((long[]) slanted.data()).containsExactly(0, 0, ID + 6, ID + 6, ID + 6, ID + 6);
        NdArray convolved = Filters.convolve(Weights.of(new double[][] {{0, 0, 0}, {0, 0, 0}, {0, 0, 1}}))
                .output(DType.INT64)
                .apply(array(DType.INT64));
        assertThat((long[]) convolved.data()).containsExactly(ID, ID, ID + 1, ID, ID, ID + 1);
    }

    @Test
    void orderFiltersChooseExactlyWhateverLiesPastTheEdges() {
        NdArray line = NdArray.wrap(DType.INT64, new long[] {ID, ID + 1, ID + 2}, 3);
        RegionOperation least = Filters.minimumFilter(3).border(Border.constant(ID - 1));
        assertThat((long[]) least.apply(line).data()).containsExactly(ID - 1, ID, ID - 1);
        assertThat((long[]) Filters.maximumFilter(3)
                        .border(Border.constant(0.5))
                        .apply(line)
                        .data())
                .containsExactly(ID + 1, ID + 2, ID + 2);
        assertThat((long[]) Filters.minimumFilter(3)
                        .border(Border.constant(1e30))
                        .output(DType.UINT64)
                        .apply(line)
                        .data())
                .containsExactly(ID, ID, ID + 1);
        NdArray large = NdArray.wrap(DType.UINT64, new long[] {-1, -2, -3}, 3);
        assertThat((long[]) Filters.medianFilter(3)
                        .border(Border.constant(Scalar.ofUnsigned(-5)))
                        .apply(large)
                        .data())
                .containsExactly(-2, -2, -3);
    }

    @Test
    void aComplexConstantHasItsPartsPastTheEdgesOfComplexArrays() {
        NdArray line = NdArray.wrap(DType.COMPLEX128, new double[] {1, 10, 2, 20, 4, 40}, 3);
        Border outside = Border.constant(Scalar.complex(8, -80));
        assertThat((double[])
                        Filters.correlate1d(1, 1, 1).border(outside).apply(line).data())
                .containsExactly(11, -50, 7, 70, 14, -20);
        assertThat((double[])
                        Filters.uniformFilter(3).border(outside).apply(line).data())
                .containsExactly(11 / 3.0, -50 / 3.0, 7 / 3.0, 70 / 3.0, 14 / 3.0, -20 / 3.0);
        Weights weights = Weights.complex(Weights.of(0, 0, 1), Weights.of(0, 0, 2));
        assertThat((double[])
                        Filters.convolve1d(weights).border(outside).apply(line).data())
                .containsExactly(8 + 160, 16 - 80, 1 - 20, 2 + 10, 2 - 40, 4 + 20);
    }

    @Test
    void aComplexConstantPastRealNumbersIsRefused() {
        Border outside = Border.constant(Scalar.complex(1, 0));
        NdArray real = NdArray.of(new double[] {1, 2});
        List<RegionOperation> filters = List.of(
                Filters.uniformFilter(3).border(outside),
                Filters.gaussianFilter(1).border(outside),
                Filters.sobel().border(outside),
                Filters.minimumFilter(3).border(outside),
                Filters.genericFilter(Statistic.MAX, 3).border(outside));
        assertThat(filters)
                .allSatisfy(
                        filter -> assertThatIllegalArgumentException()
                                .isThrownBy(() -> filter.apply(real))
                                .withMessage(
                                        "cval is 1+0j for an input of float64; beyond the boundary of real input lies a real number"));
    }
}
