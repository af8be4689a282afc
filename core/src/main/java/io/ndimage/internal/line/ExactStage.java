package io.ndimage.internal.line;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.Pixels;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.pointwise.ExactArithmetic;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import io.ndimage.op.Scalar;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums, differences, products and quotients in which a number may have more digits than a double: what doubles give where they
 * hold all of it, and else what is exact, rounded once.
 *
 * @param function the function, of two numbers
 * @param shape the sizes of the arrays
 * @param feeds one operand or both: whole numbers as longs, others as doubles
 * @param types the types of their pixels
 * @param number the second operand where there is one feed; null where there are two
 * @param result the type of the result; integers are given as longs, others as doubles
 * @param cast how numbers become integers
 */
public record ExactStage(
        Pointwise function,
        Shape shape,
        List<Feed> feeds,
        List<DType> types,
        @Nullable Scalar number,
        DType result,
        Cast cast)
        implements Stage {

    private static final int CHUNK = 1024;

    @Override
    public Working working() {
        return result.isInteger() ? Working.INT64 : Working.FLOAT64;
    }

    @Override
    public Region needs(int feed, Region out) {
        return out;
    }

    @Override
    public Object kind() {
        return List.of(getClass(), working(), function);
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        ExactArithmetic kernel = new ExactArithmetic(function, cast.rounding(), result.isInteger(), CHUNK);
        Runs.forEach(in, out, (at, outAt, count) -> {
            for (int done = 0; done < count; done += CHUNK) {
                int n = Math.min(CHUNK, count - done);
                for (int k = 0; k < in.size(); k++) {
                    take(kernel, k, in.get(k), at[k] + done, n);
                }
                if (number != null) {
                    kernel.take(1, number.exact(), n);
                }
                store(kernel, kernel.run(n), out, outAt + done, n);
            }
        });
    }

    private void take(ExactArithmetic kernel, int operand, Block block, int at, int count) {
        if (block.working() == Working.INT64) {
            kernel.take(operand, block.longs(), types.get(operand) == DType.UINT64, at, count);
        } else {
            kernel.take(operand, block.doubles(), at, count);
        }
    }

    private void store(ExactArithmetic kernel, double[] near, Block out, int at, int count) {
        if (!result.isInteger()) {
            System.arraycopy(near, 0, out.doubles(), at, count);
            for (int i = 0; i < count; i++) {
                Number exact = kernel.exact(i);
                out.doubles()[at + i] = exact == null ? near[i] : exact.doubleValue();
            }
            return;
        }
        DType longs = result == DType.UINT64 ? DType.UINT64 : DType.INT64;
        long shift = longs == DType.UINT64 ? Long.MIN_VALUE : 0;
        Pixels.of(longs).fromDoubles(near, 0, out.longs(), at, count, cast);
        for (int i = 0; i < count; i++) {
            Number exact = kernel.exact(i);
            if (exact != null) {
                out.longs()[at + i] = cast.toWhole(exact, longs).longValue();
            }
            out.longs()[at + i] ^= shift;
        }
    }
}
