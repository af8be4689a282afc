package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.Collections;
import java.util.List;

/**
 * An array moved along its axes, or just copied: no element is changed.
 *
 * @param feed where the pixels come from, in any working type but bits
 * @param shape the sizes of the array
 * @param shifts by how many elements each moves along each axis, towards the end
 */
public record ShiftStage(Feed feed, Shape shape, List<Long> shifts) implements Stage {

    /** Keeps a copy of the list. */
    public ShiftStage {
        shifts = List.copyOf(shifts);
    }

    /** Returns the copy of an array. */
    public static ShiftStage copy(Feed feed, Shape shape) {
        return new ShiftStage(feed, shape, Collections.nCopies(shape.ndim(), 0L));
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
        for (int a = 0; a < shape.ndim(); a++) {
            needed = needed.grow(a, shifts.get(a), -shifts.get(a));
        }
        return needed;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Block input = in.get(0);
        Runs.forEach(input, out, -1, (i, o, n) -> System.arraycopy(input.data(), i, out.data(), o, n));
    }
}
