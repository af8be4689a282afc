package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.RunTree;
import io.ndimage.internal.kernel.order.FootprintExtreme;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * The least or the greatest element of windows of any shape.
 *
 * @param feed where the pixels come from
 * @param shape the sizes of the array
 * @param window the window's places
 * @param least whether the least is sought; else the greatest
 */
public record FootprintExtremeStage(Feed feed, Shape shape, Places window, boolean least) implements Stage {

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
        return window.around(out);
    }

    @Override
    public Object kind() {
        return List.of(getClass(), working(), window.structure().shape());
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Block input = compact(in.get(0), scratch);
        int ndim = shape.ndim();
        int[] strides = new int[ndim];
        for (int a = 0; a < ndim; a++) {
            strides[a] = input.stride(a);
        }
        RunTree runs = RunTree.of(ndim, window.list());
        FootprintExtreme found = FootprintExtreme.over(
                Orderings.of(working(), BlockKernels.of(scratch)),
                least,
                runs,
                strides,
                input.data(),
                input.offset(),
                span(input));
        Block places = new Block(working(), out.region(), found, 0, strides);
        Runs.forEach(places, out, -1, (i, o, n) -> found.store(i, out.data(), o, n));
    }

    /** Returns a block, or a copy of it where most of the storage that it spans is not its own. */
    private Block compact(Block block, Scratch scratch) {
        if (span(block) <= 2 * block.region().elements()) {
            return block;
        }
        Block copy = scratch.block(working(), block.region());
        Runs.copy(block, copy);
        return copy;
    }

    /** Returns how many elements of storage lie from a block's first element to its last. */
    private static int span(Block block) {
        int span = 1;
        for (int a = 0; a < block.region().ndim(); a++) {
            span += Math.toIntExact(block.region().size(a) - 1) * block.stride(a);
        }
        return span;
    }
}
