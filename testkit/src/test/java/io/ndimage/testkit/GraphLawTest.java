package io.ndimage.testkit;

import static io.ndimage.measurements.Measurements.mean;
import static org.assertj.core.api.Assertions.assertThat;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.flow.Graph;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.op.Port;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations of the whole catalog wired together at random, some with means of any arrays as their numbers, give what they give one at a time. */
class GraphLawTest {

    private static final int GRAPHS = 150;
    private static final int OPERATIONS = 5;

    private final List<RegionOperation> regions = of(RegionOperation.class);
    private final List<Reduction<?, ?>> reductions = reductions();

    static IntStream seeds() {
        return IntStream.range(0, GRAPHS);
    }

    private static <T extends Operation<?>> List<T> of(Class<T> kind) {
        return Examples.all().stream()
                .map(Examples::operation)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<Reduction<?, ?>> reductions() {
        List<Reduction<?, ?>> all = new ArrayList<>();
        for (Operation<?> operation : of(Operation.class)) {
            if (operation instanceof Reduction<?, ?> reduction
                    && reduction.ports().stream().skip(1).noneMatch(Port::required)) {
                all.add(reduction);
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void graphsGiveWhatOneOperationAtATimeGives(int seed) {
        Random choice = new Random(seed);
        DType type = DType.values()[choice.nextInt(DType.values().length)];
        NdArray input = new RandomArrays(seed).next(type, 7 + choice.nextInt(40), 5 + choice.nextInt(60));
        Graph graph = new Graph();
        List<Graph.Node<?>> nodes = new ArrayList<>(List.of(graph.input()));
        List<NdArray> arrays = new ArrayList<>(List.of(input));
        while (nodes.size() <= OPERATIONS) {
            RegionOperation operation = regions.get(choice.nextInt(regions.size()));
            int[] read = choice.ints(operation.ports().size(), 0, nodes.size()).toArray();
            int measured = choice.nextInt(nodes.size());
            Scalar number = Numbered.number(mean().apply(arrays.get(measured)));
            boolean flows = choice.nextBoolean() && !number.isNaN() && !number.isComplex();
            Operation<?> written = flows ? Numbered.with(operation, number) : operation;
            NdArray[] given = IntStream.of(read).mapToObj(arrays::get).toArray(NdArray[]::new);
            if (Examples.takes(written, given)) {
                NdArray result = (NdArray) written.run(Engine.serial(), Inputs.of(List.of(given)));
                Operation<?> flowing = flows
                        ? Numbered.with(
                                operation,
                                graph.add(mean(), nodes.get(measured)).number())
                        : operation;
                nodes.add(graph.add(
                        flowing, IntStream.of(read).mapToObj(nodes::get).toArray(Graph.Node<?>[]::new)));
                arrays.add(result);
            }
        }
        int last = nodes.size() - 1;
        RegionOperation whole = graph.region(nodes.get(last));
        assertThat(whole.run(Engine.shared(), Inputs.of(input)))
                .as(whole.toString())
                .isEqualTo(arrays.get(last));

        Reduction<?, ?> reduction = reductions.get(choice.nextInt(reductions.size()));
        if (Examples.takes(reduction, arrays.get(last))) {
            Operation<?> gathered = graph.result(graph.add(reduction, nodes.get(last)));
            assertThat(Hashes.ofResult(gathered.run(Engine.shared(), Inputs.of(input))))
                    .as(gathered.toString())
                    .isEqualTo(Hashes.ofResult(reduction.run(Engine.shared(), Inputs.of(arrays.get(last)))));
        }
    }
}
