package io.ndimage.flow;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.flow.Flow.Part;
import io.ndimage.flow.Flow.Side;
import io.ndimage.internal.kernel.linear.Combination;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import io.ndimage.internal.line.CombineStage;
import io.ndimage.internal.line.PointwiseStage;
import io.ndimage.internal.line.ShiftStage;
import io.ndimage.op.Border;
import io.ndimage.op.PerAxis;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An array that is not there yet, somewhere in a {@link Flow}. */
public final class Value {

    private final Flow flow;
    private final Spec spec;
    private final List<Part> parts;
    private final @Nullable Cast store;

    /**
     * Makes a value.
     *
     * @param spec its type and shape, as the next operation sees it
     * @param parts the real numbers, and of a complex array the imaginary ones
     * @param store how values become that type before anything else is computed of them; null where they stay as they are
     */
    Value(Flow flow, Spec spec, List<Part> parts, @Nullable Cast store) {
        this.flow = flow;
        this.spec = spec;
        this.parts = List.copyOf(parts);
        this.store = store;
    }

    /** Returns what stages give, in the type in which they compute. */
    static Value computed(Flow flow, List<Part> parts) {
        Stage stage = flow.stage(parts.get(0));
        DType type = stage.working().dtype();
        DType complex = type == DType.FLOAT32 ? DType.COMPLEX64 : DType.COMPLEX128;
        return new Value(flow, new Spec(parts.size() > 1 ? complex : type, stage.shape()), parts, null);
    }

    /** Returns a complex array of two real ones. */
    public static Value complex(Value real, Value imaginary) {
        Part first = real.computedPart();
        Part second = imaginary.computedPart();
        return computed(
                real.flow,
                List.of(new Part(-1, first.stage(), Side.REAL), new Part(-1, second.stage(), Side.IMAGINARY)));
    }

    /** Returns the type and the shape, as the next operation sees them. */
    public Spec spec() {
        return spec;
    }

    /** Returns the sizes. */
    public Shape shape() {
        return spec.shape();
    }

    /** Returns whether there are imaginary parts. */
    public boolean isComplex() {
        return parts.size() > 1;
    }

    /** Returns the real parts. */
    public Value real() {
        return part(0);
    }

    /** Returns the imaginary parts of a complex array. A constant border goes on with the imaginary part of its number. */
    public Value imaginary() {
        return part(1);
    }

    private Value part(int number) {
        return new Value(flow, new Spec(spec.dtype().part(), shape()), List.of(parts.get(number)), store);
    }

    /** Returns what a function makes of this, of a complex array of each part. */
    public Value eachPart(UnaryOperator<Value> function) {
        Value real = function.apply(real());
        return isComplex() ? complex(real, function.apply(imaginary())) : real;
    }

    /** Returns what a stage makes of this, of a complex array of each part. */
    public Value stage(Working working, PerAxis<Border> border, Function<Feed, Stage> stage) {
        List<Part> results = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            Side side = parts.get(part).side();
            results.add(flow.add(stage.apply(feed(part, working, border.map(b -> side.of(b, spec.dtype())))), side));
        }
        return computed(flow, results);
    }

    /** Returns what a stage makes of several real arrays element by element. */
    public static Value join(List<Value> values, Working working, Function<List<Feed>, Stage> stage) {
        Flow flow = values.get(0).flow;
        List<Feed> feeds =
                values.stream().map(v -> v.feed(working, Feed.NO_BORDER)).toList();
        return computed(
                flow,
                List.of(flow.add(stage.apply(feeds), values.get(0).parts.get(0).side())));
    }

    /** Returns a border as these numbers, all or a part of an array's, go on past its edges. */
    public Border within(Border border) {
        return parts.get(0).side().of(border, spec.dtype());
    }

    /** Returns the flow that this is in. */
    public Flow flow() {
        return flow;
    }

    /** Returns where a stage may read a real array. */
    public Feed feed(Working working, PerAxis<Border> border) {
        return feed(0, working, border);
    }

    Feed feed(int number, Working working, PerAxis<Border> border) {
        Part part = parts.get(number);
        if (part.stage() < 0) {
            return part.side() == Side.IMAGINARY
                    ? Feed.imaginary(part.port(), working, border)
                    : Feed.port(part.port(), working, border);
        }
        Part read = store == null ? part : flow.stored(part, spec.dtype().part(), store, working);
        return Feed.stage(read.stage(), working, border);
    }

    /** Returns what an operation computes of this, before that is rounded to the type of its result. */
    public Value through(RegionOperation operation) {
        return flow.through(operation, List.of(this));
    }

    /** Returns the sum, element by element. */
    public Value plus(Value other) {
        return pointwise(Pointwise.ADD, List.of(this, other), List.of());
    }

    /** Returns the difference, element by element. */
    public Value minus(Value other) {
        return pointwise(Pointwise.SUBTRACT, List.of(this, other), List.of());
    }

    /** Returns the product, element by element. */
    public Value times(Value other) {
        return pointwise(Pointwise.MULTIPLY, List.of(this, other), List.of());
    }

    /** Returns the product with a number. */
    public Value times(double factor) {
        return pointwise(Pointwise.MULTIPLY, List.of(this), List.of(factor));
    }

    /** Returns the sum of arrays in their order, element by element, of complex arrays part by part. */
    public static Value sum(List<Value> values) {
        return combine(Combination.SUM, values);
    }

    /** Returns the square root of the sum of squares, element by element, of complex arrays part by part. */
    public static Value magnitude(List<Value> values) {
        return combine(Combination.MAGNITUDE, values);
    }

    private Value copy(Working working) {
        return stage(working, Feed.NO_BORDER, feed -> ShiftStage.copy(feed, shape()));
    }

    private static Value combine(Combination combination, List<Value> values) {
        Value first = values.get(0);
        if (first.isComplex()) {
            return complex(
                    combine(combination, values.stream().map(Value::real).toList()),
                    combine(combination, values.stream().map(Value::imaginary).toList()));
        }
        Working working = first.flow.arithmetic();
        return join(values, working, feeds -> new CombineStage(feeds, first.shape(), combination));
    }

    private static Value pointwise(Pointwise function, List<Value> values, List<Double> numbers) {
        Value first = values.get(0);
        if (values.stream().anyMatch(Value::isComplex)) {
            throw new IllegalArgumentException(function + " takes real numbers, not " + first.spec.dtype());
        }
        return join(
                values, first.flow.arithmetic(), feeds -> new PointwiseStage(function, first.shape(), feeds, numbers));
    }

    /** Returns this, where elements of an input are copied in a type other than bits. */
    public Value orCopy(Working working) {
        return isInput() ? copy(working) : this;
    }

    private Part computedPart() {
        return orCopy(flow.arithmetic()).parts.get(0);
    }

    /** Returns whether these are elements of an input, of which nothing has been computed. */
    public boolean isInput() {
        return parts.get(0).stage() < 0;
    }

    /** Returns the plan that stores this in its own type. */
    public Plan plan() {
        return as(spec.dtype(), store == null ? Cast.ROUND_SATURATE : store);
    }

    /** Returns the plan that stores this in a type; elements of an input are copied. */
    public Plan as(DType type, Cast cast) {
        return flow.plan(orCopy(flow.arithmetic()).parts, new Spec(type, shape()), cast);
    }
}
