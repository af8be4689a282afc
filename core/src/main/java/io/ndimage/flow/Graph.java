package io.ndimage.flow;

import io.ndimage.op.Operation;
import io.ndimage.op.Port;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Operations wired together, as one operation. Region operations are a region operation again, and with a reduction at the end a
 * reduction: any tile of the result, or of what is gathered, is computed with no array between. An unsharp mask:
 *
 * <pre>{@code
 * Graph graph = new Graph();
 * Graph.Node photo = graph.input();
 * Graph.Node blurred = graph.add(gaussianFilter(2), photo);
 * Graph.Node detail = graph.add(multiply(0.7), graph.add(subtract(), photo, blurred));
 * RegionOperation sharpen = graph.region(graph.add(add(), photo, detail));
 * }</pre>
 *
 * <p>A graph under construction is not for several threads; the operations that it gives are values.
 */
public final class Graph {

    private final List<Port> ports = new ArrayList<>();
    private final List<Wiring.Step> steps = new ArrayList<>();

    /** Begins a graph. */
    public Graph() {}

    /** An array somewhere in a graph: an input, or what an operation gives. */
    public static final class Node {
        private final Graph graph;
        private final int place;

        private Node(Graph graph, int place) {
            this.graph = graph;
            this.place = place;
        }
    }

    /** Returns the next input, the first one being {@link Port#INPUT}. */
    public Node input() {
        return input(ports.isEmpty() ? Port.INPUT : new Port("input" + ports.size(), true, "array " + ports.size()));
    }

    /** Returns the next input. */
    public Node input(Port port) {
        ports.add(port);
        return new Node(this, ~(ports.size() - 1));
    }

    /**
     * Returns what an operation gives of arrays of this graph, in the order of its ports.
     *
     * @throws IllegalArgumentException if an array is of another graph, or there are too many or too few
     */
    public Node add(Operation<?> operation, Node... arrays) {
        List<Port> wanted = operation.ports();
        boolean missing = wanted.stream().skip(arrays.length).anyMatch(Port::required);
        if (missing || arrays.length > wanted.size() || arrays.length == 0) {
            throw new IllegalArgumentException(
                    arrays.length + " arrays are given; " + operation + " takes " + wanted.size());
        }
        if (Arrays.stream(arrays).anyMatch(node -> node.graph != this)) {
            throw new IllegalArgumentException("an array is of another graph; allowed are this one's");
        }
        steps.add(new Wiring.Step(
                operation, Arrays.stream(arrays).map(node -> node.place).toList()));
        return new Node(this, steps.size() - 1);
    }

    private Wiring wiring(Node result) {
        if (result.graph != this || result.place < 0) {
            throw new IllegalArgumentException("the result is no operation's of this graph");
        }
        return new Wiring(ports, steps).upTo(result.place, List.of());
    }

    /**
     * Returns the operation that gives an array, by region operations alone.
     *
     * @throws IllegalArgumentException if one of them is of another kind
     */
    public RegionOperation region(Node result) {
        return region(wiring(result));
    }

    private static RegionOperation region(Wiring wiring) {
        if (!wiring.isRegionalBefore() || !(wiring.last() instanceof RegionOperation)) {
            throw new IllegalArgumentException(wiring + " has an operation that is not computed region by region");
        }
        return new RegionGraph(wiring);
    }

    /**
     * Returns the operation that gives a result. It is a region operation if all that it takes are, a reduction if the last one is
     * and all before it are region operations.
     *
     * @param <R> what the last operation gives
     */
    @SuppressWarnings("unchecked") // whoever calls says what the operation of the node gives
    public <R> Operation<R> result(Node result) {
        return (Operation<R>) of(wiring(result));
    }

    private static Operation<?> of(Wiring wiring) {
        if (wiring.isRegionalBefore() && wiring.last() instanceof RegionOperation) {
            return new RegionGraph(wiring);
        }
        return wiring.isRegionalBefore() && wiring.last() instanceof Reduction
                ? new ReductionGraph<>(wiring)
                : new Program<>(wiring);
    }

    /** Returns region operations one after the other; the first takes the arrays of the whole, the others one each. */
    public static RegionOperation chain(List<? extends RegionOperation> operations) {
        return region(linear(operations));
    }

    /** Returns a reduction of what region operations one after the other give. */
    public static <A, R> Reduction<A, R> chain(List<? extends RegionOperation> first, Reduction<A, R> last) {
        return new ReductionGraph<>(linear(joined(first, last)));
    }

    /** Returns an operation of any kind on what region operations one after the other give. */
    @SuppressWarnings("unchecked") // the last operation says what is given
    public static <R> Operation<R> chain(List<? extends RegionOperation> first, Operation<R> last) {
        return (Operation<R>) of(linear(joined(first, last)));
    }

    private static List<Operation<?>> joined(List<? extends RegionOperation> first, Operation<?> last) {
        List<Operation<?>> all = new ArrayList<>(first);
        all.add(last);
        return all;
    }

    private static Wiring linear(List<? extends Operation<?>> operations) {
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("there is no operation; at least one is needed");
        }
        Graph graph = new Graph();
        Node[] arrays = operations.get(0).ports().stream().map(graph::input).toArray(Node[]::new);
        Node last = graph.add(operations.get(0), arrays);
        for (Operation<?> operation : operations.subList(1, operations.size())) {
            last = graph.add(operation, last);
        }
        return graph.wiring(last);
    }
}
