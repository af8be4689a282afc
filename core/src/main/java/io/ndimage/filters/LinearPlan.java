package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.Combination;
import io.ndimage.internal.line.AxisStage;
import io.ndimage.internal.line.CombineStage;
import io.ndimage.op.Border;
import io.ndimage.op.Feed;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Plan;
import io.ndimage.op.Precision;
import io.ndimage.op.Spec;
import io.ndimage.op.Stage;
import io.ndimage.op.Weights;
import io.ndimage.op.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A plan of linear stages under construction. Complex input goes through every stage twice, a part at a time. */
final class LinearPlan {

    private static final PerAxis<Border> NO_BORDER = PerAxis.of(Border.constant(0));

    /**
     * Whole numbers below this are exact as floats, and so are their quotients by whole numbers once they are rounded: a quotient
     * is a half or lies further from one than a float's error.
     */
    private static final double EXACT = 0x1p23;

    private final Spec input;
    private final Working working;
    private final DType result;
    private final Cast cast;
    private final List<Stage> stages = new ArrayList<>();

    /**
     * Begins a plan.
     *
     * @param usual the type of the result where none was asked for
     * @param output the type that was asked for
     * @param narrow the type to compute in, unless the result asks for more
     */
    LinearPlan(Spec input, DType usual, @Nullable DType output, Working narrow, Cast cast) {
        this.input = input;
        this.result = output == null ? usual : output;
        this.cast = cast;
        if (result.isComplex() != usual.isComplex()) {
            String weighted = usual.isComplex() && !input.dtype().isComplex() ? " and complex weights" : "";
            throw new IllegalArgumentException("output is " + result + " for an input of " + input.dtype() + weighted
                    + "; complex numbers need a complex output, and real ones a real one");
        }
        this.working = Precision.of(result, narrow);
    }

    /** Returns a filter along an axis, to be given where its pixels come from. */
    static BiFunction<LinearPlan, Feed, Stage> along(int axis, int before, int after, AxisStage.Kernel kernel) {
        return (plan, feed) -> new AxisStage(feed, plan.input.shape(), axis, before, after, kernel);
    }

    /** A stage of a chain: what it computes and the border that it sees. */
    record Link(BiFunction<LinearPlan, Feed, Stage> stage, PerAxis<Border> border) {

        Link(BiFunction<LinearPlan, Feed, Stage> stage, Border border) {
            this(stage, PerAxis.of(border));
        }
    }

    /** Returns the plan of filters one after the other; without any, a copy. */
    Plan chain(List<Link> links) {
        List<Integer> results = new ArrayList<>();
        results.add(append(links, false));
        if (input.dtype().isComplex()) {
            results.add(append(links, true));
        }
        return new Plan(stages, results, new Spec(result, shape()), cast);
    }

    /** Returns the plan of several chains, combined element by element; without any, a copy. */
    Plan combine(Combination combination, List<List<Link>> chains) {
        if (chains.isEmpty()) {
            return chain(List.of());
        }
        List<Integer> results = new ArrayList<>();
        results.add(append(combination, chains, false));
        if (input.dtype().isComplex()) {
            results.add(append(combination, chains, true));
        }
        return new Plan(stages, results, new Spec(result, shape()), cast);
    }

    /** Returns the plan of the results of several plans for this input, combined element by element; without any, a copy. */
    Plan combinePlans(Combination combination, List<Plan> plans) {
        if (plans.isEmpty()) {
            return chain(List.of());
        }
        List<List<Feed>> parts = List.of(new ArrayList<>(), new ArrayList<>());
        for (Plan plan : plans) {
            int base = stages.size();
            for (Stage stage : plan.stages()) {
                stages.add(stage.fedBy(
                        stage.feeds().stream().map(feed -> feed.moved(base)).toList()));
            }
            for (int part = 0; part < plan.results().size(); part++) {
                parts.get(part).add(Feed.stage(base + plan.results().get(part), working, NO_BORDER));
            }
        }
        List<Integer> results = new ArrayList<>();
        for (List<Feed> feeds : parts) {
            if (!feeds.isEmpty()) {
                results.add(append(combination, feeds));
            }
        }
        return new Plan(stages, results, new Spec(result, shape()), cast);
    }

