package io.ndimage.flow;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.pointwise.Relation;
import io.ndimage.internal.line.BoxExtremeStage;
import io.ndimage.internal.line.FootprintExtremeStage;
import io.ndimage.internal.line.InsertStage;
import io.ndimage.internal.line.Places;
import io.ndimage.internal.line.RankStage;
import io.ndimage.internal.line.StructureStage;
import io.ndimage.internal.line.WithinStage;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Footprint;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Precision;
import io.ndimage.op.Scalar;
import io.ndimage.op.Spec;
import io.ndimage.op.Structure;
import io.ndimage.op.Weights;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A flow through stages that choose among pixels by their order, each of which goes on from what the one before chose.
 *
 * <p>Chosen is among exact numbers, those of constant borders as they are, and only what was chosen in the end becomes the result's type.
 * Where that type is the input's and has the constants, all are compared as they are stored. Integers of 64 bits are chosen among as
 * {@link WholeNumbers}, unless a NaN lies past the edges. Else they are compared as floats, or as doubles for types of more than 16 bits.
 */
public final class OrderPlan {

    private final Spec input;
    private final Cast cast;
    private final List<Integer> along;
    private final Layer chosen;
    private final List<Stranger> strangers;

    /** What has been chosen so far among some numbers, and how those go on past the edges. */
    private record Layer(Value value, Working working, PerAxis<Border> border) {

        Layer then(Function<Feed, Stage> stage) {
            return new Layer(value.stage(working, border, stage), working, border);
        }
    }

    /**
     * A constant past the edges that is none of the numbers that are compared. Choosing by order and asking whether a number is
     * greater may change places, so that the truths are chosen among as well: once as if the constant were less than itself, and
     * once as if it were greater. Where that makes a difference, the constant is what is chosen.
     */
    private record Stranger(Scalar number, Layer less, Layer greater) {

        Stranger then(Function<Feed, Stage> stage) {
            return new Stranger(number, less.then(stage), greater.then(stage));
        }
    }

    /** Begins a plan in which elements are only chosen, and then become a type by a cast. */
    public OrderPlan(Spec input, DType chosen, Axes axes, PerAxis<Border> border, Cast cast) {
        this(input, chosen, axes, border, cast, true, Working.FLOAT64);
    }

    /**
     * Begins a plan.
     *
     * @param chosen the type in which what is chosen goes on
     * @param border a border for all axes, or one for each of those that it works along
     * @param cast how what is chosen becomes that type
     * @param flat whether elements are only chosen; else heights are added to them
     * @param arithmetic the type in which what was chosen may be computed with
     */
    public OrderPlan(
            Spec input, DType chosen, Axes axes, PerAxis<Border> border, Cast cast, boolean flat, Working arithmetic) {
        if (input.dtype().isComplex()) {
            throw new IllegalArgumentException(
                    "input is " + input.dtype() + "; allowed is any type but the complex ones, which have no order");
        }
        this.along = axes.resolve(input.shape());
        border.check("mode", along.size());
        this.input = input;
        this.cast = cast;
        PerAxis<Border> outside = border.map(b -> b.part(input.dtype(), false))
                .spread(along, input.shape().ndim(), Border.constant(0));
        Value pixels = Flow.of(input, arithmetic);
        // Rounding and saturating change no order, and so may come first; what wraps is chosen before.
        boolean later = chosen.isInteger() && !cast.saturates();
        WholeNumbers whole =
                new WholeNumbers(input.dtype(), later ? input.dtype() : chosen, later ? Cast.ROUND_SATURATE : cast);
        List<Scalar> constants =
                outside.values().stream().map(Border::value).distinct().toList();
        boolean exact = whole.areWide()
                || (later && whole.areWhole() && !constants.stream().allMatch(Scalar::isDouble));
        if (flat && exact && constants.stream().noneMatch(Scalar::isNaN)) {
            this.chosen = new Layer(whole.of(pixels), Working.INT64, outside.map(whole::ordered));
            this.strangers = constants.stream()
                    .filter(constant -> later && !constant.isElement(whole.longs()))
                    .map(constant -> stranger(constant, pixels, outside, whole.longs()))
                    .toList();
        } else {
            this.chosen = new Layer(pixels, flat ? compared(input.dtype(), chosen, outside) : Working.FLOAT64, outside);
            this.strangers = List.of();
        }
    }

