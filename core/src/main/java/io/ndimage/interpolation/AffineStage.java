package io.ndimage.interpolation;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.line.BlockKernels;
import io.ndimage.op.Border;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * Interpolation at coordinates that are sums of multiples of the output's along some axes; along the others nothing moves. It
 * depends on where a block lies.
 *
 * @param feed where the pixels come from; nothing beyond the boundary is asked of it
 * @param from the sizes of the input
 * @param shape the sizes of the result
 * @param axes the axes that are mixed, in ascending order
 * @param lines for each of them how its coordinate is computed
 * @param border how the input is padded beyond its boundary
 * @param order the spline's order, 0 or 1
 */
record AffineStage(Feed feed, Shape from, Shape shape, List<Integer> axes, List<Slant> lines, Border border, int order)
        implements Stage {

    /** Keeps copies of the lists. */
    AffineStage {
        axes = List.copyOf(axes);
        lines = List.copyOf(lines);
    }

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
        for (int k = 0; k < axes.size(); k++) {
            int axis = axes.get(k);
            long[] span = new long[2];
            if (!out.isEmpty()) {
                double least = lines.get(k).extreme(axes, out, false);
                double most = lines.get(k).extreme(axes, out, true);
                span = rule(k).elements(least, most, order);
            }
            needed = needed.with(axis, span[0], span[1]);
        }
        return needed;
    }

    private EdgeRule rule(int k) {
        return new EdgeRule(border, from.size(axes.get(k)));
    }

    @Override
    public boolean readsManyLines() {
        return along() < shape.ndim() - 1;
    }

    @Override
    public Object kind() {
        return List.of(getClass(), working(), order);
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        SlantedLines slanted = new SlantedLines(this, out, BlockKernels.of(scratch));
        if (along() < shape.ndim() - 1) {
            slanted.run(in.get(0), out.region());
            return;
        }
        Closeup closeup = new Closeup(in.get(0));
        Pieces.forEach(out.region(), axes, piece -> slanted.run(closeup.of(needs(0, piece)), piece));
    }

    /** Returns the last of the axes that are mixed. */
    int along() {
        return axes.get(axes.size() - 1);
    }
}
