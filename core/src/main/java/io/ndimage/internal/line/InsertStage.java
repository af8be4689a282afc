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
 * The longs of an array, but a number where two arrays of truths differ.
 *
 * @param feeds where the longs and the truths come from
 * @param shape the sizes of the arrays
 * @param number the number
 */
public record InsertStage(List<Feed> feeds, Shape shape, long number) implements Stage {

    @Override
    public Working working() {
        return Working.INT64;
    }

    @Override
    public Region needs(int feed, Region out) {
        return out;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        boolean[] one = (boolean[]) in.get(1).data();
        boolean[] other = (boolean[]) in.get(2).data();
        Runs.forEach(in, out, (at, outAt, count) -> {
            for (int i = 0; i < count; i++) {
                boolean inserted = one[at[1] + i] != other[at[2] + i];
                out.longs()[outAt + i] = inserted ? number : in.get(0).longs()[at[0] + i];
            }
        });
    }
}
