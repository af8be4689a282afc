package io.ndimage.interpolation;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.flow.Flow;
import io.ndimage.flow.Value;
import io.ndimage.flow.WholeNumbers;
import io.ndimage.op.Border;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Precision;
import io.ndimage.op.Spec;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Plans of an interpolation: for orders above 1 a spline is fitted, an axis after the other, and then it is interpolated; of complex
 * input each part for itself.
 */
final class InterpolationPlan {

    /** How far lines are lengthened where the spline at their ends has no formula; SciPy's number. */
    private static final int PAD = 12;

    /** Interpolates between real numbers, which may be the coefficients of splines. */
    private interface Interpolation {

        /** Returns what lies between, as the numbers go on past the edges. */
        Value between(Value coefficients, Border outside);
    }

    private final Spec input;
    private final Flow flow;
    private final DType result;
    private final int order;
    private final Border border;
    private final boolean prefilter;
    private final Cast cast;
    private final WholeNumbers whole;
    private final Working working;
    private final int pad;

    /** Begins a plan. */
    InterpolationPlan(Spec input, @Nullable DType output, int order, Border border, boolean prefilter, Cast cast) {
        this(input, output, order, border, prefilter, isPadded(border.mode()) ? PAD : 0, cast);
    }

    private InterpolationPlan(
            Spec input, @Nullable DType output, int order, Border border, boolean prefilter, int pad, Cast cast) {
        this.input = input;
        this.result = output == null ? input.dtype() : output;
        this.order = input.shape().isEmpty() ? 0 : order; // there is nothing but the border's number
        this.border = border;
        this.prefilter = prefilter && this.order > 1;
        this.cast = cast;
        if (result.isComplex() != input.dtype().isComplex()) {
            throw new IllegalArgumentException("output is " + result + " for an input of " + input.dtype()
                    + "; complex input needs a complex output, and real input a real one");
        }
        this.whole = new WholeNumbers(input.dtype(), result, cast);
        this.working = isPicked()
                ? Working.INT64
                : Precision.of(result, order == 0 ? Precision.ofPicks(input.dtype()) : Precision.ofSums(input.dtype()));
        this.flow = Flow.of(List.of(input), working);
        this.pad = this.prefilter ? pad : 0;
    }

    /** Returns whether elements are picked, none of them changed, that only longs hold. */
    private boolean isPicked() {
        return order == 0 && whole.needLongs(PerAxis.of(border));
    }

    private static boolean isPadded(Border.Mode mode) {
        return mode == Border.Mode.NEAREST || mode == Border.Mode.GRID_CONSTANT;
    }

    /** Returns the shape of a result: the sizes that are given, or else the input's. */
    static Shape shape(@Nullable PerAxis<Integer> sizes, Shape input) {
        return sizes == null
                ? input
                : Shape.of(sizes.values().stream().mapToLong(size -> size).toArray());
    }

    /** Returns the order along an axis that moves. */
    int order() {
        return order;
    }

    /** Returns whether an axis along which nothing moves is left alone: else a spline through it would be smoothed. */
    boolean leavesAlone() {
        return prefilter || order < 2;
    }

    /**
     * Returns whether an axis that is shifted by 0 is left alone. With order 1 the next pixel counts too, with a weight of 0, which
     * makes a difference to NaN, but not to whole numbers.
     */
    boolean leavesUnshiftedAlone() {
        return leavesAlone() && (order > 1 || whole.areWide());
    }

    /** Returns the plan of an interpolation that follows fitting the spline along some axes. */
    private Plan plan(List<Integer> along, Interpolation interpolation) {
        Value elements = isPicked() ? whole.of(flow.input(0)) : flow.input(0);
        Value values = elements.eachPart(part -> {
            Border outside = part.within(border);
            return interpolation.between(fitted(part, along), isPicked() ? whole.ordered(outside) : outside);
        });
        if (result == DType.BOOL) {
            Shape shape = values.shape();
            values = values.stage(working, Feed.NO_BORDER, feed -> new WholeStage(feed, shape));
        }
        return values.orCopy(working).as(result, cast);
    }

    /** Returns the coefficients of the splines through real numbers. */
    private Value fitted(Value part, List<Integer> along) {
        Value fitted = part;
        for (int axis : prefilter ? along : List.<Integer>of()) {
            Shape shape = fitted.shape().with(axis, fitted.shape().size(axis) + 2L * pad);
            PerAxis<Border> past = pad == 0 ? Feed.NO_BORDER : beyond(axis, part.within(border));
            Feed lines = fitted.feed(working, past);
            fitted = flow.stage(
                    new SplineFilterStage(lines, shape, axis, pad, order, SplineFilterStage.ends(border.mode())));
        }
        return fitted;
    }

    /** Returns the border of lines that go on past the edges of one axis. */
    private PerAxis<Border> beyond(int axis, Border outside) {
        Border[] borders = new Border[input.shape().ndim()];
        Arrays.fill(borders, Border.constant(0));
        borders[axis] = outside;
        return PerAxis.of(borders);
    }

