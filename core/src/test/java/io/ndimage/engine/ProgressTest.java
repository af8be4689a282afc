package io.ndimage.engine;

import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.measurements.Measurements.label;
import static io.ndimage.measurements.Measurements.mean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.MemoryLimitException;
import io.ndimage.array.NdArray;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.op.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine tells a listener of every tile of every pass. */
class ProgressTest {

    private final NdArray array = NdArray.zeros(DType.FLOAT32, 400, 500);

    /** Notes what it is told. */
    private static final class Noting implements Progress {
        private final Map<Integer, List<Long>> done = new TreeMap<>();
        private final Map<Integer, Long> tiles = new TreeMap<>();

        @Override
        public synchronized void advanced(int pass, long number, long of) {
            done.computeIfAbsent(pass, begun -> new ArrayList<>()).add(number);
            assertThat(tiles.merge(pass, of, (before, now) -> now)).isEqualTo(of);
        }

        void check() {
            assertThat(done.keySet()).first().isEqualTo(1);
            assertThat(done.keySet()).last().isEqualTo(done.size());
            done.forEach((pass, numbers) -> assertThat(numbers)
                    .as("pass %s", pass)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(0, tiles.get(pass)).boxed().toList())
                    .startsWith(0L));
        }
    }

    static List<Operation<?>> operations() {
        return List.of(gaussianFilter(1), gaussianFilter(30), mean(), label());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyTileOfEveryPassIsToldOnce(Operation<?> operation) {
        for (int threads : new int[] {1, 3}) {
            Noting noting = new Noting();
            try (Engine engine = Engine.threads(threads)) {
                Object told = operation.run(engine.reporting(noting), Inputs.of(array));
                noting.check();
                assertThat(told).isEqualTo(operation.run(engine, Inputs.of(array)));
            }
        }
    }

    @Test
    void aStageThatIsComputedWholeIsAPass() {
        Noting one = new Noting();
        Noting two = new Noting();
        NdArray volume = NdArray.zeros(DType.FLOAT32, 40, 50, 60);
        gaussianFilter(0.5).run(Engine.shared().reporting(one), Inputs.of(volume));
        gaussianFilter(9).run(Engine.shared().reporting(two), Inputs.of(volume));
        assertThat(one.tiles).hasSize(1);
        assertThat(two.tiles).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatTheListenerThrowsEndsTheWork(int threads) {
        try (Engine engine = Engine.threads(threads)) {
            Engine told = engine.reporting((pass, done, tiles) -> {
                if (done == 2) {
                    throw new IllegalStateException("enough");
                }
            });
            assertThatThrownBy(() -> told.run(gaussianFilter(1), Inputs.of(array)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("enough");
            assertThat(engine.run(gaussianFilter(1), Inputs.of(array))).isEqualTo(array);
        }
    }

    @Test
    void itKeepsTheLimitAndEndsNoThread() {
        Noting noting = new Noting();
        try (Engine engine = Engine.threads(2)) {
            Engine told = engine.within(1 << 20).reporting(noting);
            assertThatThrownBy(() -> told.run(gaussianFilter(30), Inputs.of(array)))
                    .isInstanceOf(MemoryLimitException.class);
            assertThat(noting.tiles).isEmpty();
            told.close();
            engine.reporting(noting).within(1 << 26).run(gaussianFilter(1), Inputs.of(array));
            noting.check();
            assertThat(engine.threads()).isEqualTo(2);
        }
    }
}
