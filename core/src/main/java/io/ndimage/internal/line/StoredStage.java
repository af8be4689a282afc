package io.ndimage.internal.line;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * The values that come of storing pixels in a type and reading them again: what one operation hands to the next.
 *
 * @param feed where the values come from
 * @param shape the sizes of the array
 * @param dtype the real type in which they would be stored
 * @param cast how they would become that type
 * @param working the type in which they are read again
 */
public record StoredStage(Feed feed, Shape shape, DType dtype, Cast cast, Working working) implements Stage {

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
        Region region = out.region();
        NdArray pixels = NdArray.zeros(dtype, region.shape());
        Kernels kernels = BlockKernels.of(scratch);
        Storing.store(in.get(0), pixels, region, false, cast, kernels);
        new Extension(shape, Feed.NO_BORDER).fill(StoredPixels.of(pixels, region, false), out, kernels);
    }
}
