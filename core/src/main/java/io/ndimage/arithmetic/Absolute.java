package io.ndimage.arithmetic;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import io.ndimage.internal.line.PointwiseStage;
import io.ndimage.op.Axes;
import io.ndimage.op.Named;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * Takes the absolute value, or magnitude, of each element: {@code out[i] = |in[i]|}.
 *
 * <p>The result has the input's shape and type; of complex numbers it is the type of their parts. The least number of a signed
 * integer type, whose magnitude the type lacks, gives its greatest. The boundary plays no part; NaN gives NaN.
 *
 * <p>Example: the line {@code -3 0 2} gives {@code 3 0 2}, and the int8 {@code -128} gives {@code 127}. Work: one operation a
 * pixel. Source: as {@code numpy.absolute}, but for that least number.
 */
@Named(
        value = "absolute",
        summary = "Take the absolute value, or magnitude, of each element",
        keywords = {"abs", "modulus"},
        example = "absolute")
public record Absolute() implements RegionOperation {

    /** Returns this: channels are elements like all others. */
    @Override
    public Absolute onAxes(Axes axes) {
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        Spec input = inputs.get(0);
        DType type = input.dtype();
        Working working = Precision.ofOrder(type);
        Feed feed = Feed.port(0, working, Feed.NO_BORDER);
        boolean complex = type.isComplex();
        List<Feed> feeds = complex ? List.of(feed, Feed.imaginary(0, working, Feed.NO_BORDER)) : List.of(feed);
        Pointwise function =
                complex ? Pointwise.HYPOT : type.kind() == DType.Kind.UNSIGNED ? Pointwise.COPY : Pointwise.ABSOLUTE;
        PointwiseStage stage = new PointwiseStage(function, input.shape(), feeds, List.of());
        return Plan.of(List.of(stage), new Spec(type.part(), input.shape()), Cast.ROUND_SATURATE);
    }
}
