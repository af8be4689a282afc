package io.ndimage.morphology;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.flow.Flow;
import io.ndimage.flow.Value;
import io.ndimage.op.Axes;
import io.ndimage.op.Border;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Port;
import io.ndimage.op.Spec;
import io.ndimage.op.Structure;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan of binary erosions and dilations under construction, and the checks of their common arguments. */
final class BinaryPlan {

    /** What all of them take. */
    static final List<Port> PORTS =
            List.of(Port.INPUT, new Port("mask", false, "where pixels may change; the others keep their values"));

    /** So many iterations at most are a stage each, which tiles and threads can share. */
    private static final int MOST_STAGES = 16;

    private final List<Spec> inputs;
    private final Structure structure;
    private final PerAxis<Integer> origin;
    private final int iterations;
    private final PerAxis<Border> border;
    private final Flow flow;
    private Value pixels;

    /** Begins a plan for an input and perhaps a mask. */
    BinaryPlan(
            List<Spec> inputs,
            @Nullable Structure structure,
            PerAxis<Integer> origin,
            Axes axes,
            int iterations,
            int borderValue) {
        this.inputs = inputs;
        this.iterations = iterations;
        this.border = PerAxis.of(Border.constant(borderValue));
        this.flow = Flow.of(inputs, Working.FLOAT32);
        this.pixels = flow.input(0).real();
        Shape shape = inputs.get(0).shape();
        if (inputs.size() > 1 && !inputs.get(1).shape().equals(shape)) {
            throw new IllegalArgumentException(
                    "mask has shape " + inputs.get(1).shape() + "; allowed is the input's shape " + shape);
        }
        List<Integer> along = axes.resolve(shape);
        Structure used = structure == null ? Structure.cross(along.size()) : structure;
        if (used.ndim() != along.size()) {
            throw new IllegalArgumentException("structure has shape " + used.shape()
                    + "; it needs a size for each axis that it works along, " + along.size() + " in all");
        }
        checkOrigin("origin", used.shape(), origin);
        Integer[] origins = new Integer[Math.max(1, shape.ndim())];
        Arrays.fill(origins, 0);
        for (int place = 0; place < along.size(); place++) {
            origins[along.get(place)] = origin.get(place);
        }
        this.structure = used.spread(along, shape.ndim());
        this.origin = PerAxis.of(origins);
    }

    /** Checks what can be checked without an input. */
    static void check(@Nullable Structure structure, PerAxis<Integer> origin, DType output) {
        if (structure != null) {
            if (structure.count() == 0) {
                throw new IllegalArgumentException("structure of shape " + structure.shape()
                        + " has no element; allowed is one with at least one that is not zero");
            }
            checkOrigin("origin", structure.shape(), origin);
        }
        checkOutput(output);
    }

    /** Checks the type of a result. */
    static void checkOutput(DType output) {
        if (output.isComplex()) {
            throw new IllegalArgumentException("output is " + output + "; allowed is any type but the complex ones");
        }
    }

    /** Checks that a structure with an origin stays over the pixel. */
    static void checkOrigin(String name, Shape structure, PerAxis<Integer> origin) {
        origin.check(name, structure.ndim());
        for (int a = 0; a < structure.ndim(); a++) {
            long size = structure.size(a);
            if (origin.get(a) < -(size / 2) || origin.get(a) > (size - 1) / 2) {
                throw new IllegalArgumentException(name + " is " + origin.get(a) + "; allowed for a structure of size "
                        + size + " is " + -(size / 2) + " to " + (size - 1) / 2);
            }
        }
    }

    /** Returns what decides about a pixel in an erosion. */
    Neighbourhood neighbourhood() {
        return Neighbourhood.of(structure, origin, inputs.get(0).shape());
    }

    /** Goes on to erosions. */
    BinaryPlan erode() {
        return repeat(neighbourhood(), false);
    }

    /** Goes on to dilations. */
    BinaryPlan dilate() {
        return repeat(Neighbourhood.reflected(structure, origin, inputs.get(0).shape()), true);
    }

    /** Goes on to the dilation of nothing from beyond the edges on into what is false, and takes what it does not reach. */
    BinaryPlan fill() {
        Shape shape = pixels.shape();
        Value outside = not(pixels);
        List<Feed> feeds = List.of(
                flow.stage(new BlankStage(shape)).feed(Working.BITS, border),
                outside.feed(Working.BITS, Feed.NO_BORDER));
        Neighbourhood neighbourhood = Neighbourhood.reflected(structure, origin, shape);
        pixels = not(flow.stage(new RepeatedStage(feeds, shape, neighbourhood, true, iterations)));
        return this;
    }

    /** Returns what is false. */
    static Value not(Value truths) {
        return truths.stage(Working.BITS, Feed.NO_BORDER, feed -> new NotStage(feed, truths.shape()));
    }

    private BinaryPlan repeat(Neighbourhood neighbourhood, boolean any) {
        Shape shape = pixels.shape();
        int together = inputs.size() > 1 ? 1 : neighbourhood.mergeable();
        int rounds = (int) ((iterations + together - 1L) / together);
        if (iterations < 1 || rounds > MOST_STAGES) {
            pixels = flow.stage(new RepeatedStage(feeds(), shape, neighbourhood, any, iterations));
            return this;
        }
        for (int done = 0; done < iterations; done += together) {
            int merged = Math.min(together, iterations - done);
            pixels = flow.stage(new WindowStage(feeds(), shape, neighbourhood.times(merged), any));
        }
        return this;
    }

    private List<Feed> feeds() {
        Feed now = pixels.feed(Working.BITS, border);
        return inputs.size() > 1 ? List.of(now, flow.input(1).feed(Working.BITS, border)) : List.of(now);
    }

    /** Returns the plan. */
    Plan plan(DType output, Cast cast) {
        return pixels.as(output, cast);
    }
}