    private OrderPlan(OrderPlan before, Layer chosen, List<Stranger> strangers) {
        this.input = before.input;
        this.cast = before.cast;
        this.along = before.along;
        this.chosen = chosen;
        this.strangers = strangers;
    }

    private static Stranger stranger(Scalar number, Value pixels, PerAxis<Border> outside, DType longs) {
        Feed elements = pixels.feed(Working.INT64, Feed.NO_BORDER);
        Value greater =
                pixels.flow().stage(new WithinStage(elements, pixels.shape(), Relation.GREATER, number.exact(), longs));
        PerAxis<Border> past = outside.map(b -> truth(b, !b.value().isAtMost(number)));
        PerAxis<Border> from = outside.map(b -> truth(b, number.isAtMost(b.value())));
        return new Stranger(number, new Layer(greater, Working.UINT8, past), new Layer(greater, Working.UINT8, from));
    }

    private static Border truth(Border border, boolean truth) {
        return Border.of(border.mode(), truth ? 1 : 0);
    }

    /** Returns whether what lies past the edges is one of the elements that are chosen from, or could be. */
    public static boolean isElement(Border outside, DType type) {
        return !outside.mode().isConstant() || type.isFloat() || outside.value().isElement(type);
    }

    /** Returns the type in which elements are compared with each other and with what lies past the edges. */
    private static Working compared(DType type, DType chosen, PerAxis<Border> border) {
        List<Border> borders = border.values();
        if (chosen == type && borders.stream().allMatch(b -> isElement(b, type))) {
            return Precision.ofChoice(type);
        }
        boolean single = borders.stream()
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
            Places places = places(footprint, origin);
            return then(feed -> new FootprintExtremeStage(feed, shape(), places, least));
        }
        List<Integer> sizes = footprint.sizes(along.size());
        List<Integer> wide = IntStream.range(0, along.size())
                .filter(place -> sizes.get(place) > 1)
                .boxed()
                .sorted(Comparator.comparing(along::get))
                .toList();
        int last = shape().ndim() - 1;
        OrderPlan plan = this;
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
            plan = plan.then(feed -> new BoxExtremeStage(feed, shape(), axis, lengths, before, least));
            w += boxes ? 1 : 0;
        }
        return plan;
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
        Places places = places(footprint, origin);
        return then(feed -> new RankStage(feed, shape(), places, rank));
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
        return then(feed -> new StructureStage(feed, shape(), places, kept, least));
    }

    private Places places(Footprint footprint, PerAxis<Integer> origin) {
        return Places.of(footprint, origin, along, shape());
    }

    private OrderPlan then(Function<Feed, Stage> stage) {
        return new OrderPlan(
                this,
                chosen.then(stage),
                strangers.stream().map(stranger -> stranger.then(stage)).toList());
    }

    private Shape shape() {
        return input.shape();
    }

    /** Returns what has been chosen so far; at first, the elements of the input. */
    public Value value() {
        return chosen.value();
    }

    /** Returns the plan that stores what was chosen; without any stage, of a copy. */
    public Plan plan(DType result) {
        if (result.isComplex()) {
            throw new IllegalArgumentException("output is " + result + "; allowed is any type but the complex ones");
        }
        boolean wraps = chosen.working() == Working.INT64 && !cast.saturates();
        Value stored = wraps ? wrapped(new WholeNumbers(input.dtype(), result, cast)) : chosen.value();
        return stored.orCopy(chosen.working()).as(result, cast);
    }

    private Value wrapped(WholeNumbers whole) {
        Value wrapped = whole.of(chosen.value());
        for (Stranger stranger : strangers) {
            List<Feed> feeds = List.of(
                    wrapped.feed(Working.INT64, Feed.NO_BORDER),
                    stranger.less().value().feed(Working.BOOL, Feed.NO_BORDER),
                    stranger.greater().value().feed(Working.BOOL, Feed.NO_BORDER));
            long number = whole.ordered(stranger.number()).longValue();
            wrapped = wrapped.flow().stage(new InsertStage(feeds, shape(), number));
        }
        return wrapped;
    }
}
