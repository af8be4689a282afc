package io.ndimage.fourier;

import static io.ndimage.fourier.Fourier.fourierEllipsoid;
import static io.ndimage.fourier.Fourier.fourierGaussian;
import static io.ndimage.fourier.Fourier.fourierShift;
import static io.ndimage.fourier.Fourier.fourierUniform;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What operations on spectra refuse. */
class FourierBadInputTest {

    private static final NdArray REAL = NdArray.zeros(DType.FLOAT64, 3, 5);
    private static final NdArray COMPLEX = NdArray.zeros(DType.COMPLEX64, 3, 5);

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @Test
    void extents() {
        refused(() -> fourierGaussian(-1), "sigma is -1.0; allowed is a finite number >= 0, in elements");
        refused(() -> fourierUniform(2, Double.NaN), "size is NaN; allowed is a finite number >= 0, in elements");
        refused(
                () -> fourierEllipsoid(Double.POSITIVE_INFINITY),
                "size is Infinity; allowed is a finite number >= 0, in elements");
        refused(() -> fourierShift(Double.NaN), "shift is NaN; allowed is a finite number, in elements");
        refused(
                () -> fourierShift(1, 2, 3).apply(REAL),
                "shift has 3 values (1.0,2.0,3.0); allowed is one for all axes or one for each of the 2");
    }

    @Test
    void lengthsAndAxes() {
        refused(
                () -> fourierGaussian(1).n(0),
                "n is 0; allowed is the length before a real transform, 1 or more, or -1");
        refused(
                () -> fourierGaussian(1).axis(2).apply(REAL),
                "axis 2 is out of range for an array of 2 dimensions; allowed is -2 to 1");
        refused(
                () -> fourierGaussian(1).n(8).axes(0).apply(REAL),
                "axis is -1, which axes 0 leave alone; allowed with n, for a real transform, is one of them");
    }

    @Test
    void typesOfResults() {
        refused(
                () -> fourierGaussian(1).output(DType.INT32).apply(REAL),
                "output is int32 for an input of float64; allowed is a floating-point or complex type");
        refused(
                () -> fourierUniform(1).output(DType.FLOAT64).apply(COMPLEX),
                "output is float64 for an input of complex64; allowed is complex64 or complex128");
        refused(
                () -> fourierShift(1).output(DType.FLOAT32).apply(REAL),
                "output is float32 for an input of float64; allowed is complex64 or complex128");
    }

    @Test
    void ellipsoidsOfFourDimensions() {
        refused(
                () -> fourierEllipsoid(2).apply(NdArray.zeros(DType.FLOAT64, 2, 2, 2, 2)),
                "axes are all of an input of shape (2, 2, 2, 2); allowed are 1 to 3 axes");
    }
}
