package io.ndimage.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.flow.Graph;
import io.ndimage.op.Border;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Weights;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions from Java: what they compute is what the same operation without them does, and what they throw is thrown. */
class GenericFiltersLawTest {

    private static NdArray random(long seed, long... sizes) {
        SplittableRandom random = new SplittableRandom(seed);
        NdArray array = NdArray.zeros(DType.FLOAT64, sizes);
        for (int i = 0; i < array.elements(); i++) {
            array.doubles()[i] = random.nextDouble(-100, 100);
        }
        return array;
    }

    /** A weighted sum in the order of the window. */
    private record WeightedSum(Weights weights) implements WindowFunction {

        @Override
        public double of(double[] window) {
            double sum = 0;
            for (int k = 0; k < window.length; k++) {
                sum += window[k] * weights.get(k);
            }
            return sum;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aWeightedSumIsACorrelation(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] sizes = random.longs(random.nextInt(1, 5), 1, 12).toArray();
        long[] window = random.longs(sizes.length, 1, 6).toArray();
        Weights weights = Weights.of(random(seed + 100, window));
        int[] origin = new int[window.length];
        int[] box = new int[window.length];
        for (int a = 0; a < window.length; a++) {
            box[a] = (int) window[a];
            origin[a] = random.nextInt(-(box[a] / 2), (box[a] - 1) / 2 + 1);
        }
        Border border = Border.of(Naive.MODES.get(random.nextInt(Naive.MODES.size())), 2.5);
        NdArray input = random(seed + 200, sizes);
        WeightedSum sum = new WeightedSum(weights);

        NdArray expected =
                Filters.correlate(weights).border(border).origin(origin).apply(input);
        assertThat(Filters.genericFilter(sum, box).border(border).origin(origin).apply(input))
                .isEqualTo(expected);
        assertThat(Filters.vectorizedFilter(sum.vectorized(), box)
                        .border(border)
                        .origin(origin)
                        .apply(input))
                .isEqualTo(expected);
    }

    @Test
    void linesAreComputedWholeOnAnyThreads() {
        NdArray input = random(7, 3, 400, 90);
        LineFunction cumulative = (line, result) -> {
            double sum = 0;
            for (int i = 0; i < result.length; i++) {
                sum += line[i];
                result[i] = sum;
            }
        };
        for (int axis = 0; axis < 3; axis++) {
            RegionOperation operation = Filters.genericFilter1d(cumulative, 1).axis(axis);
            NdArray result = Engine.serial().run(operation, Inputs.of(input));
            double sum = 0;
            for (long i = 0; i < input.shape().size(axis); i++) {
                long[] place = {1, 1, 1};
                place[axis] = i;
                sum += input.getDouble(place);
                assertThat(result.getDouble(place)).isEqualTo(sum);
            }
            try (Engine engine = Engine.threads(3)) {
                assertThat(engine.run(operation, Inputs.of(input))).isEqualTo(result);
            }
        }
    }

    /** Lines are each computed once: the tiles, of the operation itself or of one that follows, do not cut them. */
    @Test
    void linesAreComputedOnce() {
        NdArray input = random(8, 1000, 300);
        AtomicInteger calls = new AtomicInteger();
        LineFunction counting = (line, result) -> {
            calls.incrementAndGet();
            System.arraycopy(line, 0, result, 0, result.length);
        };
        try (Engine engine = Engine.threads(2)) {
            RegionOperation first = Filters.genericFilter1d(counting, 1).axis(0);
            assertThat(engine.run(first, Inputs.of(input))).isEqualTo(input);
            assertThat(calls.getAndSet(0)).isEqualTo(300);
            engine.run(Graph.chain(List.of(first, Filters.genericFilter1d(Statistic.MEAN, 3))), Inputs.of(input));
            assertThat(calls.get()).isEqualTo(300);
        }
    }

    @Test
    void whatAFunctionThrowsIsThrown() {
        NdArray input = random(9, 300, 300);
        ArithmeticException thrown = new ArithmeticException("no window is good enough");
        WindowFunction window = pixels -> {
            throw thrown;
        };
        LineFunction line = (pixels, result) -> {
            throw thrown;
        };
        try (Engine engine = Engine.threads(3)) {
            for (RegionOperation operation : new RegionOperation[] {
                Filters.genericFilter(window, 3),
                Filters.vectorizedFilter(window.vectorized(), 3),
                Filters.genericFilter1d(line, 3)
            }) {
                assertThatThrownBy(() -> engine.run(operation, Inputs.of(input)))
                        .isSameAs(thrown);
            }
            assertThat(engine.run(Filters.genericFilter(Statistic.MAX, 1), Inputs.of(input)))
                    .isEqualTo(input);
        }
    }

    /** When a call returns with what was thrown, no thread is in the function any more, nor enters it again. */
    @Test
    void nothingRunsOnAfterAFunctionThrew() {
        NdArray input = random(10, 400, 400);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        WindowFunction failing = pixels -> {
            inside.incrementAndGet();
            try {
                if (calls.incrementAndGet() > 20_000) {
                    throw new IllegalStateException("enough");
                }
                return pixels[0];
            } finally {
                inside.decrementAndGet();
            }
        };
        try (Engine engine = Engine.threads(3)) {
            assertThatThrownBy(() -> engine.run(Filters.genericFilter(failing, 3), Inputs.of(input)))
                    .hasMessage("enough");
            assertThat(inside.get()).isZero();
            int before = calls.get();
            engine.run(Filters.genericFilter(Statistic.MEAN, 3), Inputs.of(input));
            assertThat(calls.get()).isEqualTo(before);
        }
    }
}
