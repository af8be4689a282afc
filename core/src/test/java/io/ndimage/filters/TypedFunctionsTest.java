package io.ndimage.filters;

import static io.ndimage.filters.Filters.genericFilter;
import static io.ndimage.filters.Filters.genericFilter1d;
import static io.ndimage.filters.Filters.vectorizedFilter;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Border;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Functions of pixels in their own type, and what they give. */
class TypedFunctionsTest {

    private static final long FAR = 720575940612345679L;
    private static final NdArray LONGS = NdArray.wrap(DType.INT64, new long[] {FAR, FAR + 1, -FAR, 2}, 4);

    private static final LongWindowFunction LAST = window -> window[window.length - 1];

    @Test
    void longsKeepTheirDigits() {
        assertThat(genericFilter(LAST, 3).apply(LONGS))
                .isEqualTo(NdArray.wrap(DType.INT64, new long[] {FAR + 1, -FAR, 2, 2}, 4));
        NdArray unsigned = NdArray.wrap(DType.UINT64, new long[] {-1, Long.MIN_VALUE, 3}, 3);
        assertThat(genericFilter(LAST, 3).border(Border.constant(0)).apply(unsigned))
                .isEqualTo(NdArray.wrap(DType.UINT64, new long[] {Long.MIN_VALUE, 3, 0}, 3));
        NdArray bytes = NdArray.of(new double[] {1, 2, 250}).astype(DType.UINT8);
        assertThat(genericFilter(LAST, 3).apply(bytes))
                .isEqualTo(NdArray.of(new double[] {2, 250, 250}).astype(DType.UINT8));
        assertThat(genericFilter(LAST, 3).output(DType.UINT8).apply(LONGS))
                .isEqualTo(NdArray.of(new double[] {255, 0, 2, 2}).astype(DType.UINT8));
    }

    @Test
    void linesKeepTheirDigits() {
        ArrayLineFunction firstOfWindow =
                (line, result) -> System.arraycopy(line.data(), 0, result.data(), 0, result.elements());
        assertThat(genericFilter1d(firstOfWindow, 3).border(Border.wrap()).apply(LONGS))
                .isEqualTo(NdArray.wrap(DType.INT64, new long[] {2, FAR, FAR + 1, -FAR}, 4));
        NdArray plane = NdArray.wrap(DType.INT64, new Random(3).longs(300 * 7).toArray(), 300, 7);
        NdArray columns = genericFilter1d(firstOfWindow, 3).axis(0).apply(plane);
        assertThat(columns.getLong(299, 6)).isEqualTo(plane.getLong(298, 6));
        assertThat(columns.getLong(0, 3)).isEqualTo(plane.getLong(0, 3));
        assertThat(genericFilter1d(firstOfWindow, 1)
                        .apply(NdArray.of(new double[] {0.1}).astype(DType.FLOAT32)))
                .isEqualTo(NdArray.of(new double[] {0.1}).astype(DType.FLOAT32));
    }

