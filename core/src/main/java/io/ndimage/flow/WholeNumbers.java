package io.ndimage.flow;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import io.ndimage.internal.line.PointwiseStage;
import io.ndimage.op.Border;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Scalar;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * Whole numbers that are chosen or moved and not computed with, where only longs hold those of the input or of the result. They
 * become the result's numbers first; what is chosen after that is stored as it is, the constant beyond the boundary as well.
 *
 * @param input the type of the input
 * @param result the type of the result
 * @param cast how numbers become the result's type
 */
public record WholeNumbers(DType input, DType result, Cast cast) {

    /** Returns whether all numbers are whole; truths are, as 0 and 1. */
    public boolean areWhole() {
        return isWhole(input) && isWhole(result);
    }

    private static boolean isWhole(DType type) {
        return type.isInteger() || type == DType.BOOL;
    }

    /** Returns whether all numbers are whole, and some of 64 bits. */
    public boolean areWide() {
        return areWhole() && result.isInteger() && Math.max(input.bytes(), result.bytes()) == Long.BYTES;
    }

    /**
     * Returns whether only longs hold all numbers: where some are of 64 bits, or what lies past the edges is no float, which would be
     * rounded twice.
     *
     * @param border what lies past the edges of the input, as one of its parts goes on
     */
    public boolean needLongs(PerAxis<Border> border) {
        return areWide()
                || (areWhole()
                        && result.isInteger()
                        && !border.values().stream().allMatch(this::isFloat));
    }

    private boolean isFloat(Border outside) {
        Scalar number = outside.value();
        return !outside.mode().isConstant()
                || number.isNaN()
                || number.in(DType.FLOAT32, Cast.ROUND_SATURATE).equals(number);
    }

    /** Returns the type of 64 bits that has the result's numbers, and that longs stand for. */
    public DType longs() {
        return result == DType.UINT64 ? DType.UINT64 : DType.INT64;
    }

    /** Returns elements of the input as longs of the result's sign. */
    public Value of(Value elements) {
        if ((input == DType.UINT64) == (result == DType.UINT64)) {
            return elements;
        }
        Value bounded = elements;
        if (cast.saturates()) {
            List<Long> bounds = input == DType.UINT64 ? List.of(Long.MIN_VALUE, -1L) : List.of(0L, Long.MAX_VALUE);
            bounded = pointwise(elements, Pointwise.CLIP, bounds);
        }
        return pointwise(bounded, Pointwise.MOVE_SIGN, List.of());
    }

    private static Value pointwise(Value longs, Pointwise function, List<Long> numbers) {
        return Value.join(
                List.of(longs), Working.INT64, feeds -> new PointwiseStage(function, longs.shape(), feeds, numbers));
    }

    /** Returns a border whose constant is one of the result's numbers, as a long. */
    public Border ordered(Border border) {
        return Border.of(border.mode(), ordered(border.value()));
    }

    /** Returns what becomes of a number beyond the boundary, as a long. */
    public Scalar ordered(Scalar number) {
        return number.in(longs(), cast).ordered(longs());
    }
}
