package io.ndimage.fft;

import static io.ndimage.fft.Fft.fftn;
import static io.ndimage.fft.Fft.ifftn;
import static io.ndimage.fft.Fft.irfftn;
import static io.ndimage.fft.Fft.rfftn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What Fourier transforms refuse. */
class FftBadInputTest {

    private static final NdArray REAL = NdArray.zeros(DType.FLOAT64, 3, 5);

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @Test
    void emptyAxes() {
        NdArray empty = NdArray.zeros(DType.FLOAT64, 0, 3);

        refused(
                () -> fftn().apply(empty),
                "input has the shape (0, 3); allowed to be transformed are axes of 1 element or more");
        assertThat(fftn().axes(1).apply(empty).shape().sizes()).containsExactly(0, 3);
    }

    @Test
    void axes() {
        refused(
                () -> ifftn().axes(1, -1).apply(REAL),
                "axes 1,-1 name an axis twice in an array of 2 dimensions; each may be named once");
        refused(
                () -> irfftn().apply(NdArray.full(DType.FLOAT64, 1)),
                "axes are none; a transform of real numbers needs at least one");
    }

    @Test
    void sizes() {
        refused(() -> fftn().s(4, 0), "s is 0; allowed is a whole number >= 1");
        refused(
                () -> fftn().s(4, 4).axes(0).apply(REAL),
                "s has 2 values (4,4) for 1 axes; allowed is one for each, or, without axes, for each of the last");
    }

    @Test
    void complexNumbersForRealOnes() {
        refused(
                () -> rfftn().apply(REAL.astype(DType.COMPLEX64)),
                "input is complex64; rfftn takes real numbers, fftn takes complex ones");
    }
}
