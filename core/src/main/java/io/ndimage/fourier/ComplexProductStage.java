package io.ndimage.fourier;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.pointwise.ComplexProduct;
import io.ndimage.internal.line.Runs;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * A part, real or imaginary, of the products of complex numbers.
 *
 * @param feeds the real and the imaginary parts of the first factors, then those of the second, in doubles
 * @param shape the sizes of the arrays
 * @param wantsImaginary which part of the products it gives
 */
record ComplexProductStage(List<Feed> feeds, Shape shape, boolean wantsImaginary) implements Stage {

    @Override
    public Working working() {
        return Working.FLOAT64;
    }

    @Override
    public Region needs(int feed, Region out) {
        return out;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        ComplexProduct kernel = new ComplexProduct(wantsImaginary);
        double[][] from = in.stream().map(Block::doubles).toArray(double[][]::new);
        Runs.forEach(in, out, (i, o, n) -> kernel.run(from, i, out.doubles(), o, n));
    }
}
