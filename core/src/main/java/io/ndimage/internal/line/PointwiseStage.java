package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.DoubleJoin;
import io.ndimage.internal.kernel.FloatJoin;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.kernel.pointwise.LongPointwise;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * A function of the elements of one or two arrays of one shape, and of numbers.
 *
 * @param function the function
 * @param shape the sizes of the arrays
 * @param feeds the first operands, all in floats, or in doubles, or one in longs
 * @param numbers the operands after these: longs where longs are clipped, else doubles
 */
public record PointwiseStage(Pointwise function, Shape shape, List<Feed> feeds, List<? extends Number> numbers)
        implements Stage {

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
        return List.of(getClass(), working(), function);
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        switch (working()) {
            case FLOAT32 -> floats(in, out, BlockKernels.of(scratch));
            case FLOAT64 -> doubles(in, out, BlockKernels.of(scratch));
            case INT64 -> longs(in.get(0), out);
            case BOOL, UINT8, INT8, UINT16, INT16, INT32, BITS ->
                throw new IllegalStateException(working() + " elements are computed with in other types");
        }
    }

    private void floats(List<Block> in, Block out, Kernels kernels) {
        float[] operands = new float[numbers.size()];
        for (int k = 0; k < operands.length; k++) {
            operands[k] = numbers.get(k).floatValue();
        }
        FloatJoin kernel = kernels.floatPointwise(function, operands);
        float[][] from = in.stream().map(Block::floats).toArray(float[][]::new);
        Runs.forEach(in, out, (i, o, n) -> kernel.run(from, i, out.floats(), o, n));
    }

    private void doubles(List<Block> in, Block out, Kernels kernels) {
        double[] operands = numbers.stream().mapToDouble(Number::doubleValue).toArray();
        DoubleJoin kernel = kernels.doublePointwise(function, operands);
        double[][] from = in.stream().map(Block::doubles).toArray(double[][]::new);
        Runs.forEach(in, out, (i, o, n) -> kernel.run(from, i, out.doubles(), o, n));
    }

    private void longs(Block in, Block out) {
        LongPointwise kernel = new LongPointwise(function);
        long least = numbers.isEmpty() ? 0 : numbers.get(0).longValue();
        long most = numbers.isEmpty() ? 0 : numbers.get(1).longValue();
        Runs.forEach(in, out, -1, (i, o, n) -> kernel.run(in.longs(), i, least, most, out.longs(), o, n));
    }
}
