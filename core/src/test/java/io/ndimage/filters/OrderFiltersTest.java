package io.ndimage.filters;

import static io.ndimage.filters.Filters.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.op.Border;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Structure;
import org.junit.jupiter.api.Test;

class OrderFiltersTest {

    private static final NdArray LINE = line(DType.UINT8, 2, 8, 0, 4, 1, 9, 9, 0);

    private static NdArray line(DType type, double... values) {
        return NdArray.of(values).astype(type);
    }

    private static void becomes(RegionOperation operation, NdArray input, double... expected) {
        NdArray result = operation.apply(input);
        assertThat(result.dtype()).isEqualTo(input.dtype());
        assertThat(result.toDoubles()).containsExactly(expected);
    }

    @Test
    void theExamplesOfTheDocumentationHold() {
        becomes(minimumFilter(3), LINE, 2, 0, 0, 0, 1, 1, 0, 0);
        becomes(minimumFilter1d(3), LINE, 2, 0, 0, 0, 1, 1, 0, 0);
        becomes(maximumFilter(3), LINE, 8, 8, 8, 4, 9, 9, 9, 9);
        becomes(maximumFilter1d(3), LINE, 8, 8, 8, 4, 9, 9, 9, 9);
        becomes(medianFilter(3), LINE, 2, 2, 4, 1, 4, 9, 9, 0);
        becomes(rankFilter(1, 3), LINE, 2, 2, 4, 1, 4, 9, 9, 0);
        becomes(percentileFilter(50, 3), LINE, 2, 2, 4, 1, 4, 9, 9, 0);
    }

    @Test
    void negativeRanksAndPercentilesCountFromTheGreatest() {
        becomes(rankFilter(-1, 3), LINE, maximumFilter(3).apply(LINE).toDoubles());
        becomes(rankFilter(-3, 3), LINE, minimumFilter(3).apply(LINE).toDoubles());
        becomes(percentileFilter(-50, 3), LINE, medianFilter(3).apply(LINE).toDoubles());
        becomes(percentileFilter(100, 3), LINE, maximumFilter(3).apply(LINE).toDoubles());
        becomes(percentileFilter(0, 3), LINE, minimumFilter(3).apply(LINE).toDoubles());
    }

    @Test
    void theMedianOfAnEvenNumberIsTheUpperOne() {
        becomes(medianFilter(2), LINE, 2, 8, 8, 4, 4, 9, 9, 9);
    }

