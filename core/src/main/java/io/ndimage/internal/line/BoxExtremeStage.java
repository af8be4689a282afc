package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.order.WindowExtreme;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * The least or the greatest element of windows along an axis, or of boxes along the last two.
 *
 * @param feed where the pixels come from
 * @param shape the sizes of the array
 * @param axis the first axis
 * @param sizes the length of the window along this axis, and along the next where there are two
 * @param before how many elements before an output's place it begins along each
 * @param least whether the least is sought; else the greatest
 */
public record BoxExtremeStage(
        Feed feed, Shape shape, int axis, List<Integer> sizes, List<Integer> before, boolean least) implements Stage {

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
        Region grown = out;
        for (int a = 0; a < sizes.size(); a++) {
            grown = grown.grow(axis + a, before.get(a), sizes.get(a) - 1 - before.get(a));
        }
        return grown;
    }

    @Override
    public Object kind() {
        return List.of(getClass(), working(), sizes);
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        boolean within = axis == shape.ndim() - 1;
        int rows = within ? 1 : sizes.get(0);
        int columns = within ? sizes.get(0) : sizes.size() == 1 ? 1 : sizes.get(1);
        WindowExtreme kernel =
                new WindowExtreme(Orderings.of(working(), BlockKernels.of(scratch)), least, rows, columns);
        Patches.forEach(in.get(0), out, axis, kernel::run);
    }
}