    /**
     * Returns the plan of a filter with weights, which may be complex. As SciPy, it filters parts with parts: where both are complex, the
     * real part is {@code Re * re - Im * im} and the imaginary one {@code Re * im + Im * re}.
     *
     * @param link a filter with real weights
     */
    Plan weighted(Weights weights, Function<Weights, Link> link) {
        if (!weights.isComplex()) {
            return chain(List.of(link.apply(weights)));
        }
        Link real = link.apply(weights.real());
        Link imaginary = link.apply(weights.imaginary());
        List<Integer> results = new ArrayList<>();
        if (input.dtype().isComplex()) {
            Link negative = link.apply(weights.imaginary().negative());
            results.add(appendSum(real, negative));
            results.add(appendSum(imaginary, real));
        } else {
            results.add(append(List.of(real), false));
            results.add(append(List.of(imaginary), false));
        }
        return new Plan(stages, results, new Spec(result, shape()), cast);
    }

    /** Returns the stage that adds a filter of the real parts and one of the imaginary parts. */
    private int appendSum(Link ofReal, Link ofImaginary) {
        Feed first = Feed.stage(append(List.of(ofReal), false), working, NO_BORDER);
        Feed second = Feed.stage(append(List.of(ofImaginary), true), working, NO_BORDER);
        return append(Combination.SUM, List.of(first, second));
    }

    private int append(Combination combination, List<Feed> feeds) {
        stages.add(new CombineStage(feeds, shape(), combination));
        return stages.size() - 1;
    }

    private int append(Combination combination, List<List<Link>> chains, boolean imaginary) {
        List<Feed> feeds = new ArrayList<>();
        for (List<Link> links : chains) {
            feeds.add(Feed.stage(append(links, imaginary), working, NO_BORDER));
        }
        return append(combination, feeds);
    }

    private int append(List<Link> links, boolean imaginary) {
        int last = -1;
        for (Link link : links) {
            PerAxis<Border> border = imaginary ? imaginary(link.border()) : link.border();
            Feed feed = last >= 0 ? Feed.stage(last, working, border) : port(border, imaginary);
            stages.add(link.stage().apply(this, feed));
            last = stages.size() - 1;
        }
        return last < 0 ? append(Combination.SUM, List.of(port(NO_BORDER, imaginary))) : last;
    }

    private Feed port(PerAxis<Border> border, boolean imaginary) {
        return imaginary ? Feed.imaginary(0, working, border) : Feed.port(0, working, border);
    }

    /** Returns the border of the imaginary parts: a constant is a real number, and so 0 there. */
    static PerAxis<Border> imaginary(PerAxis<Border> border) {
        return new PerAxis<>(
                border.values().stream().map(b -> Border.of(b.mode(), 0)).toList());
    }

    private Shape shape() {
        return input.shape();
    }

    /** Returns the type to compute sums of an input in. */
    static Working sums(Spec input) {
        return Precision.ofSums(input.dtype());
    }

    /**
     * Returns the type to compute sums with whole weights in: floats where those of whole numbers are exact in them.
     *
     * @param gain the largest sum of the weights' magnitudes; below 1 where there are no axes and the pixels are copied
     * @param border its constants are summed as well
     */
    static Working wholeSums(Spec input, double gain, PerAxis<Border> border) {
        DType type = input.dtype().part();
        if (type.isFloat()) {
            return Precision.ofSums(type);
        }
        double peak = Math.max(-type.minValue(), type.maxValue());
        boolean whole = true;
        for (Border b : border.values()) {
            peak = Math.max(peak, Math.abs(b.value()));
            whole &= b.value() == Math.rint(b.value());
        }
        return whole && peak * Math.max(1, gain) < EXACT ? Working.FLOAT32 : Working.FLOAT64;
    }
}
