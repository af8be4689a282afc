package io.ndimage.arithmetic;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.Pointwise;
import io.ndimage.internal.kernel.Relation;
import io.ndimage.internal.line.ConvertStage;
import io.ndimage.internal.line.PointwiseStage;
import io.ndimage.internal.line.ShiftStage;
import io.ndimage.internal.line.WholeNumbers;
import io.ndimage.internal.line.WithinStage;
import io.ndimage.op.Axes;
import io.ndimage.op.Feed;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Plan;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.op.Stage;
import io.ndimage.op.Working;
import java.util.ArrayList;
import java.util.List;

/**
 * Converts an array to another type: {@code out[i] = cast(in[i])}.
 *
 * <p>The result has the input's shape and the type {@code dtype}. Fractions stored in an integer type are rounded to nearest,
 * ties to even, and what lies beyond the type becomes its nearest end, unless {@code cast} says otherwise; integers that the type
 * can hold stay exact; every number but zero is true, NaN too; elsewhere NaN becomes 0 in an integer type. Complex numbers lose
 * their imaginary part in a real type. The boundary plays no part.
 *
 * <p>Example, {@code astype uint8}: the line {@code -1.5 0.5 1.5 254.6 300} gives {@code 0 0 2 255 255}; with {@code
 * cast=truncate_wrap}, {@code 255 0 1 254 44}. Work: one conversion a pixel. Source: as {@code numpy.ndarray.astype}, whose cast
 * is {@code truncate_wrap}.
 *
 * @param dtype the type of the result
 * @param cast how numbers become integers
 */
@Named(
        value = "astype",
        summary = "Convert an array to another type",
        keywords = {"cast", "convert", "dtype", "data type"},
        example = "astype uint8")
public record AsType(
        @Param(value = "type of the result") DType dtype,

        @Param(value = "how numbers become integers", byDefault = "round_saturate")
        Cast cast)
        implements RegionOperation {

    AsType(DType dtype) {
        this(dtype, Cast.ROUND_SATURATE);
    }

    /** Returns this with another way to make integers of numbers. */
    public AsType cast(Cast how) {
        return new AsType(dtype, how);
    }

    /** Returns this: channels are elements like all others. */
    @Override
    public AsType onAxes(Axes axes) {
        return this;
    }

    @Override
    public Plan plan(List<Spec> inputs) {
        DType from = inputs.get(0).dtype();
        Shape shape = inputs.get(0).shape();
        Spec result = new Spec(dtype, shape);
        List<Stage> stages = new ArrayList<>();
        WholeNumbers whole = new WholeNumbers(from, dtype, cast);
        if (whole.areWide()) {
            Feed longs = whole.feed(stages, shape);
            stages.add(ShiftStage.copy(longs, shape));
            return Plan.of(stages, result, cast);
        }
        Working working = working(from);
        Feed feed = Feed.port(0, working, PointwisePlan.NO_BORDER);
        if (isWidened(from)) {
            Feed stored = Feed.port(0, Precision.ofStored(from), PointwisePlan.NO_BORDER);
            Working real = dtype == DType.FLOAT32 ? Working.FLOAT32 : Working.FLOAT64;
            return Plan.of(List.of(new ConvertStage(stored, shape, real)), result, cast);
        }
        stages.add(new PointwiseStage(Pointwise.COPY, shape, List.of(feed), List.of()));
        if (!dtype.isComplex()) {
            return Plan.of(stages, result, cast);
        }
        if (from.isComplex()) {
            Feed imaginary = Feed.imaginary(0, working, PointwisePlan.NO_BORDER);
            stages.add(new PointwiseStage(Pointwise.COPY, shape, List.of(imaginary), List.of()));
        } else {
            // Nothing equals NaN: the imaginary part is zero everywhere.
            stages.add(new WithinStage(feed, shape, Relation.EQUAL, Double.NaN, from));
        }
        return new Plan(stages, List.of(0, 1), result, cast);
    }

    /** Returns whether the result is of a floating-point type that holds all elements exactly. */
    private boolean isWidened(DType from) {
        Working exact = Precision.ofOrder(from);
        return switch (dtype) {
            case FLOAT32 -> exact == Working.FLOAT32 && !from.isComplex();
            case FLOAT64 -> exact != Working.INT64 && !from.isComplex();
            default -> false;
        };
    }

    private static Working working(DType from) {
        Working exact = Precision.ofOrder(from);
        return exact == Working.INT64 ? Working.FLOAT64 : exact;
    }
}
