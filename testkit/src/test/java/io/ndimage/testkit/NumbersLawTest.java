package io.ndimage.testkit;

import static io.ndimage.filters.Filters.uniformFilter;
import static io.ndimage.measurements.Measurements.maximum;
import static io.ndimage.measurements.Measurements.mean;
import static io.ndimage.measurements.Measurements.median;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.flow.Graph;
import io.ndimage.op.Engine;
import io.ndimage.op.Guess;
import io.ndimage.op.Inputs;
import io.ndimage.op.Numbers;
import io.ndimage.op.Operation;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Scalar;
import io.ndimage.op.Spec;
import io.ndimage.testkit.RandomArrays.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A number that flows from another operation gives the bits that it gives when it is written, in every operation of the catalog that
 * has a parameter for one.
 */
class NumbersLawTest {

    private static final Engine ENGINE = Engine.shared();

    private final RandomArrays random = new RandomArrays(11);

    static List<String> examples() {
        return Examples.all().stream()
                .filter(example -> !Numbered.with(Examples.operation(example), Scalar.of(mean()))
                        .equals(Examples.operation(example)))
                .toList();
    }

    private static Object outcome(Supplier<?> run) {
        try {
            return run.get();
        } catch (IllegalArgumentException refused) {
            return "refused";
        }
    }

    @Test
    void manyOperationsTakeNumbers() {
        assertThat(examples()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatFlowsIsWhatIsWritten(String example) {
        Operation<?> operation = Examples.operation(example);
        boolean any = false;
        for (DType dtype : List.of(DType.UINT8, DType.INT64, DType.UINT64, DType.FLOAT32, DType.COMPLEX128)) {
            NdArray input = random.next(dtype, 23, 17);
            for (ResultOperation<NdArray> giver : List.of(mean(), maximum(), median())) {
                NdArray number = giver.run(ENGINE, Inputs.of(input));
                assertThat(giver.number(List.of(new Spec(dtype, input.shape()))))
                        .isEqualTo(number.dtype());
                NdArray[] arrays = Examples.arrays(operation, random, dtype, Values.UNIFORM, false, 23, 17);
                arrays[0] = input;
                any |= holds(operation, Numbered.number(number), Scalar.of(giver), arrays);
            }
        }
        assertThat(any).as("it takes some").isTrue();
    }

    private static boolean holds(Operation<?> operation, Scalar number, Scalar open, NdArray[] arrays) {
        Inputs inputs = Inputs.of(List.of(arrays));
        Operation<?> flowing = Numbered.with(operation, open);
        Object expected = outcome(() -> Numbered.with(operation, number).run(ENGINE, inputs));
        assertThat(outcome(() -> flowing.run(ENGINE, inputs)))
                .as(flowing.toString())
                .isEqualTo(expected);
        if (expected instanceof NdArray whole && flowing instanceof RegionOperation region) {
            Laws.isValue(region);
            Laws.sameBitsFromAnySource(region, arrays);
            Laws.sameBitsIntoAnySink(region, arrays);
            Shape shape = whole.shape();
            Region part = Region.whole(shape).with(0, shape.size(0) / 3, shape.size(0) / 2);
            assertThat(ENGINE.run(region, inputs, part)).isEqualTo(whole.read(part));
            Spec planned = Numbers.assumed(region, inputs.specs(), Guess.SMALL)
                    .plan(inputs.specs())
                    .result();
            assertThat(planned).as("type and shape of " + flowing).isEqualTo(new Spec(whole.dtype(), shape));
            inAGraph(region, arrays);
            return true;
        }
        return expected instanceof NdArray;
    }

    /** Between other operations, the number is that of what the operation reads. */
    private static void inAGraph(RegionOperation flowing, NdArray[] arrays) {
        Graph graph = new Graph();
        List<Graph.Node<?>> read = new ArrayList<>();
        for (int port = 0; port < arrays.length; port++) {
            read.add(graph.input());
        }
        read.set(0, graph.add(uniformFilter(2), read.get(0)));
        RegionOperation whole =
                graph.region(graph.add(uniformFilter(3), graph.add(flowing, read.toArray(Graph.Node<?>[]::new))));
        NdArray[] between = arrays.clone();
        between[0] = uniformFilter(2).apply(arrays[0]);
        Object expected = outcome(() -> uniformFilter(3).apply(flowing.run(ENGINE, Inputs.of(List.of(between)))));
        assertThat(outcome(() -> whole.run(ENGINE, Inputs.of(List.of(arrays)))))
                .as(whole.toString())
                .isEqualTo(expected);
        Object memory =
                outcome(() -> whole.memory(ENGINE, Inputs.of(List.of(arrays)).specs()));
        assertThat(memory instanceof Long || !(expected instanceof NdArray))
                .as("memory of " + whole)
                .isTrue();
    }
}
