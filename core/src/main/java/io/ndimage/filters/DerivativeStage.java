package io.ndimage.filters;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.line.Runs;
import io.ndimage.op.Border;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * A function of the whole array.
 *
 * @param feed where the pixels come from, as doubles
 * @param shape the sizes of the array
 * @param axis the axis that the function is taken along
 * @param border what it is told of the array beyond its boundary
 * @param function the function
 */
record DerivativeStage(Feed feed, Shape shape, int axis, Border border, DerivativeFunction function) implements Stage {

    @Override
    public List<Feed> feeds() {
        return List.of(feed);
    }

    @Override
    public Working working() {
        return Working.FLOAT64;
    }

    @Override
    public Region needs(int which, Region out) {
        return Region.whole(shape);
    }

    @Override
    public boolean isIndivisible() {
        return true;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        NdArray array = NdArray.zeros(DType.FLOAT64, shape);
        Runs.copy(in.get(0), Block.of(Working.FLOAT64, array));
        NdArray given = function.of(array, axis, border);
        if (!given.shape().equals(shape) || given.dtype().isComplex()) {
            throw new IllegalArgumentException("derivative gives " + given.dtype() + " " + given.shape()
                    + "; allowed are real numbers of the input's shape, " + shape);
        }
        NdArray doubles = given.dtype() == DType.FLOAT64 ? given : given.astype(DType.FLOAT64);
        Runs.copy(Block.of(Working.FLOAT64, doubles).view(out.region()), out);
    }
}
