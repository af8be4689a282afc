package io.ndimage.filters;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.flow.Flow;
import io.ndimage.flow.Value;
import io.ndimage.flow.WholeNumbers;
import io.ndimage.internal.line.AxisStage;
import io.ndimage.internal.line.ShiftStage;
import io.ndimage.op.Border;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Weights;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The plan of linear filters. Complex input goes through every stage twice, a part at a time. */
final class LinearPlan {

    /**
     * Whole numbers below this are exact as floats, and so are their quotients by whole numbers once they are rounded: a quotient
     * is a half or lies further from one than a float's error.
     */
    private static final double EXACT = 0x1p23;

    private final Spec input;
    private final Working working;
    private final DType result;
    private final Cast cast;
    private final Value pixels;

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
        this.pixels = Flow.of(input, working);
    }

    /** Makes the stage of a filter. */
    interface Filter {

        /** Returns the stage for an array of some sizes that reads its pixels from a feed. */
        Stage stage(Feed feed, Shape shape);
    }

    /** Returns a filter along an axis. */
    static Filter along(int axis, int before, int after, AxisStage.Kernel kernel) {
        return (feed, shape) -> new AxisStage(feed, shape, axis, before, after, kernel);
    }

    /**
     * A filter that others follow.
     *
     * @param filter what it computes
     * @param border the border that it sees
     * @param move the same in longs, where it moves pixels and does no more; null where it computes with them
     */
    record Link(
            Filter filter, PerAxis<Border> border, @Nullable Filter move) {

        Link(Filter filter, Border border) {
            this(filter, PerAxis.of(border), null);
        }

        /** Returns this, which does no more than move pixels by so many towards the end of each axis. */
        Link moving(List<Long> shifts) {
            return new Link(filter, border, (feed, shape) -> new ShiftStage(feed, shape, shifts));
        }

        /** Returns this, which does no more than move pixels by so many towards the end of an axis. */
        Link moving(int axis, long shift) {
            return new Link(filter, border, (feed, shape) -> {
                List<Long> shifts = new ArrayList<>(Collections.nCopies(shape.ndim(), 0L));
                shifts.set(axis, shift);
                return new ShiftStage(feed, shape, shifts);
            });
        }
    }

    /** Returns the plan of filters one after the other; without any, a copy. */
    Plan chain(List<Link> links) {
        WholeNumbers whole = new WholeNumbers(input.dtype(), result, cast);
        boolean moves = links.stream().allMatch(link -> link.move() != null);
        boolean exact = whole.areWide() || links.stream().anyMatch(link -> whole.needLongs(link.border()));
        Value filtered = moves && exact ? moved(whole, links) : filtered(pixels, links);
        return filtered.as(result, cast);
    }

    /** Returns whole numbers that are moved, and stay what they are. */
    private Value moved(WholeNumbers whole, List<Link> links) {
        Value moved = whole.of(pixels);
        for (Link link : links) {
            Filter move = Objects.requireNonNull(link.move());
            PerAxis<Border> outside = link.border().map(b -> whole.ordered(b.part(input.dtype(), false)));
            moved = moved.stage(Working.INT64, outside, feed -> move.stage(feed, input.shape()));
        }
        return moved.orCopy(Working.INT64);
    }

    private Value filtered(Value from, List<Link> links) {
        Value filtered = from;
        for (Link link : links) {
            filtered =
                    filtered.stage(working, link.border(), feed -> link.filter().stage(feed, input.shape()));
        }
        return filtered;
    }

    /** Returns the plan of what becomes of the results of several chains; without any, a copy. */
    Plan combine(Function<List<Value>, Value> combination, List<List<Link>> chains) {
        return combineAll(
                combination,
                chains.stream().map(links -> filtered(pixels, links)).toList());
    }

    /** Returns the plan of what becomes of several operations' results for this input; without any, a copy. */
    Plan combineOperations(Function<List<Value>, Value> combination, List<RegionOperation> operations) {
        return combineAll(combination, operations.stream().map(pixels::through).toList());
    }

    private Plan combineAll(Function<List<Value>, Value> combination, List<Value> values) {
        return values.isEmpty() ? chain(List.of()) : combination.apply(values).as(result, cast);
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
        List<Link> real = List.of(link.apply(weights.real()));
        List<Link> imaginary = List.of(link.apply(weights.imaginary()));
        if (!pixels.isComplex()) {
            return Value.complex(filtered(pixels, real), filtered(pixels, imaginary))
                    .as(result, cast);
        }
        List<Link> negative = List.of(link.apply(weights.imaginary().negative()));
        return Value.complex(ofParts(real, negative), ofParts(imaginary, real)).as(result, cast);
    }

    /** Returns the sum of a filter of the real parts and one of the imaginary parts. */
    private Value ofParts(List<Link> ofReal, List<Link> ofImaginary) {
        return Value.sum(List.of(filtered(pixels.real(), ofReal), filtered(pixels.imaginary(), ofImaginary)));
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
            peak = Math.max(peak, Math.abs(b.value().doubleValue()));
            whole &= b.value().isWhole();
        }
        return whole && peak * Math.max(1, gain) < EXACT ? Working.FLOAT32 : Working.FLOAT64;
    }
}
