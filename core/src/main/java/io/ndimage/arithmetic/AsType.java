package io.ndimage.arithmetic;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.flow.Flow;
import io.ndimage.flow.Value;
import io.ndimage.flow.WholeNumbers;
import io.ndimage.internal.kernel.pointwise.Relation;
import io.ndimage.internal.line.ConvertStage;
import io.ndimage.internal.line.WithinStage;
import io.ndimage.op.Axes;
import io.ndimage.op.Named;
import io.ndimage.op.Param;
import io.ndimage.op.Precision;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.Spec;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Working;
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
        WholeNumbers whole = new WholeNumbers(from, dtype, cast);
        Working working = working(from);
        Value elements = Flow.of(inputs.get(0), working);
        if (whole.areWide()) {
            return whole.of(elements).orCopy(Working.INT64).as(dtype, cast);
        }
        if (isWidened(from)) {
            Working real = dtype == DType.FLOAT32 ? Working.FLOAT32 : Working.FLOAT64;
            Working stored = Precision.ofStored(from);
            return elements.stage(stored, Feed.NO_BORDER, feed -> new ConvertStage(feed, shape, real))
                    .as(dtype, cast);
        }
        if (dtype.isComplex() && !from.isComplex()) {
            // Nothing equals NaN: the imaginary part is zero everywhere.
            Value zero = elements.stage(
                    working, Feed.NO_BORDER, feed -> new WithinStage(feed, shape, Relation.EQUAL, Double.NaN, from));
            return Value.complex(elements, zero).as(dtype, cast);
        }
        return (dtype.isComplex() ? elements : elements.real()).as(dtype, cast);
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
