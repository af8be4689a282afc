package io.ndimage.morphology;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.flow.OrderPlan;
import io.ndimage.flow.Value;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.Footprint;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Spec;
import io.ndimage.op.Structure;
import io.ndimage.op.Weights;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flow through erosions and dilations of numbers, and the checks of their common arguments. */
final class GreyPlan {

    private final Footprint footprint;
    private final @Nullable Weights heights;
    private final PerAxis<Integer> origin;
    private final int axes;
    private final OrderPlan plan;

    /**
     * Begins a plan.
     *
     * @param chosen the type of eroded and dilated pixels
     * @param cast how they become integers
     */
    GreyPlan(
            Spec input,
            @Nullable Footprint footprint,
            @Nullable Weights structure,
            DType chosen,
            PerAxis<Border> border,
            PerAxis<Integer> origin,
            Axes axes,
            Cast cast) {
        this.footprint = window(footprint, structure);
        this.heights =
                structure == null || Arrays.stream(structure.toDoubles()).allMatch(h -> h == 0) ? null : structure;
        this.origin = origin;
        this.axes = axes.resolve(input.shape()).size();
        boolean narrow = heights == null && (input.dtype().bytes() < 4 || input.dtype() == DType.FLOAT32);
        Working arithmetic = narrow ? Working.FLOAT32 : Working.FLOAT64;
        this.plan = new OrderPlan(input, chosen, axes, border, cast, heights == null, arithmetic);
    }

    /** Begins a plan whose eroded and dilated pixels are computed with: as their own type has them, or as doubles where it is of 64 bits. */
    GreyPlan(
            Spec input,
            @Nullable Footprint footprint,
            @Nullable Weights structure,
            PerAxis<Border> border,
            PerAxis<Integer> origin,
            Axes axes) {
        this(input, footprint, structure, computed(input.dtype()), border, origin, axes, Cast.ROUND_SATURATE);
    }

    private GreyPlan(GreyPlan before, OrderPlan plan) {
        this.footprint = before.footprint;
        this.heights = before.heights;
        this.origin = before.origin;
        this.axes = before.axes;
        this.plan = plan;
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

    private static DType computed(DType input) {
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
        return new GreyPlan(
                this,
                heights == null
                        ? plan.extreme(footprint, origin, true)
                        : plan.structure(footprint, heights, origin, true));
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
        PerAxis<Integer> other = PerAxis.of(turned);
        return new GreyPlan(
                this,
                heights == null
                        ? plan.extreme(footprint.reversed(), other, false)
                        : plan.structure(footprint.reversed(), heights.reversed(), other, false));
    }

    /** Returns what has been eroded and dilated so far; at first, the pixels themselves. */
    Value value() {
        return plan.value();
    }

    /** Returns the plan. */
    Plan plan(DType output) {
        return plan.plan(output);
    }

    /** Returns the plan that stores what was computed of eroded and dilated pixels. */
    static Plan plan(Value computed, DType output, Cast cast) {
        if (output.isComplex()) {
            throw new IllegalArgumentException("output is " + output + "; allowed is any type but the complex ones");
        }
        return computed.as(output, cast);
    }
}
