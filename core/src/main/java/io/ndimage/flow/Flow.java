package io.ndimage.flow;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.internal.line.StoredStage;
import io.ndimage.op.Border;
import io.ndimage.op.Named;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A plan as an expression: values that flow from the inputs through stages, operations and arithmetic to one result. What is said
 * twice is computed twice only where it is written twice: a value may be used any number of times.
 *
 * <p>Within a flow values stay as they are computed, unrounded. Those of a complex array have two parts, each of which goes through
 * a stage for itself.
 */
public final class Flow {

    /** Which numbers of an array are meant: all of a real one, or a part of those of a complex one. */
    enum Side {
        ALL,
        REAL,
        IMAGINARY;

        /** Returns a border as these numbers go on beyond the boundary of an array whose elements are of a type. */
        Border of(Border border, DType elements) {
            return border.part(this == ALL ? elements : DType.COMPLEX128, this == IMAGINARY);
        }
    }

    /** One real number for each element: of an input, or what a stage gives. */
    record Part(int port, int stage, Side side) {}

    private record Stored(Part part, DType type, Cast cast, Working working) {}

    private final List<Spec> inputs;
    private final Working arithmetic;
    private final List<Stage> stages = new ArrayList<>();
    private final Map<Stored, Part> stored = new HashMap<>();

    private Flow(List<Spec> inputs, Working arithmetic) {
        this.inputs = List.copyOf(inputs);
        this.arithmetic = arithmetic;
    }

    /**
     * Begins a plan.
     *
     * @param inputs the types and shapes of the arrays
     * @param arithmetic the type in which values are added and multiplied: floats or doubles
     */
    public static Flow of(List<Spec> inputs, Working arithmetic) {
        return new Flow(inputs, arithmetic);
    }

    /** Begins a plan of a single array, and returns its elements. */
    public static Value of(Spec input, Working arithmetic) {
        return of(List.of(input), arithmetic).input(0);
    }

    /** Returns the elements of all inputs. */
    public List<Value> inputs() {
        return IntStream.range(0, inputs.size()).mapToObj(this::input).toList();
    }

    /** Returns the elements of an input. */
    public Value input(int port) {
        Spec spec = inputs.get(port);
        List<Part> parts = spec.dtype().isComplex()
                ? List.of(new Part(port, -1, Side.REAL), new Part(port, -1, Side.IMAGINARY))
                : List.of(new Part(port, -1, Side.ALL));
        return new Value(this, spec, parts, null);
    }

    /** Returns what a stage gives that reads no array, or one that is fed by values of this flow. */
    public Value stage(Stage stage) {
        return Value.computed(this, List.of(add(stage, Side.ALL)));
    }

    /** Returns what an operation computes of values, before it is rounded to the type of the operation's result. */
    Value through(RegionOperation operation, List<Value> values) {
        Plan plan = plan(operation, values.stream().map(Value::spec).toList());
        return Value.computed(this, append(plan, values));
    }

    /**
     * Returns the result of an operation, as it is once it was stored: what another operation takes.
     *
     * @throws IllegalArgumentException if an argument does not suit the values; the message names the operation
     */
    public Value result(RegionOperation operation, List<Value> values) {
        Plan plan = plan(operation, values.stream().map(Value::spec).toList());
        return new Value(this, plan.result(), append(plan, values), plan.store());
    }

    /** Adds the stages of a plan whose inputs are values, and returns its results. */
    private List<Part> append(Plan plan, List<Value> values) {
        int[] places = new int[plan.stages().size()];
        for (int s = 0; s < places.length; s++) {
            Stage stage = plan.stages().get(s);
            List<Feed> feeds = new ArrayList<>();
            for (Feed feed : stage.feeds()) {
                feeds.add(
                        feed.stage() >= 0
                                ? Feed.stage(places[feed.stage()], feed.working(), feed.border())
                                : values.get(feed.port())
                                        .feed(feed.imaginary() ? 1 : 0, feed.working(), feed.border()));
            }
            places[s] = add(stage.fedBy(feeds), Side.ALL).stage();
        }
        List<Integer> results =
                plan.results().stream().map(result -> places[result]).toList();
        return results.size() == 1
                ? List.of(new Part(-1, results.get(0), Side.ALL))
                : List.of(new Part(-1, results.get(0), Side.REAL), new Part(-1, results.get(1), Side.IMAGINARY));
    }

    private static Plan plan(RegionOperation operation, List<Spec> specs) {
        try {
            return operation.plan(specs);
        } catch (IllegalArgumentException e) {
            String name = Named.Names.of(operation);
            String message = String.valueOf(e.getMessage());
            throw new IllegalArgumentException(message.startsWith(name) ? message : name + ": " + message, e);
        }
    }

    Working arithmetic() {
        return arithmetic;
    }

    /** Adds a stage, and returns what it gives. */
    Part add(Stage stage, Side side) {
        stages.add(stage);
        return new Part(-1, stages.size() - 1, side);
    }

    Stage stage(Part part) {
        return stages.get(part.stage());
    }

    /** Returns a part as it is once it was stored in a type and read again; a stage does so where that changes anything. */
    Part stored(Part part, DType type, Cast cast, Working working) {
        Stage stage = stage(part);
        if (stage.working() == working && working.dtype() == type) {
            return part;
        }
        return stored.computeIfAbsent(new Stored(part, type, cast, working), key -> {
            Feed feed = Feed.stage(part.stage(), stage.working(), Feed.NO_BORDER);
            return add(new StoredStage(feed, stage.shape(), type, cast, working), part.side());
        });
    }

    /** Returns the stages so far. */
    List<Stage> stages() {
        return List.copyOf(stages);
    }

    Plan plan(List<Part> results, Spec result, Cast cast) {
        List<Integer> numbers = new ArrayList<>();
        for (Part part : results) {
            numbers.add(part.stage());
        }
        return new Plan(stages, numbers, result, cast);
    }
}
