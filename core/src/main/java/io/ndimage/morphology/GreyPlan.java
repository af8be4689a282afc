package io.ndimage.morphology;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.internal.kernel.Combination;
import io.ndimage.internal.line.CombineStage;
import io.ndimage.internal.line.DifferenceStage;
import io.ndimage.internal.line.OrderPlan;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Feed;
import io.ndimage.op.Footprint;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Plan;
import io.ndimage.op.Spec;
import io.ndimage.op.Structure;
import io.ndimage.op.Weights;
import io.ndimage.op.Working;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan of erosions and dilations of numbers under construction, and the checks of their common arguments. */
final class GreyPlan {

    private final Footprint footprint;
    private final @Nullable Weights heights;
    private final PerAxis<Integer> origin;
    private final int axes;
    private final Spec input;
    private final OrderPlan plan;

    /**
     * Begins a plan.
     *
     * @param chosen the type in which eroded and dilated pixels go on
     */
    GreyPlan(
            Spec input,
            @Nullable Footprint footprint,
            @Nullable Weights structure,
            DType chosen,
            PerAxis<Border> border,
            PerAxis<Integer> origin,
            Axes axes) {
        this.input = input;
        this.footprint = window(footprint, structure);
        this.heights =
                structure == null || Arrays.stream(structure.toDoubles()).allMatch(h -> h == 0) ? null : structure;
        this.origin = origin;
        this.axes = axes.resolve(input.shape()).size();
        this.plan = new OrderPlan(input, chosen, axes, border, heights == null);
    }

    /** Checks what can be checked without an input. */
    static void check(@Nullable Footprint footprint, @Nullable Weights structure, PerAxis<Integer> origin) {
        if (structure != null) {
            if (structure.shape().isEmpty()) {
                throw new IllegalArgumentException(
                        "structure is empty, of shape " + structure.shape() + "; at least one element is needed");
            }
            if (Arrays.stream(structure.toDoubles()).anyMatch(h -> !Double.isFinite(h))) {
                throw new IllegalArgumentException("structure is " + structure + "; allowed are finite numbers");
            }
        }
        window(footprint, structure).check(origin);
    }

    /** Returns the type in which pixels go on that are computed with: their own, or doubles for what only those hold. */
    static DType computed(DType input) {
        return input.isInteger() && input.bytes() == 8 ? DType.FLOAT64 : input;
    }

    /** Returns which pixels count: without a footprint, those of the structure, whatever the size. */
    private static Footprint window(@Nullable Footprint footprint, @Nullable Weights structure) {
        if (structure == null) {
            if (footprint == null) {
                throw new IllegalArgumentException(
                        "size is none, and so are footprint and structure; one of them is needed");
            }
            return footprint;
        }
        if (footprint == null || footprint.elements() == null) {
            return Footprint.of(Structure.ones(structure.shape().sizes()));
        }
        Structure elements = footprint.elements();
        if (!elements.shape().equals(structure.shape())) {
            throw new IllegalArgumentException("footprint has shape " + elements.shape()
                    + "; allowed is the shape of the structure, " + structure.shape());
        }
        return footprint;
    }

    /** Goes on to an erosion. */
    GreyPlan erode() {
        if (heights == null) {
            plan.extreme(footprint, origin, true);
        } else {
            plan.structure(footprint, heights, origin, true);
        }
        return this;
    }

    /** Goes on to a dilation, by the structure turned about its middle and shifted the other way. */
    GreyPlan dilate() {
        List<Integer> sizes = footprint.sizes(axes);
        origin.check("origin", axes);
        Integer[] turned = new Integer[axes];
        Arrays.fill(turned, 0);
        for (int place = 0; place < axes; place++) {
            turned[place] = sizes.get(place) % 2 == 0 ? -origin.get(place) - 1 : -origin.get(place);
        }
        if (heights == null) {
            plan.extreme(footprint.reversed(), PerAxis.of(turned), false);
        } else {
            plan.structure(footprint.reversed(), heights.reversed(), PerAxis.of(turned), false);
        }
        return this;
    }

    /** Returns where what has been computed is fed from, and goes back to the input. */
    Feed result() {
        Feed feed = plan.result(arithmetic());
        plan.restart();
        return feed;
    }

    /** Goes on to the sum of two. */
    GreyPlan sum(Feed one, Feed other) {
        plan.then(shape -> new CombineStage(List.of(one, other), shape, Combination.SUM));
        return this;
    }

    /** Goes on to one less others. */
    GreyPlan difference(Feed one, Feed... others) {
        List<Feed> feeds = new ArrayList<>(List.of(one));
        feeds.addAll(Arrays.asList(others));
        plan.then(shape -> new DifferenceStage(feeds, shape));
        return this;
    }

    private Working arithmetic() {
        boolean narrow = heights == null && (input.dtype().bytes() < 4 || input.dtype() == DType.FLOAT32);
        return narrow ? Working.FLOAT32 : Working.FLOAT64;
    }

    /** Returns the plan. */
    Plan plan(DType output, Cast cast) {
        return plan.plan(output, cast);
    }
}
