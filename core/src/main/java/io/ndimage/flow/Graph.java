package io.ndimage.flow;

import io.ndimage.array.NdArray;
import io.ndimage.op.Named;
import io.ndimage.op.Numbers;
import io.ndimage.op.Operation;
import io.ndimage.op.Port;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Operations wired together, as one operation. Region operations are a region operation again, and with a reduction at the end a
 * reduction: any tile of the result, or of what is gathered, is computed with no array between. An unsharp mask:
 *
 * <pre>{@code
 * Graph graph = new Graph();
 * Graph.Node<NdArray> photo = graph.input();
 * Graph.Node<NdArray> blurred = graph.add(gaussianFilter(2), photo);
 * Graph.Node<NdArray> detail = graph.add(multiply(0.7), graph.add(subtract(), photo, blurred));
 * RegionOperation sharpen = graph.region(graph.add(add(), photo, detail));
 * }</pre>
 *
 * <p>A number that one gives may be a parameter of another, which is then computed in a second pass. What is darker than the
 * mean of the photograph after it was blurred:
 *
 * <pre>{@code
 * Graph graph = new Graph();
 * Graph.Node<NdArray> photo = graph.input();
 * Graph.Node<NdArray> mean = graph.add(mean(), photo);
 * RegionOperation dark = graph.region(graph.add(lessThan(mean.number()), graph.add(gaussianFilter(2), photo)));
 * }</pre>
 *
 * <p>A graph under construction is not for several threads; the operations that it gives are values.
 */
public final class Graph {

    private final List<Port> ports = new ArrayList<>();
    private final List<Wiring.Step> steps = new ArrayList<>();

    /** Begins a graph. */
    public Graph() {}

    /**
     * An array somewhere in a graph: an input, or what an operation gives.
     *
     * @param <R> what is there
     */
    public static final class Node<R> {
        private final Graph graph;
        private final int place;

        private Node(Graph graph, int place) {
            this.graph = graph;
            this.place = place;
        }

        /**
         * Returns the number that the operation here gives, as a parameter of an operation that is added to the same graph, whatever
         * arrays that one reads.
         *
         * @throws IllegalArgumentException if this is an input, or what gives an array of pixels
         */
        public Scalar number() {
            Operation<?> giver = place < 0 ? null : graph.steps.get(place).operation();
            if (!(giver instanceof ResultOperation<?>)) {
                throw new IllegalArgumentException(
                        (giver == null ? "an input" : Named.Names.of(giver)) + " gives no single number");
            }
            return Scalar.of(new Taken(graph, place, giver));
        }
    }

    /** Returns the next input, the first one being {@link Port#INPUT}. */
    public Node<NdArray> input() {
        return input(ports.isEmpty() ? Port.INPUT : new Port("input" + ports.size(), true, "array " + ports.size()));
    }

    /** Returns the next input. */
    public Node<NdArray> input(Port port) {
        ports.add(port);
        return new Node<>(this, ~(ports.size() - 1));
    }

    /**
     * Returns what an operation gives of arrays of this graph, in the order of its ports.
     *
     * @throws IllegalArgumentException if an array is of another graph, or there are too many or too few
     */
    public <R> Node<R> add(Operation<R> operation, Node<?>... arrays) {
        List<Port> wanted = operation.ports();
        boolean missing = wanted.stream().skip(arrays.length).anyMatch(Port::required);
        if (missing || arrays.length > wanted.size() || arrays.length == 0) {
            throw new IllegalArgumentException(
                    arrays.length + " arrays are given; " + operation + " takes " + wanted.size());
        }
        if (Arrays.stream(arrays).anyMatch(node -> node.graph != this)) {
            throw new IllegalArgumentException("an array is of another graph; allowed are this one's");
        }
        return new Node<>(
                this,
                append(operation, Arrays.stream(arrays).map(node -> node.place).toList()));
    }

    /** Adds an operation, one that is made of others step by step, with what gives its numbers before it, and returns its place. */
    private int append(Operation<?> operation, List<Integer> from) {
        if (operation instanceof Sequence<?> sequence) {
            return append(sequence.graph(), from);
        }
        if (operation instanceof Wired wired) {
            return append(wired.wiring(), from);
        }
        List<Integer> givers = new ArrayList<>();
        Operation<?> taker = Numbers.change(operation, (place, giving, open) -> {
            Operation<?> giver = giving.giver();
            if (giver instanceof Taken taken) {
                if (taken.graph() != this) {
                    throw new IllegalArgumentException("a number is of another graph; allowed are this one's");
                }
                givers.add(taken.place());
                return Scalar.of((ResultOperation<?>) taken.giver());
            }
            givers.add(append(giver, from.subList(0, 1)));
            return open;
        });
        return append(new Wiring.Step(taker, from, givers));
    }

    private int append(Wiring.Step step) {
        boolean givesNumber = step.operation() instanceof ResultOperation<?>;
        int same = givesNumber ? steps.indexOf(step) : -1;
        if (same >= 0) {
            return same; // the same of the same is computed once
        }
        steps.add(step);
        return steps.size() - 1;
    }

    private int append(Wiring wiring, List<Integer> from) {
        List<Integer> places = new ArrayList<>();
        for (Wiring.Step step : wiring.steps()) {
            List<Integer> given = step.read(from, places);
            List<Integer> givers = step.givers().stream().map(places::get).toList();
            places.add(append(new Wiring.Step(step.operation(), given, givers)));
        }
        return places.get(places.size() - 1);
    }

    private Wiring wiring(Node<?> result) {
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
    public RegionOperation region(Node<?> result) {
        Wiring wiring = wiring(result);
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
    @SuppressWarnings(
            "unchecked") // operations that are wired together give what the last one does, which the node knows
    public <R> Operation<R> result(Node<R> result) {
        return (Operation<R>) of(wiring(result));
    }

    /** Returns the operation that some are when they are wired, of its kind. */
    static Operation<?> of(Wiring wiring) {
        if (wiring.isRegionalBefore() && wiring.last() instanceof RegionOperation) {
            return new RegionGraph(wiring);
        }
        return wiring.isRegionalBefore() && wiring.last() instanceof Reduction<?, ?> last
                ? new ReductionGraph<>(wiring, last)
                : new Program(wiring);
    }

    /** Returns region operations one after the other; the first takes the arrays of the whole, the others one each. */
    public static RegionOperation chain(List<? extends RegionOperation> operations) {
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("there is no operation; at least one is needed");
        }
        int last = operations.size() - 1;
        return (RegionOperation) chain(operations.subList(0, last), (Operation<NdArray>) operations.get(last));
    }

    /** Returns a reduction of what region operations one after the other give. */
    public static <R> Reduction<?, R> chain(List<? extends RegionOperation> first, Reduction<?, R> last) {
        return (Reduction<?, R>) chain(first, (Operation<R>) last);
    }

    /** Returns an operation of any kind on what region operations one after the other give. */
    public static <R> Operation<R> chain(List<? extends RegionOperation> first, Operation<R> last) {
        Graph graph = new Graph();
        List<Port> ports = (first.isEmpty() ? last : first.get(0)).ports();
        Node<?>[] arrays = ports.stream().map(graph::input).toArray(Node<?>[]::new);
        for (RegionOperation operation : first) {
            arrays = new Node<?>[] {graph.add(operation, arrays)};
        }
        return graph.result(graph.add(last, arrays));
    }
}