    @Test
    void namedFunctionsKeepTheDigitsOfLongs() {
        assertThat(genericFilter(Statistic.MAX, 3).apply(LONGS))
                .isEqualTo(NdArray.wrap(DType.INT64, new long[] {FAR + 1, FAR + 1, FAR + 1, 2}, 4));
        assertThat(genericFilter1d(Statistic.MAX, 3).apply(LONGS))
                .isEqualTo(NdArray.wrap(DType.INT64, new long[] {FAR + 1, FAR + 1, FAR + 1, 2}, 4));
        assertThat(vectorizedFilter(Statistic.SUM, 3).apply(LONGS))
                .isEqualTo(NdArray.wrap(DType.INT64, new long[] {3 * FAR + 1, FAR + 1, 3, -FAR + 4}, 4));
        NdArray ends = NdArray.wrap(DType.INT64, new long[] {Long.MIN_VALUE, Long.MAX_VALUE}, 2);
        assertThat(vectorizedFilter(Statistic.PTP, 3).apply(ends).getLong(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(vectorizedFilter(Statistic.SUM, 3).apply(ends))
                .isEqualTo(NdArray.wrap(DType.INT64, new long[] {Long.MIN_VALUE, Long.MAX_VALUE - 1}, 2));
        NdArray unsigned = NdArray.wrap(DType.UINT64, new long[] {-1, 5}, 2);
        assertThat(vectorizedFilter(Statistic.SUM, 2).border(Border.constant(0)).apply(unsigned))
                .isEqualTo(NdArray.wrap(DType.UINT64, new long[] {-1, -1}, 2));
        assertThat(vectorizedFilter(Statistic.PTP, 2).border(Border.constant(0)).apply(unsigned))
                .isEqualTo(NdArray.wrap(DType.UINT64, new long[] {-1, -6}, 2));
    }

    @Test
    void typesAreThoseOfTheFunction() {
        NdArray bytes = NdArray.of(new double[] {1, 2, 250}).astype(DType.UINT8);
        assertThat(vectorizedFilter(Statistic.MAX, 3).apply(bytes).dtype()).isEqualTo(DType.UINT8);
        assertThat(vectorizedFilter(Statistic.MEAN, 3).apply(bytes).dtype()).isEqualTo(DType.FLOAT64);
        assertThat(vectorizedFilter(Statistic.STD, 3)
                        .apply(bytes.astype(DType.FLOAT32))
                        .dtype())
                .isEqualTo(DType.FLOAT32);
        VectorizedFunction lambda = (windows, results, count) -> System.arraycopy(windows[0], 0, results, 0, count);
        assertThat(vectorizedFilter(lambda, 3).apply(bytes).dtype()).isEqualTo(DType.FLOAT64);
    }

    @Test
    void complexWindowsHaveBothParts() {
        NdArray complex = NdArray.wrap(DType.COMPLEX128, new double[] {1, 5, 1, -2, 3, 0}, 3);
        assertThat(vectorizedFilter(Statistic.SUM, 3).border(Border.constant(1)).apply(complex))
                .isEqualTo(NdArray.wrap(DType.COMPLEX128, new double[] {3, 3, 5, 3, 5, -2}, 3));
        assertThat(vectorizedFilter(Statistic.MAX, 3).apply(complex))
                .isEqualTo(NdArray.wrap(DType.COMPLEX128, new double[] {1, 5, 3, 0, 3, 0}, 3));
        assertThat(vectorizedFilter(Statistic.VAR, 2).border(Border.nearest()).apply(complex))
                .isEqualTo(NdArray.of(new double[] {0, 12.25, 2}));
    }

    @Test
    void windowsThatOverhangAreLeftOut() {
        NdArray counted = NdArray.of(
                java.util.stream.IntStream.range(0, 20).asDoubleStream().toArray(), 4, 5);
        assertThat(vectorizedFilter(Statistic.SUM, 2, 3).border(Edges.valid()).apply(counted))
                .isEqualTo(NdArray.of(new double[] {21, 27, 33, 51, 57, 63, 81, 87, 93}, 3, 3));
        assertThat(vectorizedFilter(Statistic.MAX, 4)
                        .axes(0)
                        .border(Edges.valid())
                        .apply(counted))
                .isEqualTo(NdArray.of(new double[] {15, 16, 17, 18, 19}, 1, 5));
        NdArray large = NdArray.of(new Random(2).doubles(400 * 300).toArray(), 400, 300);
        NdArray whole = vectorizedFilter(Statistic.SUM, 5, 4).apply(large);
        assertThat(vectorizedFilter(Statistic.SUM, 5, 4).border(Edges.valid()).apply(large))
                .isEqualTo(whole.read(io.ndimage.array.Region.of(new long[] {2, 2}, new long[] {398, 299})));
    }

    @Test
    void severalNumbersForAWindow() {
        ArrayFunction ends = windows -> {
            int count = (int) windows.shape().size(1);
            NdArray both = NdArray.zeros(windows.dtype(), 2, count);
            System.arraycopy(windows.data(), 0, both.data(), 0, count);
            System.arraycopy(windows.data(), windows.elements() - count, both.data(), count, count);
            return both;
        };
        VectorizedFilter filter = vectorizedFilter(ends.giving(DType.INT64, 2), 3);
        assertThat(filter.apply(LONGS))
                .isEqualTo(NdArray.wrap(DType.INT64, new long[] {FAR, FAR, FAR + 1, -FAR, FAR + 1, -FAR, 2, 2}, 2, 4));
        NdArray plane = NdArray.wrap(DType.INT64, new Random(3).longs(300 * 310).toArray(), 300, 310);
        NdArray alone = filter.run(Engine.serial(), Inputs.of(plane));
        try (Engine engine = Engine.threads(3)) {
            assertThat(filter.run(engine, Inputs.of(plane))).isEqualTo(alone);
        }
        assertThat(alone.shape().toString()).isEqualTo("(2, 300, 310)");
        assertThat(alone.getLong(1, 7, 9)).isEqualTo(plane.getLong(8, 10));
        ArrayFunction square = windows -> windows.reshape(2, 2, windows.shape().size(1));
        NdArray corners = vectorizedFilter(square.giving(DType.UINT8, 2, 2), 2)
                .border(Edges.valid())
                .apply(NdArray.of(new double[] {1, 2, 3, 4, 5, 6}, 2, 3).astype(DType.UINT8));
        assertThat(corners.shape().toString()).isEqualTo("(2, 2, 1, 2)");
        assertThat(corners.toDoubles()).containsExactly(1, 2, 2, 3, 4, 5, 5, 6);
    }

    @Test
    void memoryForWindowsBoundsHowManyThereAre() {
        int[] most = new int[1];
        VectorizedFunction counting = (windows, results, count) -> {
            most[0] = Math.max(most[0], count);
            Arrays.fill(results, 0, count, 0);
        };
        vectorizedFilter(counting, 3).batchMemory(100).run(Engine.serial(), Inputs.of(NdArray.of(new double[50])));
        assertThat(most[0]).isEqualTo(4);
    }

    @Test
    void aDerivativeIsAnyFunction() {
        DerivativeFunction forward = (array, axis, border) ->
                Filters.correlate1d(-1, 1).origin(-1).axis(axis).border(border).apply(array);
        NdArray plane = NdArray.of(new Random(5).doubles(300 * 290).toArray(), 300, 290);
        AxisDerivative same = Filters.correlate1d(-1, 1).origin(-1);
        for (Border border : new Border[] {Border.reflect(), Border.constant(3), Border.wrap()}) {
            assertThat(Filters.genericGradientMagnitude(forward).border(border).apply(plane))
                    .isEqualTo(Filters.genericGradientMagnitude(same)
                            .border(border)
                            .apply(plane));
        }
        assertThat(Filters.genericLaplace(forward).axes(1).apply(plane))
                .isEqualTo(Filters.genericLaplace(same).axes(1).apply(plane));
        NdArray complex = plane.astype(DType.COMPLEX128);
        ((double[]) complex.data())[1] = 7;
        assertThat(Filters.genericLaplace(forward).apply(complex))
                .isEqualTo(Filters.genericLaplace(same).apply(complex));
        NdArray bytes = NdArray.of(new double[] {1, 250, 3}).astype(DType.UINT8);
        assertThat(Filters.genericGradientMagnitude(forward).apply(bytes))
                .isEqualTo(Filters.genericGradientMagnitude(same).apply(bytes));
    }
}
