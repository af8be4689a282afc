package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.DoubleRun;
import io.ndimage.internal.kernel.FloatRun;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * A one-dimensional filter along an axis: each output is computed from the elements before and after it on its line.
 *
 * @param feed where the pixels come from
 * @param shape the sizes of the array
 * @param axis the axis
 * @param before how many elements before an output's place it is computed from
 * @param after how many elements after it
 * @param kernel what computes runs of outputs
 */
public record AxisStage(Feed feed, Shape shape, int axis, int before, int after, Kernel kernel) implements Stage {

    /** Checks how far it reaches. */
    public AxisStage {
        Reach.check(shape, axis, before, after);
    }

    /** What computes runs of outputs; it makes a new state for each block, so that one value serves all threads. */
    public interface Kernel {

        /** Computes floats: {@code out[i]} from {@code in[i + k * step]}, {@code k} from 0 to before + after. */
        FloatRun floats(int step, Kernels kernels);

        /** Computes doubles, likewise. */
        DoubleRun doubles(int step, Kernels kernels);
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
        return out.grow(axis, before, after);
    }

    @Override
    public Object kind() {
        return List.of(kernel.getClass(), working(), before + after, axis == shape.ndim() - 1);
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Block input = in.get(0);
        int step = input.stride(axis);
        if (working() == Working.FLOAT32) {
            FloatRun run = kernel.floats(step, BlockKernels.of(scratch));
            Panels.forEach(
                    input,
                    out,
                    axis,
                    (i, di, o, d, rows, n) -> run.rows(input.floats(), i, di, out.floats(), o, d, rows, n));
        } else {
            DoubleRun run = kernel.doubles(step, BlockKernels.of(scratch));
            Panels.forEach(
                    input,
                    out,
                    axis,
                    (i, di, o, d, rows, n) -> run.rows(input.doubles(), i, di, out.doubles(), o, d, rows, n));
        }
    }
}