    /** Returns the plan of an interpolation along each axis for itself. */
    Plan separable(Shape shape, List<AxisGrid> grids) {
        if (grids.isEmpty()) {
            return copy();
        }
        List<Integer> moving = IntStream.range(0, grids.size())
                .filter(a -> !grids.get(a).equals(AxisGrid.SAME)
                        || shape.size(a) != input.shape().size(a))
                .boxed()
                .toList();
        if (isHalvingOfBytes(shape, grids, moving)) {
            return flow.input(0)
                    .stage(Working.UINT8, Feed.NO_BORDER, bytes -> new HalvingStage(bytes, shape, moving.get(0)))
                    .as(result, cast);
        }
        if (order < 2 && !(moving.isEmpty() && whole.areWide())) {
            return plan(
                    moving,
                    (part, outside) -> flow.stage(new SeparableStage(feed(part), part.shape(), shape, grids, outside)));
        }
        if (moving.isEmpty()) {
            return copy();
        }
        return plan(moving, (coefficients, outside) -> axisByAxis(coefficients, shape, grids, moving, outside));
    }

    /** Returns whether bytes are the means of two by two others. */
    private boolean isHalvingOfBytes(Shape shape, List<AxisGrid> grids, List<Integer> moving) {
        return input.dtype() == DType.UINT8
                && result == DType.UINT8
                && cast == Cast.ROUND_SATURATE
                && moving.size() == 2
                && moving.get(1) == shape.ndim() - 1
                && moving.stream().allMatch(axis -> grids.get(axis).equals(AxisGrid.HALF));
    }

    private Feed feed(Value part) {
        return part.feed(working, Feed.NO_BORDER);
    }

    /** Interpolates along an axis after the other, first those along which the array shrinks most, and of equals the first. */
    private Value axisByAxis(
            Value coefficients, Shape shape, List<AxisGrid> grids, List<Integer> moving, Border outside) {
        Shape from = coefficients.shape();
        Value between = coefficients;
        Shape sizes = from;
        Region inside = Region.whole(from);
        List<Integer> sequence = new ArrayList<>(moving);
        sequence.sort(Comparator.comparingDouble(a -> (double) shape.size(a) / from.size(a)));
        for (int axis : sequence) {
            EdgeRule rule = new EdgeRule(outside, sizes.size(axis));
            long size = shape.size(axis);
            long[] span = SplineAxisStage.inside(rule, grids.get(axis), pad, size);
            inside = inside.with(axis, span[0], span[1]);
            sizes = sizes.with(axis, size);
            Feed lines = between.feed(working, beyond(axis, rule.beyond()));
            between = flow.stage(new SplineAxisStage(lines, rule, sizes, axis, grids.get(axis), pad, inside));
        }
        return between;
    }

    /** Returns the plan of an interpolation in which coordinates along some axes depend on each other. */
    Plan affine(Shape shape, List<Integer> axes, List<Slant> lines) {
        if (order < 2 && shape.ndim() == input.shape().ndim()) {
            return plan(
                    axes,
                    (part, outside) ->
                            flow.stage(new AffineStage(feed(part), part.shape(), shape, axes, lines, outside, order)));
        }
        int outputs = lines.get(0).slopes().size();
        List<Integer> mixed = outputs == axes.size()
                ? axes
                : IntStream.range(0, outputs).boxed().toList();
        AffineMap map = new AffineMap(mixed, lines);
        return plan(axes, (part, outside) -> flow.stage(points(feed(part), part.shape(), shape, axes, outside, map)));
    }

    /** Returns the plan of an interpolation at points that lie anywhere. */
    Plan anywhere(Shape shape, PointMap map) {
        List<Integer> axes = IntStream.range(0, input.shape().ndim()).boxed().toList();
        return plan(axes, (part, outside) -> flow.stage(points(whole(part), part.shape(), shape, axes, outside, map)));
    }

    /** Returns a feed of all elements: of the input's as they are stored, or, where no block can hold them so, of a copy. */
    private Feed whole(Value part) {
        Working stored = isPicked() ? Working.INT64 : Precision.ofStored(input.dtype());
        boolean asStored = part.isInput() && stored.dtype() == input.dtype();
        return asStored ? part.feed(stored, Feed.NO_BORDER) : feed(part.orCopy(working));
    }

    private PointsStage points(Feed feed, Shape from, Shape shape, List<Integer> axes, Border outside, PointMap map) {
        List<EdgeRule> rules = axes.stream()
                .map(axis -> new EdgeRule(outside, from.size(axis)))
                .toList();
        return new PointsStage(feed, rules, shape, axes, order, pad, map, working);
    }

    /** Returns the plan of the coefficients of the splines along some axes. */
    static Plan coefficients(Spec input, DType output, int order, Border.Mode mode, List<Integer> along, Cast cast) {
        DType widened = Precision.of(output, Working.FLOAT32) == Working.FLOAT64 ? DType.COMPLEX128 : DType.COMPLEX64;
        DType result = input.dtype().isComplex() && !output.isComplex() ? widened : output;
        InterpolationPlan plan = new InterpolationPlan(input, result, order, Border.of(mode, 0), true, 0, cast);
        return plan.prefilter && !along.isEmpty()
                ? plan.plan(along, (coefficients, outside) -> coefficients)
                : plan.copy();
    }

    /** Returns the plan of a copy. */
    Plan copy() {
        return whole.areWide()
                ? whole.of(flow.input(0)).orCopy(Working.INT64).as(result, cast)
                : plan(List.of(), (part, outside) -> part);
    }
}
