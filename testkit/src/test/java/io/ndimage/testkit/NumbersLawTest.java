package io.ndimage.testkit;

import static io.ndimage.filters.Filters.uniformFilter;
import static io.ndimage.measurements.Measurements.maximum;
import static io.ndimage.measurements.Measurements.mean;
import static io.ndimage.measurements.Measurements.median;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.flow.Graph;
import io.ndimage.op.Border;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Numbers;
import io.ndimage.op.Operation;
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Scalar;
import io.ndimage.op.Spec;
import io.ndimage.pipeline.Catalog;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    /** What gives a number, and what that is, and which open number stands for it. */
    private record Flowing(ResultOperation<NdArray> giver, NdArray input) {

        Scalar given() {
            NdArray number = giver.run(ENGINE, Inputs.of(input));
            return number.dtype().isComplex()
                    ? Scalar.complex(number.getDouble(), number.getImaginary())
                    : number.dtype().isFloat() ? Scalar.of(number.getDouble()) : exactly(number);
        }

        private static Scalar exactly(NdArray number) {
            return number.dtype() == DType.UINT64
                    ? Scalar.ofUnsigned(number.getLong())
                    : Scalar.of(number.getLong());
        }
    }

    static List<String> examples() {
        return Examples.all().stream()
                .filter(example -> with(Examples.operation(example), Scalar.ZERO) != null)
                .toList();
    }

    /** Returns an operation with a number in the place of each of its own; null where it has none. */
    private static @Nullable Operation<?> with(Operation<?> operation, Scalar number) {
        boolean found = false;
        RecordComponent[] components = operation.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < values.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getAccessor().invoke(operation);
                Object changed = values[i];
                if (types[i] == Scalar.class) {
                    changed = number;
                } else if (types[i] == Border.class) {
                    changed = Border.constant(number);
                } else if (values[i] instanceof PerAxis<?> several
                        && !several.values().isEmpty()
                        && several.values().get(0) instanceof Border) {
                    changed = PerAxis.of(Border.constant(number));
                }
                found |= changed != values[i];
                values[i] = changed;
            }
            Constructor<?> constructor = operation.getClass().getDeclaredConstructor(types);
            return found ? (Operation<?>) constructor.newInstance(values) : null;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(operation + " cannot be given a number", e);
        }
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
                Object number = outcome(new Flowing(giver, input)::given);
                if (!(number instanceof Scalar known)) {
                    continue; // complex numbers have no maximum
                }
                Operation<?> written = with(operation, known);
                Operation<?> flowing = with(operation, Scalar.of(giver));
                NdArray[] arrays = Examples.arrays(operation, new RandomArrays(3), dtype, RandomArrays.Values.UNIFORM, false, 23, 17);
                arrays[0] = input;
                any |= holds(written, flowing, arrays);
            }
        }
        assertThat(any).as("it takes some").isTrue();
    }

    private static boolean holds(Operation<?> written, Operation<?> flowing, NdArray[] arrays) {
        Inputs inputs = Inputs.of(List.of(arrays));
        Object expected = outcome(() -> written.run(ENGINE, inputs));
        assertThat(outcome(() -> flowing.run(ENGINE, inputs))).as(flowing.toString()).isEqualTo(expected);
        if (expected instanceof NdArray whole && flowing instanceof RegionOperation region) {
            Laws.isValue(region);
            Laws.sameBitsFromAnySource(region, arrays);
            Laws.sameBitsIntoAnySink(region, arrays);
            Shape shape = whole.shape();
            var part = io.ndimage.array.Region.whole(shape).with(0, shape.size(0) / 3, shape.size(0) / 2);
            assertThat(ENGINE.run(region, inputs, part)).isEqualTo(whole.read(part));
            Spec planned = Numbers.assumed(region, inputs.specs(), io.ndimage.op.Guess.SMALL)
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
        List<Graph.Node> read = new ArrayList<>();
        for (int port = 0; port < arrays.length; port++) {
            read.add(graph.input());
        }
        read.set(0, graph.add(uniformFilter(2), read.get(0)));
        RegionOperation whole = graph.region(
                graph.add(uniformFilter(3), graph.add(flowing, read.toArray(Graph.Node[]::new))));
        NdArray[] between = arrays.clone();
        between[0] = uniformFilter(2).apply(arrays[0]);
        Object expected = outcome(() -> uniformFilter(3).apply(flowing.run(ENGINE, Inputs.of(List.of(between)))));
        assertThat(outcome(() -> whole.run(ENGINE, Inputs.of(List.of(arrays)))))
                .as(whole.toString())
                .isEqualTo(expected);
        Object memory = outcome(() -> whole.memory(ENGINE, Inputs.of(List.of(arrays)).specs()));
        assertThat(memory instanceof Long || !(expected instanceof NdArray)).as("memory of " + whole).isTrue();
    }
}
