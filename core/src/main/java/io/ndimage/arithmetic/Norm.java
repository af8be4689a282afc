package io.ndimage.arithmetic;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.internal.kernel.Chunk;
import io.ndimage.internal.kernel.DoubleJoin;
import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.pointwise.Pointwise;
import io.ndimage.internal.kernel.tables.ExactSum;
import io.ndimage.internal.line.BlockKernels;
import io.ndimage.internal.line.Runs;
import io.ndimage.op.Axes;
import io.ndimage.op.Named;
import io.ndimage.op.Reduction;
import io.ndimage.op.Spec;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Working;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Measures the Euclidean norm of an array as a vector of all its elements: {@code √(Σ in[i]²)}.
 *
 * <p>The result is a float64 array without axes. Squares are rounded to doubles, their sum is exact until it is rounded, and so the
 * same whatever the order. A square beyond the doubles gives infinity; NaN gives NaN; the norm of nothing is 0. Complex arrays
 * are refused.
 *
 * <p>Example: the line {@code 3 0 4} gives {@code 5}. Work: one multiplication and one exact addition a pixel. Source: as {@code
 * numpy.linalg.norm} of all elements.
 */
@Named(
        value = "norm",
        summary = "Measure the Euclidean norm of all elements together",
        keywords = {"l2", "length", "root of the sum of squares"},
        example = "norm")
public record Norm() implements Reduction<ExactSum, NdArray> {

    /** Returns this: channels are elements like all others. */
    @Override
    public Norm onAxes(Axes axes) {
        return this;
    }

    @Override
    public List<Feed> feeds(List<Spec> inputs) {
        return List.of(Feed.port(0, Working.FLOAT64));
    }

    @Override
    public ExactSum begin(List<Spec> inputs) {
        check(inputs);
        return new ExactSum();
    }

    private static void check(List<Spec> inputs) {
        DType type = inputs.get(0).dtype();
        if (type.isComplex()) {
            throw new IllegalArgumentException("input is " + type + "; norm takes real numbers");
        }
    }

    @Override
    public DType number(List<Spec> inputs) {
        check(inputs);
        return DType.FLOAT64;
    }

    @Override
    public void add(ExactSum partial, Region region, List<Block> blocks, Scratch scratch) {
        Block block = blocks.get(0);
        double[] in = block.doubles();
        double[] squares = scratch.doubles(Chunk.SIZE);
        DoubleJoin kernel = BlockKernels.of(scratch).doublePointwise(Pointwise.MULTIPLY);
        Runs.forEach(block, block, -1, (at, same, count) -> {
            for (int done = 0; done < count; done += Chunk.SIZE) {
                int n = Math.min(Chunk.SIZE, count - done);
                kernel.run(new double[][] {in, in}, new int[] {at + done, at + done}, squares, 0, n);
                partial.add(squares, 0, n);
            }
        });
    }

    @Override
    public void merge(ExactSum partial, ExactSum other) {
        partial.merge(other);
    }

    @Override
    public void write(ExactSum partial, DataOutput out) throws IOException {
        Transfer.write("norm", out, partial::move);
    }

    @Override
    public ExactSum read(DataInput in, List<Spec> inputs) throws IOException {
        ExactSum partial = begin(inputs);
        Transfer.read("norm", in, partial::move);
        return partial;
    }

    @Override
    public NdArray finish(ExactSum partial, List<Spec> inputs) {
        return NdArray.full(DType.FLOAT64, Math.sqrt(partial.value()));
    }
}
