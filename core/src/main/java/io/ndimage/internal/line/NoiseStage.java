package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.pointwise.GaussianNoise;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * An array with noise added. It is positional: an element's noise depends on the element's place in the array.
 *
 * @param feed where the pixels come from, in doubles
 * @param shape the sizes of the array
 * @param sigma the standard deviation of the noise
 * @param seed what the noise is made from
 */
public record NoiseStage(Feed feed, Shape shape, double sigma, long seed) implements Stage {

    @Override
    public List<Feed> feeds() {
        return List.of(feed);
    }

    @Override
    public Working working() {
        return Working.FLOAT64;
    }

    @Override
    public Region needs(int which, Region out) {
        return out;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Block input = in.get(0);
        GaussianNoise noise = new GaussianNoise(sigma, seed);
        long[] strides = shape.strides();
        int ndim = shape.ndim();
        int count = ndim == 0 ? 1 : Math.toIntExact(out.region().size(ndim - 1));
        Lines.forEach(out.region(), out, (position, index) -> {
            int at = input.offset();
            long place = 0;
            for (int a = 0; a < ndim; a++) {
                at += Math.toIntExact((index[a] - out.region().start(a)) * input.stride(a));
                place += index[a] * strides[a];
            }
            noise.add(input.doubles(), at, out.doubles(), position, count, place);
        });
    }
}
