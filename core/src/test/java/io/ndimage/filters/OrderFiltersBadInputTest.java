package io.ndimage.filters;

import static io.ndimage.filters.Filters.*;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Border;
import io.ndimage.op.Footprint;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Structure;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OrderFiltersBadInputTest {

    private static final NdArray PLANE = NdArray.zeros(DType.UINT8, 4, 5);

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .withMessageContaining(message)
                .withMessageNotContaining("\n");
    }

    @Test
    void aWindowNeedsPixels() {
        refused(() -> minimumFilter(0), "size is 0; allowed is a whole number >= 1");
        refused(() -> medianFilter(3, -1), "size is -1; allowed is a whole number >= 1");
        refused(() -> maximumFilter1d(0), "size is 0; allowed is a whole number >= 1");
        refused(
                () -> medianFilter().apply(PLANE),
                "size has no values; allowed is one for all axes or one for each of the 2");
        refused(
                () -> minimumFilter(Structure.of(new boolean[4], 2, 2)),
                "footprint of shape (2, 2) has no element; allowed is one with at least one that is not zero");
        refused(() -> new Footprint(null, null), "one of them is needed");
        refused(() -> new Footprint(PerAxis.ofInts(3), Structure.ones(3)), "allowed is one of them");
    }

    @Test
    void aWindowSuitsTheAxes() {
        refused(() -> minimumFilter(3, 3, 3).apply(PLANE), "size has 3 values (3,3,3); allowed is one for all axes");
        refused(
                () -> medianFilter(Structure.ones(3)).apply(PLANE),
                "footprint has shape (3,); it needs a size for each axis that it works along, 2 in all");
        refused(() -> rankFilter(1, 3).axes(0, 0).apply(PLANE), "name an axis twice");
        refused(() -> minimumFilter1d(3).axis(2).apply(PLANE), "axis");
        refused(
                () -> medianFilter(100_000).apply(PLANE),
                "size is 100000 along 2 axes; allowed are windows of at most");
    }

    @Test
    void originsStayInTheWindow() {
        refused(() -> minimumFilter(3).origin(2), "origin is 2; allowed for a size of 3 is -1 to 1");
        refused(() -> medianFilter(4).origin(-3), "origin is -3; allowed for a size of 4 is -2 to 1");
        refused(() -> minimumFilter1d(4).origin(2), "origin is 2; allowed for a size of 4 is -2 to 1");
        refused(() -> minimumFilter(3).origin(0, 0, 0).apply(PLANE), "allowed is one for all axes");
    }

    @Test
    void ranksAndPercentilesAreInTheWindow() {
        refused(() -> rankFilter(9, 3).apply(PLANE), "rank is 9; allowed for a window of 9 pixels is -9 to 8");
        refused(() -> rankFilter(-10, 3).apply(PLANE), "rank is -10; allowed for a window of 9 pixels is -9 to 8");
        refused(() -> percentileFilter(100.5, 3), "percentile is 100.5; allowed is -100 to 100");
        refused(() -> percentileFilter(-101, 3), "percentile is -101.0; allowed is -100 to 100");
        refused(() -> percentileFilter(Double.NaN, 3), "percentile is NaN; allowed is -100 to 100");
    }

    @Test
    void complexNumbersHaveNoOrder() {
        NdArray complex = NdArray.zeros(DType.COMPLEX64, 3, 3);
        refused(() -> medianFilter(3).apply(complex), "input is complex64; allowed is any type but the complex ones");
        refused(() -> minimumFilter1d(3).apply(complex), "input is complex64");
        refused(
                () -> medianFilter(3).output(DType.COMPLEX64).apply(PLANE),
                "output is complex64; allowed is any type but the complex ones");
    }

    @Test
    void bordersSuitTheAxes() {
        refused(
                () -> medianFilter(3)
                        .border(Border.reflect(), Border.wrap(), Border.nearest())
                        .apply(PLANE),
                "mode has 3 values");
    }
}