    @Test
    void percentsAreCutAsInDoubles() {
        NdArray rising = NdArray.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}).astype(DType.INT16);
        // 7 * 100 / 7 percent of 7 is just below 1 in doubles for one of these, and is not rounded up
        for (double percent : new double[] {14.285714285714286, 28.571428571428573, 57.142857142857146}) {
            int rank = (int) (7 * percent / 100);
            becomes(
                    percentileFilter(percent, 7),
                    rising,
                    rankFilter(rank, 7).apply(rising).toDoubles());
        }
    }

    @Test
    void originsMoveTheWindowTowardsTheStart() {
        becomes(minimumFilter(3).origin(1), LINE, 2, 2, 0, 0, 0, 1, 1, 0);
        becomes(maximumFilter1d(3).origin(-1), LINE, 8, 8, 4, 9, 9, 9, 9, 9);
    }

    @Test
    void aBoxLeavesAxesOfSizeOneAlone() {
        NdArray plane = LINE.reshape(2, 4);
        becomes(minimumFilter(1, 3).origin(5, 0), plane, 2, 0, 0, 0, 1, 1, 0, 0);
        becomes(medianFilter(1), plane, plane.toDoubles());
    }

    @Test
    void nanReachesTheWindowsThatItLiesIn() {
        double nan = Double.NaN;
        for (DType type : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
            NdArray input = line(type, 1, 2, 3, nan, 5, 6, 7, 8);
            becomes(minimumFilter(3), input, 1, 1, nan, nan, nan, 5, 6, 7);
            becomes(maximumFilter(3), input, 2, 3, nan, nan, nan, 7, 8, 8);
            becomes(medianFilter(3), input, 1, 2, nan, nan, nan, 6, 7, 8);
        }
    }

    @Test
    void theNegativeZeroIsLessThanThePositive() {
        NdArray input = line(DType.FLOAT32, 0.0, -0.0, 0.0);
        becomes(minimumFilter(3), input, -0.0, -0.0, -0.0);
        becomes(maximumFilter(3), input, 0.0, 0.0, 0.0);
        becomes(medianFilter(3), input, 0.0, 0.0, 0.0);
    }

    @Test
    void largeIntegersAreNotChanged() {
        long[] values = {Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MIN_VALUE, 1, 0};
        NdArray signed = NdArray.wrap(DType.INT64, values, 5);
        assertThat((long[]) medianFilter(3).apply(signed).data())
                .containsExactly(Long.MAX_VALUE, Long.MAX_VALUE - 1, 1, 0, 0);
        NdArray unsigned = NdArray.wrap(DType.UINT64, values, 5);
        assertThat((long[]) minimumFilter(3).apply(unsigned).data())
                .containsExactly(Long.MAX_VALUE - 1, Long.MAX_VALUE - 1, 1, 0, 0);
        assertThat((long[]) maximumFilter(3).apply(unsigned).data())
                .containsExactly(Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE, 1);
    }

    @Test
    void numbersPastTheEdgesNeedNotBeOfTheType() {
        becomes(minimumFilter(3).border(Border.constant(-5)), LINE, 0, 0, 0, 0, 1, 1, 0, 0);
        becomes(maximumFilter(3).border(Border.constant(300)), LINE, 255, 8, 8, 4, 9, 9, 9, 255);
        becomes(medianFilter(3).border(Border.constant(2.5)), LINE, 2, 2, 4, 1, 4, 9, 9, 2);
        becomes(minimumFilter(3).border(Border.constant(200)), LINE, 2, 0, 0, 0, 1, 1, 0, 0);
        NdArray unsigned = LINE.astype(DType.UINT64);
        becomes(medianFilter(3).border(Border.constant(3)), unsigned, 3, 2, 4, 1, 4, 9, 9, 3);
    }

    @Test
    void theResultMayHaveAnotherType() {
        NdArray result = medianFilter(3).output(DType.FLOAT32).apply(LINE);
        assertThat(result.dtype()).isEqualTo(DType.FLOAT32);
        assertThat(result.toDoubles()).containsExactly(2, 2, 4, 1, 4, 9, 9, 0);
        assertThat(minimumFilter(3)
                        .output(DType.UINT8)
                        .apply(line(DType.FLOAT64, -7, 2.5, 400))
                        .toDoubles())
                .containsExactly(0, 0, 2);
    }

    @Test
    void footprintsAreOfAnyShape() {
        NdArray plane = NdArray.ofRows(new double[] {1, 2, 3}, new double[] {4, 5, 6}, new double[] {7, 8, 9});
        Structure cross = Structure.cross(2);
        becomes(minimumFilter(cross), plane, 1, 1, 2, 1, 2, 3, 4, 5, 6);
        becomes(maximumFilter(cross), plane, 4, 5, 6, 7, 8, 9, 8, 9, 9);
        becomes(medianFilter(cross), plane, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        becomes(rankFilter(1, cross), plane, 1, 2, 3, 4, 4, 5, 7, 7, 8);
    }

    @Test
    void axesMayBeLeftOut() {
        NdArray plane = LINE.reshape(2, 4);
        becomes(minimumFilter(3).axes(1), plane, 2, 0, 0, 0, 1, 1, 0, 0);
        becomes(medianFilter(Structure.ones(3)).axes(-1), plane, 2, 2, 4, 4, 1, 9, 9, 0);
    }

    @Test
    void channelsOfAnImageAreNotMixed() {
        NdArray colours = NdArray.of(new double[] {1, 10, 100, 2, 20, 200, 3, 30, 250}, 1, 3, 3)
                .astype(DType.UINT8);
        Image image = Image.of(colours, "y", "x", "channel");
        assertThat(image.channelAxis()).isEqualTo(2);
        assertThat(minimumFilter(3).apply(image).array().toDoubles())
                .containsExactly(1, 10, 100, 1, 10, 100, 2, 20, 200);
    }

    @Test
    void thereMayBeNoPixelsOrNoAxes() {
        assertThat(medianFilter(3).apply(NdArray.zeros(DType.UINT8, 0, 5)).elements())
                .isZero();
        NdArray point = NdArray.zeros(DType.FLOAT32);
        assertThat(medianFilter(3).apply(point)).isEqualTo(point);
        assertThat(minimumFilter(3).apply(point)).isEqualTo(point);
    }
}
