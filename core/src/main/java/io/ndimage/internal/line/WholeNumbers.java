package io.ndimage.internal.line;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.Pointwise;
import io.ndimage.op.Border;
import io.ndimage.op.Feed;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Scalar;
import io.ndimage.op.Stage;
import io.ndimage.op.Working;
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

    private static final PerAxis<Border> NO_BORDER = PerAxis.of(Border.constant(0));

    /** Returns whether all numbers are whole, and some of 64 bits. */
    public boolean areWide() {
        boolean whole = (input.isInteger() || input == DType.BOOL) && result.isInteger();
        return whole && Math.max(input.bytes(), result.bytes()) == Long.BYTES;
    }

    /** Returns where the pixels of the input come from as longs of the result's sign, having added the stages that turn them. */
    public Feed feed(List<Stage> stages, Shape shape) {
        Feed next = Feed.port(0, Working.INT64, NO_BORDER);
        if ((input == DType.UINT64) == (result == DType.UINT64)) {
            return next;
        }
        if (cast.saturates()) {
            List<Long> bounds = input == DType.UINT64 ? List.of(Long.MIN_VALUE, -1L) : List.of(0L, Long.MAX_VALUE);
            stages.add(new PointwiseStage(Pointwise.CLIP, shape, List.of(next), bounds));
            next = Feed.stage(stages.size() - 1, Working.INT64, NO_BORDER);
        }
        stages.add(new PointwiseStage(Pointwise.MOVE_SIGN, shape, List.of(next), List.of()));
        return Feed.stage(stages.size() - 1, Working.INT64, NO_BORDER);
    }

    /** Returns a border whose constant is one of the result's numbers, as a long. */
    public Border ordered(Border border) {
        DType longs = result == DType.UINT64 ? DType.UINT64 : DType.INT64;
        Scalar constant = border.value().in(longs, cast);
        return Border.of(border.mode(), constant.ordered(longs));
    }
}
