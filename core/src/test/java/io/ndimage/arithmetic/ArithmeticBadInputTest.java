package io.ndimage.arithmetic;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ArithmeticBadInputTest {

    private final NdArray array = NdArray.zeros(DType.UINT8, 4, 5);

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @Test
    void neitherNumberNorArrayOrBoth() {
        refused(() -> Arithmetic.lessThan().apply(array), "less_than needs a number 'value' or a second array 'other'");
        refused(
                () -> Arithmetic.add(1).apply(array, array),
                "add has value 1 and a second array 'other'; allowed is one of them");
        refused(() -> Arithmetic.sqrt().apply(array, array), "sqrt takes 1 arrays, not 2");
    }

    @Test
    void arraysThatDoNotFit() {
        refused(
                () -> Arithmetic.add().apply(array, NdArray.zeros(DType.UINT8, 4, 4)),
                "other has the shape (4, 4); allowed is the input's, (4, 5)");
        refused(
                () -> Arithmetic.equal(0).apply(NdArray.zeros(DType.COMPLEX64, 2)),
                "input is complex64; equal takes real numbers");
        refused(
                () -> Arithmetic.clip(0, 1).apply(NdArray.zeros(DType.COMPLEX64, 2)),
                "input is complex64; clip takes real numbers");
        refused(
                () -> Arithmetic.norm().apply(NdArray.zeros(DType.COMPLEX128, 2)),
                "input is complex128; norm takes real numbers");
        refused(
                () -> Arithmetic.invert().apply(array),
                "input is uint8; invert takes bool, which a comparison such as less_than makes");
    }

    @Test
    void parametersOutOfRange() {
        refused(() -> Arithmetic.clip(2, 1), "min is 2 and max is 1; allowed is min <= max");
        refused(() -> Arithmetic.clip(Double.NaN, 1), "min is NaN and max is 1; allowed is min <= max");
        refused(() -> Arithmetic.normalNoise(-1), "sigma is -1.0; allowed is a finite number >= 0");
        refused(
                () -> Arithmetic.roll(1, 2).apply(array),
                "axis 2 is out of range for an array of 2 dimensions; allowed is -2 to 1");
        refused(
                () -> Arithmetic.add(1).output(DType.COMPLEX64).apply(array),
                "output is complex64; allowed is a real type");
    }

    @Test
    void axesThatHoldNoColours() {
        refused(
                () -> Arithmetic.gray().apply(array),
                "axis -1 of an array of shape (4, 5) has 5 channels; gray takes 1 to 4");
        refused(
                () -> Arithmetic.gray().apply(NdArray.zeros(DType.UINT8, 4, 0)),
                "axis -1 of an array of shape (4, 0) has 0 channels; gray takes 1 to 4");
        refused(
                () -> Arithmetic.gray().apply(NdArray.zeros(DType.UINT8)),
                "axis -1 is out of range for an array of 0 dimensions");
    }
}
