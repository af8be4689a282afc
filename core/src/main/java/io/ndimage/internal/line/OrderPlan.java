package io.ndimage.internal.line;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Feed;
import io.ndimage.op.Footprint;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Plan;
import io.ndimage.op.Precision;
import io.ndimage.op.Scalar;
import io.ndimage.op.Spec;
import io.ndimage.op.Stage;
import io.ndimage.op.Structure;
import io.ndimage.op.Weights;
import io.ndimage.op.Working;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A plan under construction of stages that choose among pixels by their order, and perhaps go on computing with what they chose.
 *
 * <p>Where the result's type is the input's, they choose among the elements as they are stored, none of which is changed; the number
 * of a constant border must be one of the type's. Integers of 64 bits are chosen among as {@link WholeNumbers}, unless a NaN lies past
 * the edges. Else they choose among floats, or doubles for types of more than 16 bits.
 */
public final class OrderPlan {

    private final Spec input;
    private final List<Integer> along;
    private final Feed pixels;
    private final PerAxis<Border> border;
    private final List<Stage> stages = new ArrayList<>();

    /** The number of the stage that the next one goes on from; -1 for the input. */
    private int last = -1;

    /**
     * Begins a plan.
     *
     * @param chosen the type in which what is chosen goes on
     * @param border a border for all axes, or one for each of those that it works along
     * @param flat whether elements are only chosen; else heights are added to them
     */
    public OrderPlan(Spec input, DType chosen, Axes axes, PerAxis<Border> border, boolean flat) {
        if (input.dtype().isComplex()) {
            throw new IllegalArgumentException(
                    "input is " + input.dtype() + "; allowed is any type but the complex ones, which have no order");
        }
        this.input = input;
        this.along = axes.resolve(input.shape());
        border.check("mode", along.size());
        PerAxis<Border> real = border.map(outside -> outside.part(input.dtype(), false));
        WholeNumbers whole = new WholeNumbers(input.dtype(), chosen, Cast.ROUND_SATURATE);
        boolean none =
                real.values().stream().anyMatch(outside -> outside.value().isNaN());
        PerAxis<Border> fitting;
        if (flat && whole.areWide() && !none) {
            // Rounding changes no order, so that the constants may become whole before anything is chosen.
            fitting = real.map(whole::ordered);
            this.pixels = whole.feed(stages, input.shape());
        } else {
            boolean stored = flat
                    && chosen == input.dtype()
                    && real.values().stream().allMatch(outside -> isElement(outside, input.dtype()));
            Working type = flat ? wide(input.dtype(), real) : Working.FLOAT64;
            fitting = real;
            this.pixels = Feed.port(0, stored ? Precision.ofChoice(input.dtype()) : type, real);
        }
        this.border = fitting.spread(along, input.shape().ndim(), Border.constant(0));
    }

    /** Returns whether what lies past the edges is one of the elements that are chosen from, or could be. */
    public static boolean isElement(Border outside, DType type) {
        Scalar value = outside.value();
        boolean any = !outside.mode().isConstant() || type.isFloat();
        return any || value.in(type, Cast.ROUND_SATURATE).equals(value);
    }

    private static Working wide(DType type, PerAxis<Border> border) {
        boolean single = border.values().stream()
                .allMatch(b -> b.value().in(DType.FLOAT32, Cast.ROUND_SATURATE).equals(b.value()));
        return single && (type.bytes() < 4 || type == DType.FLOAT32) ? Working.FLOAT32 : Working.FLOAT64;
    }

