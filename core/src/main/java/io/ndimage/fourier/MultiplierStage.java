package io.ndimage.fourier;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.line.Lines;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * The numbers that a spectrum is multiplied with, as blocks. It is positional, and reads nothing.
 *
 * @param shape the sizes of the spectrum, which has an axis at least
 * @param multiplier gives the numbers
 */
record MultiplierStage(Shape shape, Multiplier multiplier) implements Stage {

    @Override
    public List<Feed> feeds() {
        return List.of();
    }

    @Override
    public Working working() {
        return Working.FLOAT64;
    }

    @Override
    public Region needs(int feed, Region out) {
        return out;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        int count = Math.toIntExact(out.region().size(shape.ndim() - 1));
        Lines.forEach(out.region(), out, (position, first) -> multiplier.fill(first, out.doubles(), position, count));
    }
}
