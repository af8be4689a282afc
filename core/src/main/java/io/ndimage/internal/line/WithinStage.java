package io.ndimage.internal.line;

import io.ndimage.array.DType;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.TruthRun;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.kernel.pointwise.RealBounds;
import io.ndimage.internal.kernel.pointwise.Relation;
import io.ndimage.internal.kernel.pointwise.WholeBounds;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * The truth, for each element of an array, of a relation to a number, which is compared exactly.
 *
 * @param feed where the elements come from, in any type but bits
 * @param shape the sizes of the array
 * @param relation the relation
 * @param number the number: a {@link java.math.BigInteger}, exactly, or a double
 * @param dtype the pixel type of the elements
 */
public record WithinStage(Feed feed, Shape shape, Relation relation, Number number, DType dtype) implements Stage {

    @Override
    public List<Feed> feeds() {
        return List.of(feed);
    }

    @Override
    public Working working() {
        return Working.BOOL;
    }

    @Override
    public Region needs(int which, Region out) {
        return out;
    }

    @Override
    public Object kind() {
        return List.of(getClass(), feed.working());
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Block input = in.get(0);
        TruthRun kernel = kernel(input.working(), BlockKernels.of(scratch));
        Runs.forEach(input, out, -1, (i, o, n) -> kernel.run(input.data(), i, (boolean[]) out.data(), o, n));
    }

    private TruthRun kernel(Working working, Kernels kernels) {
        return switch (working) {
            case FLOAT32, FLOAT64 ->
                kernels.within(RealBounds.of(relation, number, working == Working.FLOAT32), working.elements());
            case BOOL, UINT8, INT8, UINT16, INT16, INT32, INT64 ->
                kernels.within(
                        WholeBounds.of(
                                relation, number, dtype.bytes() * Byte.SIZE, dtype.kind() == DType.Kind.UNSIGNED),
                        working.elements());
            case BITS -> throw new IllegalStateException("bits are not compared");
        };
    }
}
