package io.ndimage.filters;

import static io.ndimage.filters.Filters.correlate;
import static io.ndimage.filters.Filters.correlate1d;
import static io.ndimage.filters.Filters.gaussianFilter1d;
import static io.ndimage.filters.Filters.genericFilter;
import static io.ndimage.filters.Filters.genericFilter1d;
import static io.ndimage.filters.Filters.genericGradientMagnitude;
import static io.ndimage.filters.Filters.genericLaplace;
import static io.ndimage.filters.Filters.sobel;
import static io.ndimage.filters.Filters.vectorizedFilter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.morphology.Morphology;
import io.ndimage.op.Border;
import io.ndimage.op.Structure;
import io.ndimage.op.Weights;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GenericFiltersBadInputTest {

    private static final NdArray PLANE = NdArray.zeros(DType.UINT8, 4, 5);
    private static final NdArray COMPLEX = NdArray.zeros(DType.COMPLEX64, 4, 5);
    private static final Weights COMPLEX_WEIGHTS = Weights.complex(Weights.of(1, 2), Weights.of(0, -1));

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .withMessageContaining(message)
                .withMessageNotContaining("\n");
    }

    @Test
    void windowsSuitTheAxes() {
        refused(() -> genericFilter(Statistic.MEAN, 0), "size is 0; allowed is a whole number >= 1");
        refused(() -> vectorizedFilter(Statistic.MEAN, 3, 3, 3).apply(PLANE), "size has 3 values (3,3,3)");
        refused(() -> genericFilter(Statistic.MEAN, Structure.ones(3)).apply(PLANE), "footprint has shape (3,)");
        refused(() -> genericFilter(Statistic.MEAN, 3).origin(2), "origin is 2; allowed for a size of 3 is -1 to 1");
        refused(() -> genericFilter(Statistic.MEAN, 3).axes(0, -2).apply(PLANE), "name an axis twice");
        refused(
                () -> vectorizedFilter(Statistic.MEAN, 3)
                        .border(Border.wrap(), Border.wrap(), Border.wrap())
                        .apply(PLANE),
                "mode has 3 values");
    }

    @Test
    void linesHaveASizeAndAnAxis() {
        refused(() -> genericFilter1d(Statistic.SUM, 0), "filter_size is 0; allowed is a whole number >= 1");
        refused(() -> genericFilter1d(Statistic.SUM, 4).origin(2), "origin is 2; allowed for a size of 4 is -2 to 1");
        refused(() -> genericFilter1d(Statistic.SUM, 3).axis(2).apply(PLANE), "axis");
    }

    @Test
    void functionsAreOfRealNumbers() {
        refused(() -> genericFilter(Statistic.MEAN, 3).apply(COMPLEX), "input is complex64; allowed is any type but");
        refused(() -> genericFilter1d(Statistic.MEAN, 3).apply(COMPLEX), "input is complex64");
        refused(
                () -> vectorizedFilter(Statistic.MEAN, 3)
                        .output(DType.COMPLEX128)
                        .apply(PLANE),
                "output is complex128; allowed is any type but");
        VectorizedFunction first = (windows, results, count) -> System.arraycopy(windows[0], 0, results, 0, count);
        refused(() -> vectorizedFilter(first, 3).apply(COMPLEX), "input is complex64; allowed is any type but");
        refused(
                () -> vectorizedFilter(Statistic.MEAN, 3).output(DType.FLOAT32).apply(COMPLEX),
                "output is float32, and the function gives complex64; complex numbers need a complex output");
        refused(() -> Statistic.parse("mode"), "function 'mode' is unknown; allowed are mean, median, std, var");
    }

    @Test
    void functionsGiveWhatTheySay() {
        ArrayFunction whole = windows -> windows;
        refused(
                () -> vectorizedFilter(whole, 1, 2).apply(PLANE),
                "function gives uint8 (2, 5) for 5 windows; it says that it gives uint8 (5,)");
        ArrayFunction doubles =
                windows -> NdArray.zeros(DType.FLOAT64, windows.shape().size(1));
        refused(() -> vectorizedFilter(doubles, 1, 1).apply(NdArray.zeros(DType.UINT8, 4)), "size has 2 values");
        refused(
                () -> vectorizedFilter(doubles, 2).apply(NdArray.zeros(DType.UINT8, 4)),
                "function gives float64 (4,) for 4 windows; it says that it gives uint8 (4,)");
        refused(
                () -> vectorizedFilter(whole, 1).border(Border.constant(0.5)).apply(PLANE),
                "cval is 0.5; allowed is what uint8 holds exactly, as the function sees pixels of that type");
        LongWindowFunction last = window -> window[0];
        refused(
                () -> genericFilter(last, 3).apply(NdArray.zeros(DType.FLOAT32, 4)),
                "input is float32; allowed are integers and bool: the function takes whole numbers");
        DerivativeFunction cut = (array, axis, border) -> NdArray.zeros(DType.FLOAT64, 2);
        refused(
                () -> genericLaplace(cut).apply(PLANE),
                "derivative gives float64 (2,); allowed are real numbers of the input's shape, (4, 5)");
    }

    @Test
    void windowsLieWithinTheArrayAndTheMemory() {
        refused(
                () -> vectorizedFilter(Statistic.MEAN, 2, 6)
                        .border(Edges.valid())
                        .apply(PLANE),
                "size is 6; allowed with mode=valid is at most 5 along axis 1");
        refused(
                () -> vectorizedFilter(Statistic.MEAN, 3)
                        .border(Edges.valid())
                        .origin(0, 1)
                        .apply(PLANE),
                "origin is 1; allowed with mode=valid is 0");
        refused(
                () -> vectorizedFilter(Statistic.MEAN, 3).batchMemory(71).apply(PLANE),
                "batch_memory is 71; allowed is a number >= 72, the bytes of one window");
        refused(() -> vectorizedFilter(Statistic.MEAN, 3).batchMemory(0), "batch_memory is 0; allowed is");
    }

    @Test
    void gradientsAreOfRealNumbers() {
        refused(
                () -> genericGradientMagnitude(sobel()).apply(COMPLEX),
                "input is complex64; generic_gradient_magnitude");
        refused(
                () -> genericGradientMagnitude(correlate1d(COMPLEX_WEIGHTS)).apply(PLANE),
                "derivative gives complex64; allowed is one that gives real numbers");
        refused(
                () -> genericLaplace(correlate1d(COMPLEX_WEIGHTS)).apply(PLANE),
                "derivative gives complex64; allowed is one that gives real numbers");
        refused(
                () -> genericLaplace(sobel())
                        .border(Border.wrap(), Border.wrap())
                        .axes(0)
                        .apply(PLANE),
                "mode has 2 values");
    }

    @Test
    void channelsAreNotMixed() {
        Image photo = Image.of(NdArray.zeros(DType.UINT8, 6, 7, 3), "y", "x", Image.CHANNEL);
        refused(() -> genericGradientMagnitude(sobel()).apply(photo), "sobel cannot leave a channel axis apart");
        refused(() -> genericFilter1d(Statistic.SUM, 3).apply(photo), "axis is -1");
        assertThat(genericGradientMagnitude(gaussianFilter1d(1).order(1))
                        .apply(photo)
                        .array())
                .isEqualTo(genericGradientMagnitude(gaussianFilter1d(1).order(1))
                        .axes(0, 1)
                        .apply(photo.array()));
    }

    @Test
    void complexWeightsNeedAComplexResult() {
        refused(
                () -> correlate(COMPLEX_WEIGHTS).output(DType.FLOAT64).axes(0).apply(PLANE),
                "output is float64 for an input of uint8 and complex weights; complex numbers need a complex output");
        refused(
                () -> correlate(Weights.of(1, 2))
                        .output(DType.COMPLEX64)
                        .axes(0)
                        .apply(PLANE),
                "output is complex64 for an input of uint8; complex numbers need a complex output");
        refused(
                () -> correlate(Weights.complex(Weights.of(1, 2), Weights.of(0, Double.NaN))),
                "weights have a NaN at place 1");
        refused(() -> Weights.complex(Weights.of(1, 2), Weights.of(1)), "allowed are real numbers for both parts");
        refused(
                () -> Morphology.greyErosion(COMPLEX_WEIGHTS).axes(0).apply(PLANE),
                "structure has complex heights; allowed are real numbers");
    }
}
