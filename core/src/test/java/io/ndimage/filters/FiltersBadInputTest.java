package io.ndimage.filters;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Border;
import io.ndimage.op.Weights;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every wrong argument is refused in one line that names it and says what is allowed. */
class FiltersBadInputTest {

    private static final NdArray SQUARE = NdArray.zeros(DType.FLOAT64, 4, 5);
    private static final NdArray NUMBER = NdArray.zeros(DType.FLOAT64);

    private static void refused(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(parts)
                .hasMessageNotContaining("\n");
    }

    @Test
    void sigma() {
        refused(() -> Filters.gaussianFilter(Double.NaN), "sigma is NaN", ">= 0");
        refused(() -> Filters.gaussianFilter(1, -2), "sigma is -2.0");
        refused(() -> Filters.gaussianFilter1d(-1), "sigma is -1.0");
        refused(() -> Filters.gaussianLaplace(Double.POSITIVE_INFINITY), "sigma is Infinity");
        refused(() -> Filters.gaussianGradientMagnitude(Double.NaN), "sigma is NaN");
        refused(
                () -> Filters.gaussianFilter().apply(SQUARE),
                "sigma has no values; allowed is one for all axes or one");
        refused(() -> Filters.gaussianFilter(1e9).apply(SQUARE), "sigma 1.0E9", "at most");
    }

    @Test
    void orderTruncateAndRadius() {
        refused(() -> Filters.gaussianFilter(1).order(-1), "order is -1");
        refused(() -> Filters.gaussianFilter1d(1).order(-1), "order is -1");
        refused(() -> Filters.gaussianFilter1d(1).truncate(Double.NaN), "truncate is NaN");
        refused(() -> Filters.gaussianFilter1d(1).radius(-1), "radius is -1");
        refused(() -> Filters.gaussianLaplace(1).radius(3, -1), "radius is -1");
    }

    @Test
    void axes() {
        refused(() -> Filters.sobel().axis(2).apply(SQUARE), "axis 2 is out of range", "-2 to 1");
        refused(() -> Filters.sobel().apply(NUMBER), "axis -1 is out of range", "0 dimensions");
        refused(() -> Filters.prewitt().axis(-3).apply(SQUARE), "axis -3");
        refused(() -> Filters.correlate1d(1).apply(NUMBER), "axis -1");
        refused(() -> Filters.gaussianFilter1d(1).axis(5).apply(SQUARE), "axis 5");
        refused(() -> Filters.uniformFilter1d(3).axis(5).apply(SQUARE), "axis 5");
        refused(() -> Filters.uniformFilter(3).axes(0, 2).apply(SQUARE), "axis 2");
        refused(() -> Filters.gaussianFilter(1).axes(0, -2).apply(SQUARE), "twice");
    }

    @Test
    void origins() {
        refused(() -> Filters.correlate1d(1, 2, 3).origin(2), "origin is 2", "-1 to 1");
        refused(() -> Filters.convolve1d(1, 2).origin(1), "origin is 1", "-1 to 0");
        refused(() -> Filters.uniformFilter1d(4).origin(-3), "origin is -3", "-2 to 1");
        refused(() -> Filters.uniformFilter(3, 5).origin(0, 3), "origin is 3", "-2 to 2");
        refused(() -> Filters.correlate(Weights.of(new double[3][2])).origin(0, 1), "origin is 1", "-1 to 0");
        refused(() -> Filters.convolve(Weights.of(new double[3][2])).origin(-2, 0), "origin is -2");
    }

    @Test
    void numbersOfValues() {
        refused(() -> Filters.gaussianFilter(1, 2, 3).apply(SQUARE), "sigma has 3 values", "2");
        refused(() -> Filters.gaussianFilter(1).order(1, 0, 0).apply(SQUARE), "order has 3 values");
        refused(() -> Filters.gaussianFilter(1).radius(1, 2, 3).apply(SQUARE), "radius has 3 values");
        refused(() -> Filters.gaussianLaplace(1, 2, 3).apply(SQUARE), "sigma has 3 values");
        refused(() -> Filters.gaussianGradientMagnitude(1).radius(1, 2, 3).apply(SQUARE), "radius has 3 values");
        refused(() -> Filters.uniformFilter(3, 3, 3).apply(SQUARE), "size has 3 values");
        refused(() -> Filters.uniformFilter(3, 3).origin(0, 0, 0), "has 2 values", "3");
        refused(() -> Filters.uniformFilter(3).origin(0, 0, 0).apply(SQUARE), "origin has 3 values");
        refused(() -> Filters.correlate(Weights.of(new double[3][3])).origin(0, 0, 0), "origin has 3 values");
        Border[] three = {Border.wrap(), Border.wrap(), Border.wrap()};
        refused(() -> Filters.sobel().border(three).apply(SQUARE), "mode has 3 values");
        refused(() -> Filters.laplace().border(three).apply(SQUARE), "mode has 3 values");
        refused(() -> Filters.uniformFilter().border(three).apply(SQUARE), "mode has 3 values");
        refused(() -> Filters.gaussianLaplace(1).border(three).apply(SQUARE), "mode has 3 values");
    }

    @Test
    void sizes() {
        refused(() -> Filters.uniformFilter(3, 0), "size is 0", ">= 1");
        refused(() -> Filters.uniformFilter1d(-1), "size is -1");
    }

    @Test
    void weights() {
        refused(() -> Filters.correlate1d(), "weights are empty");
        refused(() -> Filters.convolve1d(1, Double.NaN), "NaN at place 1");
        refused(() -> Filters.correlate(Weights.of(new double[0][0])), "weights are empty", "(0, 0)");
        refused(() -> Filters.convolve(Weights.of(Double.NaN)), "NaN");
        refused(() -> Filters.correlate(Weights.of(1, 2)).apply(SQUARE), "weights are of shape (2,)", "2 axes");
        refused(() -> Filters.convolve(Weights.of(1, 2)).axes(0, 1).apply(SQUARE), "weights are of shape (2,)");
        refused(() -> Filters.correlate(Weights.of(1, 2)).apply(NUMBER), "weights are of shape (2,)", "0 axes");
    }

    @Test
    void complexNumbers() {
        NdArray complex = NdArray.zeros(DType.COMPLEX64, 3, 3);
        refused(() -> Filters.gaussianGradientMagnitude(1).apply(complex), "complex64", "real");
        refused(() -> Filters.sobel().output(DType.FLOAT32).apply(complex), "output is float32", "complex64");
        refused(() -> Filters.uniformFilter().output(DType.COMPLEX64).apply(SQUARE), "output is complex64", "float64");
    }
}
