package io.ndimage.extension;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * 1 where an element and a neighbour along an axis lie on different sides of zero, else 0.
 *
 * @param feed where the elements come from, in floats or doubles
 * @param shape the sizes of the array
 */
record CrossingStage(Feed feed, Shape shape) implements Stage {

    @Override
    public List<Feed> feeds() {
        return List.of(feed);
    }

    @Override
    public Working working() {
        return feed.working();
    }

    @Override
    public Region needs(int which, Region out) {
        Region needed = out;
        for (int axis = 0; axis < out.ndim(); axis++) {
            needed = needed.grow(axis, 1, 1);
        }
        return needed;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Block pixels = in.get(0);
        Region region = out.region();
        if (region.isEmpty()) {
            return;
        }
        long[] index = region.corner();
        do {
            int here = pixels.position(index);
            boolean below = isBelow(pixels, here);
            boolean crosses = false;
            for (int axis = 0; axis < index.length; axis++) {
                crosses |= below != isBelow(pixels, here - pixels.stride(axis))
                        || below != isBelow(pixels, here + pixels.stride(axis));
            }
            set(out, out.position(index), crosses ? 1 : 0);
        } while (region.advance(index, index.length));
    }

    private static boolean isBelow(Block block, int position) {
        return block.working() == Working.FLOAT32 ? block.floats()[position] < 0 : block.doubles()[position] < 0;
    }

    private static void set(Block block, int position, int value) {
        if (block.working() == Working.FLOAT32) {
            block.floats()[position] = value;
        } else {
            block.doubles()[position] = value;
        }
    }
}
