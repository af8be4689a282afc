package io.ndimage.filters;

import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Border;
import io.ndimage.op.Structure;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GenericFiltersTest {

    private static final NdArray COUNTED =
            NdArray.of(IntStream.rangeClosed(1, 15).mapToDouble(i -> i).toArray(), 3, 5);

    private static final NdArray EDGE =
            NdArray.ofRows(new double[] {0, 0, 9, 9, 9}, new double[] {0, 0, 9, 9, 9}, new double[] {0, 0, 9, 9, 9});

    private static final NdArray IMPULSE =
            NdArray.ofRows(new double[] {0, 0, 0, 0, 0}, new double[] {0, 0, 1, 0, 0}, new double[] {0, 0, 0, 0, 0});

    private static NdArray rows(double... values) {
        return NdArray.of(values, 3, 5);
    }

    @Test
    void theRangeOfNineNeighbours() {
        assertThat(Filters.genericFilter(Statistic.PTP, 3).apply(COUNTED))
                .isEqualTo(rows(6, 7, 7, 7, 6, 11, 12, 12, 12, 11, 6, 7, 7, 7, 6));
    }

    @Test
    void theMeanOfFourNeighbours() {
        assertThat(Filters.vectorizedFilter(Statistic.MEAN, 2).apply(COUNTED))
                .isEqualTo(rows(1, 1.5, 2.5, 3.5, 4.5, 3.5, 4, 5, 6, 7, 8.5, 9, 10, 11, 12));
    }

    @Test
    void theSumsAlongALine() {
        NdArray line = NdArray.of(new double[] {1, 2, 3, 4, 5});
        assertThat(Filters.genericFilter1d(Statistic.SUM, 3).apply(line).doubles())
                .containsExactly(4, 6, 9, 12, 14);
    }

    @Test
    void theGradientOfAnEdge() {
        assertThat(Filters.genericGradientMagnitude(Filters.sobel()).apply(EDGE))
                .isEqualTo(rows(0, 36, 36, 0, 0, 0, 36, 36, 0, 0, 0, 36, 36, 0, 0));
    }

    @Test
    void theLaplacianOfAnImpulse() {
        assertThat(Filters.genericLaplace(Filters.correlate1d(1, -2, 1)).apply(IMPULSE))
                .isEqualTo(rows(0, 0, 1, 0, 0, 0, 1, -4, 1, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void aFunctionSeesTheWindowInOrder() {
        NdArray corner = NdArray.ofRows(new double[] {1, 2}, new double[] {3, 4});
        WindowFunction digits = window -> Arrays.stream(window).reduce(0, (number, digit) -> 10 * number + digit);
        Structure holes = Structure.of(new boolean[] {true, false, true, false, true, false}, 2, 3);
        assertThat(Filters.genericFilter(digits, 2)
                        .border(Border.constant(9))
                        .apply(corner)
                        .doubles())
                .containsExactly(9991, 9912, 9193, 1234);
        assertThat(Filters.genericFilter(digits, holes)
                        .border(Border.constant(9))
                        .origin(-1, 0)
                        .apply(corner)
                        .doubles())
                .containsExactly(923, 194, 949, 399);
    }

    @Test
    void aFunctionOfLinesSeesThemExtended() {
        NdArray columns = NdArray.ofRows(new double[] {1, 5}, new double[] {2, 6}, new double[] {3, 7});
        LineFunction firstOfWindow = (line, result) -> System.arraycopy(line, 0, result, 0, result.length);
        assertThat(Filters.genericFilter1d(firstOfWindow, 4)
                        .axis(0)
                        .origin(-1)
                        .border(Border.constant(0))
                        .apply(columns)
                        .doubles())
                .containsExactly(0, 0, 1, 5, 2, 6);
    }

    @Test
    void aFunctionOfManyWindowsSeesTheirPixelsInRows() {
        VectorizedFunction firstLessLast = (windows, results, count) -> {
            for (int i = 0; i < count; i++) {
                results[i] = windows[0][i] - windows[windows.length - 1][i];
            }
        };
        assertThat(Filters.vectorizedFilter(firstLessLast, 1, 3).apply(COUNTED))
                .isEqualTo(rows(-1, -2, -2, -2, -1, -1, -2, -2, -2, -1, -1, -2, -2, -2, -1));
    }

    @Test
    void theNamedFunctionsOfAWindow() {
        double[] window = {4, 1, 9, 2};
        assertThat(Arrays.stream(Statistic.values()).mapToDouble(statistic -> statistic.of(window)))
                .containsExactly(4.0, 3.0, Math.sqrt(9.5), 9.5, 1.0, 9.0, 8.0, 16.0);
        assertThat(window).containsExactly(4, 1, 9, 2);
        assertThat(WindowFunction.parse("median")).isSameAs(Statistic.MEDIAN);
    }

    @Test
    void resultsAreOfTheInputsTypeOrAsTheFunctionGivesThem() {
        NdArray bytes = NdArray.of(new double[] {0, 1, 200}).astype(DType.UINT8);
        assertThat(Filters.genericFilter(Statistic.SUM, 3).apply(bytes))
                .isEqualTo(NdArray.of(new double[] {1, 201, 255}).astype(DType.UINT8));
        assertThat(Filters.vectorizedFilter(Statistic.SUM, 3).apply(bytes))
                .isEqualTo(NdArray.wrap(DType.UINT64, new long[] {1, 201, 401}, 3));
        assertThat(Filters.genericFilter1d(Statistic.MEAN, 3)
                        .apply(bytes.astype(DType.BOOL))
                        .dtype())
                .isEqualTo(DType.FLOAT32);
    }

    @Test
    void aGradientHasTheDigitsThatAreAskedFor() {
        NdArray steep = NdArray.of(new double[] {0, 1 << 24, 1, 0}).astype(DType.INT32);
        assertThat(Filters.genericGradientMagnitude(Filters.correlate1d(-1, 0, 1))
                        .apply(steep)
                        .doubles())
                .containsExactly(1 << 24, 1, 1 << 24, 1);
        NdArray single = steep.astype(DType.FLOAT32);
        assertThat(Filters.genericLaplace(Filters.correlate1d(1, 1, 1))
                        .output(DType.FLOAT64)
                        .apply(single)
                        .doubles())
                .containsExactly(1 << 24, (1 << 24) + 1, (1 << 24) + 1, 1);
    }

    @Test
    void aFunctionIsEqualToItselfAlone() {
        WindowFunction first = window -> window[0];
        assertThat(Filters.genericFilter(first, 3)).isEqualTo(Filters.genericFilter(first, 3));
        assertThat(Filters.genericFilter(first, 3)).isNotEqualTo(Filters.genericFilter(window -> window[0], 3));
        assertThat(Filters.genericFilter(Statistic.STD, 3)).isEqualTo(Filters.genericFilter(Statistic.STD, 3));
        assertThat(Filters.genericFilter(first, 3).toString()).contains("GenericFiltersTest");
    }

    @Test
    void withoutAxesThereIsACopyOrAWindowOfOne() {
        NdArray number = NdArray.of(new double[] {-5}).reshape();
        assertThat(Filters.genericGradientMagnitude(Filters.sobel()).apply(number))
                .isEqualTo(number);
        assertThat(Filters.genericLaplace(Filters.sobel()).apply(number)).isEqualTo(number);
        assertThat(Filters.genericFilter(window -> -window[0], 3).apply(number))
                .isEqualTo(NdArray.of(new double[] {5}).reshape());
    }
}
