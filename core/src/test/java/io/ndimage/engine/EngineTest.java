package io.ndimage.engine;

import static io.ndimage.arithmetic.Arithmetic.add;
import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.filters.Filters.minimumFilter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.flow.Graph;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Cutting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EngineTest {

    /** Stages that call each other on the way are so few that a stack holds them, in computing and in counting memory. */
    @Test
    void aChainMayBeOfThousandsOfOperations() {
        NdArray array = NdArray.zeros(DType.FLOAT32, 3, 4);
        RegionOperation adding = Graph.chain(Collections.nCopies(3000, add(1)));
        try (Engine engine = Engine.threads(2)) {
            assertThat(engine.run(adding, Inputs.of(array))).isEqualTo(NdArray.full(DType.FLOAT32, 3000, 3, 4));
            assertThat(engine.memory(adding, List.of(new Spec(DType.FLOAT32, Shape.of(3, 4)))))
                    .isPositive();
            RegionOperation spreading = Graph.chain(Collections.nCopies(500, minimumFilter(3)));
            assertThat(engine.run(spreading, Inputs.of(array))).isEqualTo(array);
        }
    }

    private static NdArray random(long... sizes) {
        NdArray array = NdArray.zeros(DType.FLOAT64, sizes);
        SplittableRandom random = new SplittableRandom(7);
        double[] values = array.doubles();
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble();
        }
        return array;
    }

    @Test
    void everyPartRunsOnce() {
        try (Engine engine = Engine.threads(4)) {
            AtomicIntegerArray runs = new AtomicIntegerArray(1000);
            engine.local().run(1000, runs::incrementAndGet);
            for (int i = 0; i < 1000; i++) {
                assertThat(runs.get(i)).isEqualTo(1);
            }
        }
    }

    @Test
    void partsMayAskForPartsWithoutLockingUp() {
        try (Engine engine = Engine.threads(3)) {
            AtomicInteger total = new AtomicInteger();
            engine.local().run(8, i -> engine.local().run(8, j -> engine.local().run(8, k -> total.incrementAndGet())));
            assertThat(total).hasValue(512);
        }
    }

    @Test
    void aFailureEndsTheWorkAndComesBack() {
        try (Engine engine = Engine.threads(4)) {
            AtomicInteger active = new AtomicInteger();
            assertThatThrownBy(() -> engine.local().run(10_000, i -> {
                        active.incrementAndGet();
                        try {
                            if (i == 5) {
                                throw new IllegalStateException("part 5");
                            }
                        } finally {
                            active.decrementAndGet();
                        }
                    }))
                    .hasMessage("part 5");
            assertThat(active).hasValue(0);
            assertThat(gaussianFilter(1).apply(random(5, 5)).elements()).isEqualTo(25);
        }
    }

    @Test
    void anInterruptCancelsAndLeavesNothingRunning() {
        try (Engine engine = Engine.threads(4)) {
            AtomicInteger active = new AtomicInteger();
            Thread caller = Thread.currentThread();
            assertThatThrownBy(() -> engine.local().run(1_000_000, i -> {
                        active.incrementAndGet();
                        if (i == 100) {
                            caller.interrupt();
                        }
                        active.decrementAndGet();
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(active).hasValue(0);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void outMayBeReusedAndMustNotBeAnInput() {
        NdArray input = random(70, 90);
        NdArray out = NdArray.zeros(DType.FLOAT64, 70, 90);
        Engine.shared().run(gaussianFilter(2), Inputs.of(input), out);
        assertThat(out).isEqualTo(gaussianFilter(2).apply(input));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Engine.shared().run(gaussianFilter(2), Inputs.of(input), input.reshape(70, 90)))
                .withMessage("out is the input array 'input'; it must be another");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Engine.shared().run(gaussianFilter(2), Inputs.of(input), NdArray.zeros(DType.FLOAT32, 70, 90)))
                .withMessage("out is float32 (70, 90); the result is float64 (70, 90)");
    }

    @Test
    void tilesCoverEveryPixelOnce() {
        for (Shape shape : new Shape[] {
            Shape.of(),
            Shape.of(1),
            Shape.of(1_000_003),
            Shape.of(701, 1309),
            Shape.of(3, 0, 5),
            Shape.of(67, 71, 73),
            Shape.of(1_000_003, 1),
            Shape.of(5, 7, 11, 13, 17)
        }) {
            Cutting tiling = Tiling.of(shape, 2);
            long covered = 0;
            for (int i = 0; i < tiling.count(); i++) {
                covered += tiling.tile(i).elements();
                assertThat(tiling.tile(i).elements()).isLessThanOrEqualTo(1 << 17);
            }
            assertThat(covered).isEqualTo(shape.elements());
        }
    }

    @Test
    void longNeighbourhoodsAreStoredAndShortOnesFusedWithTheSameBits() {
        NdArray volume = random(40, 50, 60);
        NdArray fused = gaussianFilter(0.5).apply(volume);
        NdArray stored = gaussianFilter(9).apply(volume);
        try (Engine serial = Engine.serial()) {
            assertThat(gaussianFilter(0.5).run(serial, Inputs.of(volume))).isEqualTo(fused);
            assertThat(gaussianFilter(9).run(serial, Inputs.of(volume))).isEqualTo(stored);
        }
    }

    @Test
    void aClosedEngineComputesInTheCallingThread() {
        NdArray input = random(300, 300);
        Engine engine = Engine.threads(4);
        NdArray expected = gaussianFilter(3).run(engine, Inputs.of(input));
        engine.close();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        engine.local().run(100, i -> threads.add(Thread.currentThread()));

        assertThat(gaussianFilter(3).run(engine, Inputs.of(input))).isEqualTo(expected);
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void anEngineMayBeClosedWhileItIsUsed() {
        Engine engine = Engine.threads(4);
        AtomicInteger total = new AtomicInteger();
        engine.local().run(50, i -> {
            engine.close();
            engine.local().run(20, j -> total.incrementAndGet());
        });

        assertThat(total).hasValue(1000);
    }

    @Test
    void operationsMayBeRunFromWithinTheEnginesOwnThreads() {
        NdArray input = random(400, 300);
        NdArray[] results = new NdArray[12];
        try (Engine engine = Engine.threads(3)) {
            engine.local()
                    .run(results.length, i -> results[i] = gaussianFilter(9).run(engine, Inputs.of(input)));
        }

        assertThat(results).containsOnly(gaussianFilter(9).apply(input));
    }

    @Test
    void aFailureInAStageComesBackAndTheEngineIsGoodForMore() {
        NdArray input = random(400, 300);
        AtomicInteger reads = new AtomicInteger();
        Source failing = new Source() {
            @Override
            public DType dtype() {
                return input.dtype();
            }

            @Override
            public Shape shape() {
                return input.shape();
            }

            @Override
            public NdArray read(Region region) {
                if (reads.incrementAndGet() == 4) {
                    throw new UncheckedIOException(new IOException("the disk is gone"));
                }
                return input.read(region);
            }
        };
        try (Engine engine = Engine.threads(3)) {
            assertThatThrownBy(() -> gaussianFilter(1).run(engine, Inputs.of(List.of(failing))))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("the disk is gone");
            assertThat(gaussianFilter(1).run(engine, Inputs.of(input)))
                    .isEqualTo(gaussianFilter(1).apply(input));
        }
    }
}