    /**
     * Goes on to the least or the greatest in windows.
     *
     * @param origin by how many pixels the windows lie towards the start of each axis
     */
    public OrderPlan extreme(Footprint footprint, PerAxis<Integer> origin, boolean least) {
        footprint.check(origin, along.size());
        if (!footprint.isBox()) {
            return add(new FootprintExtremeStage(feed(), shape(), places(footprint, origin), least));
        }
        List<Integer> sizes = footprint.sizes(along.size());
        List<Integer> wide = IntStream.range(0, along.size())
                .filter(place -> sizes.get(place) > 1)
                .boxed()
                .sorted(Comparator.comparing(along::get))
                .toList();
        int last = shape().ndim() - 1;
        for (int w = 0; w < wide.size(); w++) {
            int axis = along.get(wide.get(w));
            boolean boxes = axis == last - 1 && w + 1 < wide.size();
            List<Integer> places = boxes ? wide.subList(w, w + 2) : List.of(wide.get(w));
            List<Integer> before = new ArrayList<>();
            List<Integer> lengths = new ArrayList<>();
            for (int place : places) {
                int size = sizes.get(place);
                int start = size / 2 + origin.get(place);
                int first = withinArray(start, along.get(place));
                before.add(first);
                lengths.add(first + 1 + withinArray(size - 1 - start, along.get(place)));
            }
            add(new BoxExtremeStage(feed(), shape(), axis, lengths, before, least));
            w += boxes ? 1 : 0;
        }
        return this;
    }

    /** Returns how far windows reach that find the same extremes: after twice an array's length, everything comes again. */
    private int withinArray(int reach, int axis) {
        return (int) Math.min(reach, 2 * shape().size(axis));
    }

    /** Goes on to the element of a rank in windows; the least is of rank 0. */
    public OrderPlan rank(Footprint footprint, PerAxis<Integer> origin, int rank) {
        footprint.check(origin, along.size());
        int count = footprint.structure(along.size()).count();
        if (rank == 0 || rank == count - 1) {
            return extreme(footprint, origin, rank == 0);
        }
        return add(new RankStage(feed(), shape(), places(footprint, origin), rank));
    }

    /**
     * Goes on to the least difference of a window's elements and the heights of a structure, or to the greatest sum.
     *
     * @param footprint which of the heights count
     */
    public OrderPlan structure(Footprint footprint, Weights heights, PerAxis<Integer> origin, boolean least) {
        footprint.check(origin, along.size());
        Structure elements = footprint.structure(along.size());
        if (heights.isComplex()) {
            throw new IllegalArgumentException("structure has complex heights; allowed are real numbers");
        }
        if (!elements.shape().equals(heights.shape())) {
            throw new IllegalArgumentException("footprint has shape " + elements.shape()
                    + "; allowed is the shape of the structure, " + heights.shape());
        }
        Places places = places(footprint, origin);
        Weights spread = heights.spread(along, shape().ndim());
        List<Double> kept = new ArrayList<>();
        for (int place = 0; place < spread.shape().elements(); place++) {
            if (places.structure().get(place)) {
                kept.add(spread.get(place));
            }
        }
        return add(new StructureStage(feed(), shape(), places, kept, least));
    }

    private Places places(Footprint footprint, PerAxis<Integer> origin) {
        return Places.of(footprint, origin, along, shape().ndim());
    }

    private OrderPlan add(Stage stage) {
        stages.add(stage);
        last = stages.size() - 1;
        return this;
    }

    private Feed feed() {
        return (last < 0 ? pixels : Feed.stage(last, pixels.working(), border)).within(border);
    }

    private Shape shape() {
        return input.shape();
    }

    /** Adds a stage that goes on from others than the last, made from the sizes of the array. */
    public OrderPlan then(java.util.function.Function<Shape, Stage> stage) {
        return add(stage.apply(shape()));
    }

    /** Returns where the last stage's result, or a copy of the input where there is none, is fed from, in another type. */
    public Feed result(Working type) {
        copyIfNothing();
        return Feed.stage(last, type, PerAxis.of(Border.constant(0)));
    }

    /** Goes back to the input, so that what comes next goes on from that. */
    public OrderPlan restart() {
        last = -1;
        return this;
    }

    /** Returns the plan; without any stage, of a copy. */
    public Plan plan(DType result, Cast cast) {
        if (result.isComplex()) {
            throw new IllegalArgumentException("output is " + result + "; allowed is any type but the complex ones");
        }
        copyIfNothing();
        return Plan.of(stages, new Spec(result, shape()), cast);
    }

    /** Where nothing is computed, the elements go on as they are chosen from. */
    private void copyIfNothing() {
        if (last < 0) {
            int ndim = shape().ndim();
            long[] ones = new long[ndim];
            Arrays.fill(ones, 1);
            Places itself = new Places(Structure.ones(ones), Collections.nCopies(ndim, 0));
            add(new FootprintExtremeStage(feed(), shape(), itself, true));
        }
    }
}
