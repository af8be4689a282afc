package io.ndimage.filters;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.line.Lines;
import io.ndimage.internal.line.Reach;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * A function of whole lines along an axis, of any part of which the result is taken.
 *
 * @param feed where the pixels come from
 * @param shape the sizes of the array
 * @param axis the axis of the lines
 * @param before how many elements a line is extended by at its start
 * @param after how many at its end
 * @param function the function, of lines that are taken from blocks and put into them
 */
record LinesStage(Feed feed, Shape shape, int axis, int before, int after, BlockLines function) implements Stage {

    /** Checks how far it reaches. */
    LinesStage {
        Reach.check(shape, axis, before, after);
    }

    @Override
    public List<Feed> feeds() {
        return List.of(feed);
    }

    @Override
    public Working working() {
        return function.working(feed.working());
    }

    @Override
    public Region needs(int which, Region out) {
        return out.spanning(axis, shape).grow(axis, before, after);
    }

    @Override
    public int wholeAxis() {
        return axis;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Block input = in.get(0);
        Region part = out.region();
        int last = shape.ndim() - 1;
        int neighbours = axis == last ? 1 : Math.toIntExact(part.size(last));
        int first = Math.toIntExact(part.start(axis));
        int count = Math.toIntExact(part.size(axis));
        BlockLines.Computation lines =
                function.begin(Math.toIntExact(input.region().size(axis)), Math.toIntExact(shape.size(axis)));
        Region starts = part.grow(axis, 0, 1L - count);
        Lines.forEach(starts, out, (to, index) -> {
            int from = start(input, index);
            for (int i = 0; i < neighbours; i++) {
                lines.take(input, from + i, input.stride(axis));
                lines.compute();
                lines.put(first, count, out, to + i, out.stride(axis));
            }
        });
    }

    /** Returns where the line through a place begins in a block. */
    private int start(Block input, long[] through) {
        int start = input.offset();
        for (int a = 0; a < through.length; a++) {
            long steps = a == axis ? 0 : through[a] - input.region().start(a);
            start += Math.toIntExact(steps * input.stride(a));
        }
        return start;
    }
}
