package io.ndimage.interpolation;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.line.Runs;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * Numbers rounded to the nearest whole ones, ties to even, so that between false and true the nearer one is stored.
 *
 * @param feed where the pixels come from
 * @param shape the sizes of the array
 */
record WholeStage(Feed feed, Shape shape) implements Stage {

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
        return out;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        if (working() == Working.FLOAT32) {
            Runs.forEach(in.get(0), out, -1, (i, o, n) -> round(in.get(0).floats(), i, out.floats(), o, n));
        } else {
            Runs.forEach(in.get(0), out, -1, (i, o, n) -> round(in.get(0).doubles(), i, out.doubles(), o, n));
        }
    }

    private static void round(float[] in, int at, float[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = (float) Math.rint(in[at + i]);
        }
    }

    private static void round(double[] in, int at, double[] out, int outAt, int count) {
        for (int i = 0; i < count; i++) {
            out[outAt + i] = Math.rint(in[at + i]);
        }
    }
}
