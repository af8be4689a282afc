package io.ndimage.engine;

import static io.ndimage.filters.Filters.gaussianFilter;
import static io.ndimage.filters.Filters.medianFilter;
import static io.ndimage.measurements.Measurements.label;
import static io.ndimage.measurements.Measurements.maximum;
import static io.ndimage.measurements.Measurements.median;
import static io.ndimage.morphology.Morphology.binaryFillHoles;
import static io.ndimage.morphology.Morphology.distanceTransformEdt;
import static io.ndimage.restoration.Restoration.rof;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.op.Threads;
import io.ndimage.plan.Passes;
import io.ndimage.plan.TileTask;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt ends every kind of operation, and nothing goes on behind it. */
@Timeout(60)
class CancellationTest {

    private static final NdArray INPUT = random();

    /** What has begun and not ended: reads of the input, and parts of work. */
    private final AtomicInteger active = new AtomicInteger();

    private final AtomicInteger begun = new AtomicInteger();
    private final Thread caller = Thread.currentThread();

    private static NdArray random() {
        NdArray array = NdArray.zeros(DType.FLOAT32, 300, 400);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < array.elements(); i++) {
            ((float[]) array.data())[i] = random.nextInt(3);
        }
        return array;
    }

    static List<Operation<?>> tiled() {
        return List.of(gaussianFilter(1), gaussianFilter(40), medianFilter(5), maximum(), median());
    }

    static List<Operation<?>> global() {
        return List.of(label(), distanceTransformEdt(), rof());
    }

    static List<Operation<?>> all() {
        return List.of(
                gaussianFilter(1), maximum(), median(), binaryFillHoles(), label(), distanceTransformEdt(), rof());
    }

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    private void interruptAt(int number, Runnable work) {
        active.incrementAndGet();
        try {
            if (begun.incrementAndGet() == number) {
                caller.interrupt();
            }
            work.run();
        } finally {
            active.decrementAndGet();
        }
    }

    /** Interrupts the caller when the third region is read. */
    private final class InterruptingSource implements Source {

        @Override
        public DType dtype() {
            return INPUT.dtype();
        }

        @Override
        public Shape shape() {
            return INPUT.shape();
        }

        @Override
        public NdArray read(Region region) {
            NdArray[] read = new NdArray[1];
            interruptAt(3, () -> read[0] = INPUT.read(region));
            return read[0];
        }
    }

    /** Returns an engine that interrupts the caller in the second part of any work. */
    private Engine interrupting(Engine engine) {
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("local")) {
                        return interrupting(engine.local());
                    }
                    if (method.getName().equals("passes")) {
                        return interrupting(engine.passes());
                    }
                    if (method.getName().equals("run") && arguments[0] instanceof GlobalOperation<?> operation) {
                        return operation.compute((Engine) proxy, (Inputs) arguments[1]);
                    }
                    return unwrapped(method, engine, arguments);
                });
    }

    /** Returns threads that interrupt the caller in the second part. */
    private Threads interrupting(Threads threads) {
        return new Threads() {

            @Override
            public int count() {
                return threads.count();
            }

            @Override
            public void run(int parts, IntConsumer part) {
                threads.run(parts, i -> interruptAt(2, () -> part.accept(i)));
            }
        };
    }

    /** Returns passes that interrupt the caller in the second task. */
    private Passes interrupting(Passes passes) {
        return (Passes) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Passes.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("each")) {
                        TileTask task = (TileTask) arguments[0];
                        arguments[0] = (TileTask) tile -> {
                            long[][] answer = new long[1][];
                            interruptAt(2, () -> answer[0] = task.run(tile));
                            return answer[0];
                        };
                    }
                    return unwrapped(method, passes, arguments);
                });
    }

    private static Object unwrapped(Method method, Object on, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void isCancelled(Operation<?> operation, Engine engine, Inputs inputs) {
        assertThatThrownBy(() -> operation.run(engine, inputs))
                .as(operation.toString())
                .isInstanceOf(CancellationException.class)
                .hasMessage("the computation was interrupted");
        assertThat(active).hasValue(0);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("tiled")
    void amongTiles(Operation<?> operation) {
        try (Engine engine = Engine.threads(3)) {
            isCancelled(operation, engine, Inputs.of(List.of(new InterruptingSource())));
        }
    }

    @ParameterizedTest
    @MethodSource("global")
    void amongPartsOfAGlobalOperation(Operation<?> operation) {
        try (Engine engine = Engine.threads(3)) {
            isCancelled(operation, interrupting(engine), Inputs.of(INPUT));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void beforeItBegins(Operation<?> operation) {
        try (Engine engine = Engine.threads(2);
                Engine serial = Engine.serial()) {
            for (Engine one : List.of(engine, serial)) {
                caller.interrupt();
                isCancelled(operation, one, Inputs.of(INPUT));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theEngineIsGoodForMore(Operation<?> operation) {
        try (Engine engine = Engine.threads(3);
                Engine serial = Engine.serial()) {
            caller.interrupt();
            isCancelled(operation, engine, Inputs.of(INPUT));
            Thread.interrupted();

            assertThat(operation.run(engine, Inputs.of(INPUT)))
                    .usingRecursiveComparison()
                    .isEqualTo(operation.run(serial, Inputs.of(INPUT)));
        }
    }

    @Test
    void aSmallArrayIsCancelledToo() {
        caller.interrupt();
        isCancelled(gaussianFilter(1), Engine.shared(), Inputs.of(NdArray.zeros(DType.UINT8, 3, 3)));
    }
}
