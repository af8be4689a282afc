package io.ndimage.measurements;

import static io.ndimage.measurements.Measurements.watershedIft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Structure;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WatershedIftTest {

    private static NdArray array(DType type, double[]... rows) {
        return NdArray.ofRows(rows).astype(type);
    }

    @Test
    void theLowestStepDecides() {
        double[] row = {1, 1, 9, 2, 2};
        NdArray markers = array(DType.INT16, new double[5], new double[] {1, 0, 0, 0, 2}, new double[5]);
        double[] divided = {1, 1, 2, 2, 2};

        assertThat(watershedIft().apply(array(DType.UINT8, row, row, row), markers))
                .isEqualTo(array(DType.INT16, divided, divided, divided));
    }

    @Test
    void markersBelowZeroComeAfterTheOthers() {
        NdArray flat = NdArray.zeros(DType.UINT8, 7);
        NdArray markers = NdArray.of(new double[] {-1, 0, 0, 0, 0, 0, 5}).astype(DType.INT32);

        assertThat(watershedIft().apply(flat, markers).toDoubles()).containsExactly(-1, 5, 5, 5, 5, 5, 5);
        NdArray both = NdArray.of(new double[] {-1, 0, 0, 0, 0, 0, -2}).astype(DType.INT32);
        assertThat(watershedIft().apply(flat, both).toDoubles()).containsExactly(-1, -1, -1, -1, -2, -2, -2);
    }

    @Test
    void aFloodDoesNotLeadFromALinesEndToTheNextLine() {
        NdArray input = array(DType.UINT8, new double[] {5, 0}, new double[] {0, 9});
        NdArray markers = array(DType.INT8, new double[] {2, 1}, new double[] {0, 3});

        assertThat(watershedIft().apply(input, markers))
                .isEqualTo(array(DType.INT8, new double[] {2, 1}, new double[] {2, 3}));
    }

    @Test
    void whatNoPathLeadsToStaysZero() {
        Structure alongRows =
                Structure.of(new boolean[] {false, false, false, true, true, true, false, false, false}, 3, 3);
        NdArray markers = array(DType.INT64, new double[] {0, 3}, new double[] {0, 0});

        assertThat(watershedIft(alongRows).apply(NdArray.zeros(DType.BOOL, 2, 2), markers))
                .isEqualTo(array(DType.INT64, new double[] {3, 3}, new double[] {0, 0}));
    }

    @Test
    void levelsBelowZeroAreAsGoodAsOthers() {
        NdArray levels = NdArray.of(new double[] {-128, -128, 127, 100, 100});
        NdArray markers = NdArray.of(new double[] {1, 0, 0, 0, 2}).astype(DType.INT8);

        for (DType type : new DType[] {DType.INT8, DType.INT16}) {
            assertThat(watershedIft().apply(levels.astype(type), markers).toDoubles())
                    .containsExactly(1, 1, 2, 2, 2);
        }
    }

    @Test
    void arraysWithoutAxesOrElementsGiveTheirMarkers() {
        NdArray none = NdArray.zeros(DType.INT32, 0, 3);
        assertThat(watershedIft().apply(NdArray.zeros(DType.UINT8, 0, 3), none)).isEqualTo(none);
        NdArray one = NdArray.full(DType.INT32, -4);
        assertThat(watershedIft().output(DType.INT8).apply(NdArray.zeros(DType.UINT8), one))
                .isEqualTo(NdArray.full(DType.INT8, -4));
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @Test
    void badInput() {
        NdArray input = NdArray.zeros(DType.UINT8, 3);
        NdArray markers = NdArray.zeros(DType.INT8, 3);
        refused(
                () -> watershedIft().apply(input.astype(DType.INT32), markers),
                "input is int32; allowed is bool and integers of 8 or 16 bits");
        refused(() -> watershedIft().apply(input, input), "markers are uint8; allowed are signed integers");
        refused(
                () -> watershedIft().apply(input, NdArray.zeros(DType.INT8, 4)),
                "markers have shape (4,); they need the input's, (3,)");
        refused(
                () -> watershedIft().apply(input),
                "watershed_ift needs the array 'markers', which element begins which region, as signed integers; 0 is none");
        refused(
                () -> watershedIft(Structure.ones(5)),
                "structure has shape (5,); allowed is a size of 3 along every axis");
        refused(
                () -> watershedIft(Structure.ones(3, 3)).apply(input, markers),
                "structure has 2 dimensions; an input of shape (3,) needs 1");
        refused(
                () -> watershedIft().connectivity(2).apply(input, markers),
                "connectivity is 2; allowed for an input of shape (3,) is 1");
        refused(() -> watershedIft().output(DType.COMPLEX64), "output is complex64; allowed is a real type");
    }
}
