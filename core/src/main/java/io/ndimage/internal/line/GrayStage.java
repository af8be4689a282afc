package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.kernel.pointwise.WeightedGray;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * The gray of an array's colours, which lie along an axis that the result lacks. Of one or two, gray and alpha, it is the first.
 *
 * @param feed where the pixels come from, in longs, doubles or, of three or four colours, unsigned bytes
 * @param colours the sizes of the array
 * @param axis the axis of the colours
 */
public record GrayStage(Feed feed, Shape colours, int axis) implements Stage {

    @Override
    public List<Feed> feeds() {
        return List.of(feed);
    }

    @Override
    public Shape shape() {
        return colours.without(axis);
    }

    @Override
    public Working working() {
        return feed.working();
    }

    @Override
    public Region needs(int which, Region out) {
        long[] start = new long[colours.ndim()];
        long[] stop = new long[colours.ndim()];
        for (int a = 0; a < start.length; a++) {
            start[a] = a == axis ? 0 : out.start(a < axis ? a : a - 1);
            stop[a] = a == axis ? (isGray() ? 1 : 3) : out.stop(a < axis ? a : a - 1);
        }
        return Region.of(start, stop);
    }

    private boolean isGray() {
        return colours.size(axis) < 3;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Block input = in.get(0);
        int last = shape().ndim() - 1;
        int step = last < 0 ? 0 : input.stride(last < axis ? last : last + 1);
        int count = last < 0 ? 1 : Math.toIntExact(out.region().size(last));
        Kernels kernels = BlockKernels.of(scratch);
        Lines.forEach(out.region(), out, (position, index) -> {
            int at = input.offset();
            for (int a = 0; a <= last; a++) {
                at += Math.toIntExact((index[a] - out.region().start(a)) * input.stride(a < axis ? a : a + 1));
            }
            if (working() == Working.UINT8) {
                kernels.grayOfBytes(
                        (byte[]) input.data(), at, step, input.stride(axis), (byte[]) out.data(), position, count);
            } else if (working() == Working.INT64 && isGray()) {
                WeightedGray.copy(input.longs(), at, step, out.longs(), position, count);
            } else if (isGray()) {
                WeightedGray.copy(input.doubles(), at, step, out.doubles(), position, count);
            } else if (working() == Working.INT64) {
                WeightedGray.run(input.longs(), at, step, input.stride(axis), out.longs(), position, count);
            } else {
                WeightedGray.run(input.doubles(), at, step, input.stride(axis), out.doubles(), position, count);
            }
        });
    }
}
