package io.ndimage.interpolation;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.line.BlockKernels;
import io.ndimage.internal.line.Lines;
import io.ndimage.op.Border;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.List;

/**
 * Interpolation of an array of one axis or more along its axes, each for itself, so that what is found out for an element of an
 * axis serves its whole line. It depends on where a block lies.
 *
 * @param feed where the pixels come from; nothing beyond the boundary is asked of it
 * @param from the sizes of the input
 * @param shape the sizes of the result
 * @param grids the coordinates along each axis
 * @param border how the input is padded beyond its boundary
 */
record SeparableStage(Feed feed, Shape from, Shape shape, List<AxisGrid> grids, Border border) implements Stage {

    /** Keeps a copy of the list. */
    SeparableStage {
        grids = List.copyOf(grids);
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
        for (int a = 0; a < grids.size(); a++) {
            long[] span = new long[2];
            if (out.size(a) > 0) {
                double[] bounds = grids.get(a).bounds(out.start(a), out.stop(a));
                span = rule(a).elements(bounds[0], bounds[1], grids.get(a).order());
            }
            needed = needed.with(a, span[0], span[1]);
        }
        return needed;
    }

    private EdgeRule rule(int axis) {
        return new EdgeRule(border, from.size(axis));
    }

    @Override
    public boolean readsManyLines() {
        return false;
    }

    @Override
    public Object kind() {
        AxisGrid last = grids.get(grids.size() - 1);
        return List.of(getClass(), working(), last.order(), Math.rint(2 * last.step()));
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        List<AxisTable> tables = new ArrayList<>();
        for (int a = 0; a < grids.size(); a++) {
            tables.add(new AxisTable(
                    grids.get(a),
                    rule(a),
                    out.region().start(a),
                    out.region().stop(a),
                    in.get(0).region().start(a)));
        }
        Block source = in.get(0);
        Block target = out;
        int last = grids.size() - 1;
        while (last > 0 && isCopied(last, source, target) && isDense(source, last) && isDense(target, last)) {
            int length = source.stride(last - 1);
            tables.remove(last);
            tables.set(last - 1, tables.get(last - 1).spread(length));
            source = joined(source, length);
            target = joined(target, length);
            last--;
        }
        Lines.forEach(
                target.region(),
                target,
                new ResampledLines(source, target, tables, border.value(), BlockKernels.of(scratch)));
    }

    /** Returns whether each element comes from its own place, none from past the edges. */
    private boolean isCopied(int axis, Block source, Block target) {
        Region from = source.region();
        Region to = target.region();
        return grids.get(axis).equals(AxisGrid.SAME)
                && from.start(axis) == to.start(axis)
                && from.stop(axis) == to.stop(axis);
    }

    /** Returns whether lines along the last axis lie one after the other, at least those beside each other. */
    private static boolean isDense(Block block, int last) {
        return block.stride(last - 1) == block.region().size(last);
    }

    /** Returns a block whose last two axes count as one. */
    private static Block joined(Block block, int length) {
        int ndim = block.region().ndim() - 1;
        long[] start = new long[ndim];
        long[] stop = new long[ndim];
        int[] strides = new int[ndim];
        for (int a = 0; a < ndim; a++) {
            int factor = a == ndim - 1 ? length : 1;
            start[a] = block.region().start(a) * factor;
            stop[a] = block.region().stop(a) * factor;
            strides[a] = a == ndim - 1 ? 1 : block.stride(a);
        }
        return new Block(block.working(), Region.of(start, stop), block.data(), block.offset(), strides);
    }
}
