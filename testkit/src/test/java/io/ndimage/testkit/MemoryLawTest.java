package io.ndimage.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.op.Spec;
import io.ndimage.testkit.RandomArrays.Values;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No operation of the catalog takes more memory than it says. */
class MemoryLawTest {

    static List<String> examples() {
        return Examples.all();
    }

    private static NdArray[] arrays(Operation<?> operation, DType dtype) {
        return Examples.arrays(operation, new RandomArrays(5), dtype, Values.UNIFORM, true, 1024, 1031);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void takesNoMoreMemoryThanItSays(String example) {
        Operation<?> operation = Examples.operation(example);
        NdArray[] arrays = arrays(operation, DType.UINT8);

        Laws.takesNoMoreMemoryThanItSays(
                operation, Examples.takes(operation, arrays) ? arrays : arrays(operation, DType.BOOL));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void takesNoMoreMemoryFromSourcesThanItAsksFor(String example) {
        Operation<?> operation = Examples.operation(example);
        NdArray[] arrays = arrays(operation, DType.UINT8);

        Laws.takesNoMoreMemoryThanItAsksFor(
                operation, Examples.takes(operation, arrays) ? arrays : arrays(operation, DType.BOOL));
    }

    @Test
    void whoReadsMoreThanItSaysIsCaught() {
        record Reader() implements GlobalOperation<NdArray> {

            @Override
            public boolean readsWhole() {
                return false;
            }

            @Override
            public long memory(Engine engine, List<Spec> inputs) {
                return 1 << 20;
            }

            @Override
            public NdArray compute(Engine engine, Inputs inputs) {
                NdArray all = inputs.array(0);
                engine.local().run(1, i -> all.set(0, 0));
                return all;
            }
        }

        assertThatThrownBy(
                        () -> Laws.takesNoMoreMemoryThanItAsksFor(new Reader(), NdArray.zeros(DType.FLOAT64, 1 << 20)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("bytes of memory with sources; it asks for");
    }

    @Test
    void whoDoesNotAskIsCaught() {
        record Bold() implements GlobalOperation<Double> {

            @Override
            public Double run(Engine engine, Inputs inputs) {
                return compute(engine, inputs);
            }

            @Override
            public Double compute(Engine engine, Inputs inputs) {
                return 1.0;
            }
        }

        assertThatThrownBy(() -> Laws.takesNoMoreMemoryThanItAsksFor(new Bold(), NdArray.zeros(DType.FLOAT64, 3)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is not refused where hardly any memory is allowed");
    }

    @Test
    void whoTakesMoreIsCaught() {
        record Hoarder() implements GlobalOperation<double[]> {

            @Override
            public long memory(Engine engine, List<Spec> inputs) {
                return 1 << 20;
            }

            @Override
            public double[] compute(Engine engine, Inputs inputs) {
                double[] hoard = new double[1 << 21];
                engine.local().run(1, i -> hoard[i]++);
                return hoard;
            }
        }

        assertThatThrownBy(() -> Laws.takesNoMoreMemoryThanItSays(new Hoarder(), NdArray.zeros(DType.FLOAT64, 3)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("it says that it takes 1048576");
    }
}
