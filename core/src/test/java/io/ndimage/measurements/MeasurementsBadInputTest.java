package io.ndimage.measurements;

import static io.ndimage.measurements.Measurements.label;
import static io.ndimage.measurements.Measurements.mean;
import static io.ndimage.measurements.Measurements.minimum;
import static io.ndimage.measurements.Measurements.sumLabels;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.op.Structure;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MeasurementsBadInputTest {

    private static final NdArray LINE = NdArray.of(new double[] {1, 2, 3});

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @Test
    void refusesStructures() {
        refused(
                () -> label(Structure.ones(5, 5)),
                "structure has shape (5, 5); allowed is a size of 3 along every axis");
        refused(
                () -> label(Structure.of(new boolean[] {true, true, false}, 3)),
                "structure [1,1,0] is not symmetric; allowed is one that stays the same when turned about its middle");
        refused(() -> label().connectivity(0), "connectivity is 0; allowed is a whole number >= 1");
        refused(
                () -> label().connectivity(3).apply(NdArray.zeros(DType.BOOL, 4, 5)),
                "connectivity is 3; allowed for an input of shape (4, 5) is 1 to 2");
        refused(
                () -> new Label(Structure.ones(3, 3), null, Cast.ROUND_SATURATE, 2),
                "connectivity is 2 beside structure ones(3,3); allowed is one of them");
        refused(
                () -> label(Structure.ones(3, 3)).apply(LINE),
                "structure has 2 dimensions; an input of shape (3,) needs 1");
    }

    @Test
    void refusesTypesThatCannotHoldTheNumbers() {
        NdArray sparse = NdArray.zeros(DType.BOOL, 600);
        for (int i = 0; i < 600; i += 2) {
            sparse.set(1, i);
        }
        refused(
                () -> label().output(DType.UINT8).apply(sparse),
                "output is uint8, which cannot hold the 300 numbers that are needed");
        refused(() -> label().output(DType.COMPLEX64), "output is complex64; allowed is a real type");
    }

    @Test
    void refusesComplexLabels() {
        NdArray complex = NdArray.zeros(DType.COMPLEX128, 3);

        refused(() -> mean().apply(LINE, complex), "labels are complex128; allowed are whole numbers of a real type");
    }

    @Test
    void refusesAChannelAxis() {
        Image photo = Image.of(NdArray.zeros(DType.UINT8, 4, 5, 3), "y", "x", "channel");

        refused(
                () -> label().apply(photo),
                "label cannot leave a channel axis apart; make the image gray first, or take one channel");
    }

    @Test
    void refusesLabelsThatDoNotFit() {
        refused(
                () -> mean().apply(LINE, NdArray.zeros(DType.INT32, 4)),
                "labels have shape (4,); allowed is the input's, (3,), or one that broadcasts to it: with sizes of 1, or"
                        + " without the first axes");
        refused(
                () -> mean().apply(LINE, NdArray.zeros(DType.INT32, 1, 3)),
                "labels have shape (1, 3); allowed is the input's, (3,), or one that broadcasts to it: with sizes of 1,"
                        + " or without the first axes");
        refused(
                () -> LabelIndex.of(NdArray.of(new double[] {1, 2.5})),
                "labels of the index hold 2.5; allowed are whole numbers; convert them with astype(INT32), if cutting is"
                        + " meant");
        refused(
                () -> mean().apply(LINE, NdArray.of(new double[] {1, 2.5, 3})),
                "labels hold 2.5; allowed are whole numbers; convert them with astype(INT32), if cutting is meant");
        refused(
                () -> mean().apply(LINE, NdArray.wrap(DType.UINT64, new long[] {1, -1, 2}, 3)),
                "labels hold 18446744073709551615; allowed is less than 2^63");
        refused(() -> mean().index(1, 2).apply(LINE), "index is 1,2, but there are no labels that it could mean");
    }

    @Test
    void refusesSumsThatNoLongHolds() {
        long most = Long.MAX_VALUE;
        NdArray labels = NdArray.wrap(DType.INT32, new int[] {1, 1, 2}, 3);
        refused(
                () -> sumLabels().index(2, 1).apply(NdArray.wrap(DType.INT64, new long[] {most, most, 1}, 3), labels),
                "the elements of label 1 sum to 18446744073709551614, which int64 cannot hold; convert the input with"
                        + " astype(FLOAT64), if rounding is meant");
        refused(
                () -> sumLabels().apply(NdArray.wrap(DType.UINT64, new long[] {-1, 1}, 2)),
                "the elements sum to 18446744073709551616, which uint64 cannot hold; convert the input with"
                        + " astype(FLOAT64), if rounding is meant");
    }

    @Test
    void refusesExtremesOfNothing() {
        String message = "labels mark no element to measure: an extreme of nothing is not defined";

        refused(() -> minimum().index(7).apply(LINE, LINE), message);
        refused(() -> minimum().apply(LINE, NdArray.zeros(DType.INT8, 3)), message);
        refused(() -> minimum().apply(NdArray.zeros(DType.INT8, 0)), message);
    }
}
