package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.DoubleJoin;
import io.ndimage.internal.kernel.FloatJoin;
import io.ndimage.internal.kernel.linear.Combination;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * Several arrays of one shape, combined element by element.
 *
 * @param feeds where the pixels come from, all in one working type
 * @param shape the sizes of the arrays
 * @param combination how they are combined
 */
public record CombineStage(List<Feed> feeds, Shape shape, Combination combination) implements Stage {

    @Override
    public Working working() {
        return feeds.get(0).working();
    }

    @Override
    public Region needs(int feed, Region out) {
        return out;
    }

    @Override
    public Object kind() {
        return List.of(getClass(), working(), combination);
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        if (working() == Working.FLOAT32) {
            FloatJoin kernel = BlockKernels.of(scratch).floatCombination(combination);
            float[][] from = in.stream().map(Block::floats).toArray(float[][]::new);
            Runs.forEach(in, out, (i, o, n) -> kernel.run(from, i, out.floats(), o, n));
        } else {
            DoubleJoin kernel = BlockKernels.of(scratch).doubleCombination(combination);
            double[][] from = in.stream().map(Block::doubles).toArray(double[][]::new);
            Runs.forEach(in, out, (i, o, n) -> kernel.run(from, i, out.doubles(), o, n));
        }
    }
}
