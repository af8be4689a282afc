package io.ndimage.interpolation;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.line.BlockKernels;
import io.ndimage.internal.line.Lines;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * Bytes interpolated halfway between neighbours along two axes, of which the last is one: the mean of two by two, without a way
 * through floats, whose sums of four bytes are as exact.
 *
 * @param feed where the pixels come from, in unsigned bytes
 * @param shape the sizes of the result
 * @param axis the other axis that becomes half as long
 */
record HalvingStage(Feed feed, Shape shape, int axis) implements Stage {

    @Override
    public List<Feed> feeds() {
        return List.of(feed);
    }

    @Override
    public Working working() {
        return Working.UINT8;
    }

    @Override
    public Region needs(int which, Region out) {
        int last = shape.ndim() - 1;
        return out.with(axis, 2 * out.start(axis), 2 * out.stop(axis))
                .with(last, 2 * out.start(last), 2 * out.stop(last));
    }

    @Override
    public boolean readsManyLines() {
        return false;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Block pixels = in.get(0);
        byte[] from = (byte[]) pixels.data();
        byte[] to = (byte[]) out.data();
        int last = shape.ndim() - 1;
        int count = Math.toIntExact(out.region().size(last));
        Kernels kernels = BlockKernels.of(scratch);
        Lines.forEach(out.region(), out, (position, index) -> {
            long[] first = index.clone();
            first[axis] *= 2;
            first[last] *= 2;
            int row = pixels.position(first);
            kernels.halfOfBytes(from, row, row + pixels.stride(axis), to, position, count);
        });
    }
}
