package io.ndimage.fourier;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.pointwise.Scaling;
import io.ndimage.internal.line.Runs;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * A part of a spectrum, multiplied with real numbers. It is positional.
 *
 * @param feed where the part comes from, in doubles
 * @param shape the sizes of the spectrum, which has an axis at least
 * @param multiplier gives the numbers, at little cost
 */
record ScaledStage(Feed feed, Shape shape, Multiplier multiplier) implements Stage {

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
        return out;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        new MultiplierStage(shape, multiplier).compute(List.of(), out, scratch);
        Block part = in.get(0);
        Runs.forEach(part, out, -1, (i, o, n) -> Scaling.run(part.doubles(), i, out.doubles(), o, n));
    }
}
