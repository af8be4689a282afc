package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.order.StructureExtreme;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * The least of a window's elements, each less the height of a structure there, or the greatest of the sums with it; in doubles.
 *
 * @param feed where the pixels come from
 * @param shape the sizes of the array
 * @param window the window's places
 * @param heights the heights at those places, in C order
 * @param least whether the least difference is sought; else the greatest sum
 */
public record StructureStage(Feed feed, Shape shape, Places window, List<Double> heights, boolean least)
        implements Stage {

    /** Keeps a copy of the list. */
    public StructureStage {
        heights = List.copyOf(heights);
    }

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
        return window.around(out);
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Block input = in.get(0);
        double[] added = heights.stream().mapToDouble(h -> least ? 0 - h : h).toArray();
        StructureExtreme kernel = new StructureExtreme(window.offsets(input), added, least);
        Runs.forEach(input, out, -1, (i, o, n) -> kernel.run(input.doubles(), i, out.doubles(), o, n));
    }
}
