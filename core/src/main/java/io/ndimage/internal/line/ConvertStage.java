package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * The elements of an array in another type, which holds all of them exactly.
 *
 * @param feed where the elements come from
 * @param shape the sizes of the array
 * @param working the other type
 */
public record ConvertStage(Feed feed, Shape shape, Working working) implements Stage {

    @Override
    public List<Feed> feeds() {
        return List.of(feed);
    }

    @Override
    public Region needs(int which, Region out) {
        return out;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        new Extension(shape, Feed.NO_BORDER).fill(StoredPixels.of(in.get(0)), out, BlockKernels.of(scratch));
    }
}
