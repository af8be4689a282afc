package io.ndimage.filters;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.line.Places;
import io.ndimage.internal.line.Runs;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * A function of the doubles in windows of any shape. Their pixels are gathered a row at a time: the first pixels of neighbouring windows,
 * the second ones, and so on.
 *
 * @param feed where the pixels come from, as doubles
 * @param shape the sizes of the array
 * @param places the places of the windows
 * @param function the function
 * @param windowsAtOnce how many windows there are at a time, at most
 */
record WindowsStage(Feed feed, Shape shape, Places places, VectorizedFunction function, int windowsAtOnce)
        implements Stage {

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
        return places.around(out);
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Block input = in.get(0);
        int[] offsets = places.offsets(input);
        int batch = windowsAtOnce;
        double[][] windows = new double[offsets.length][batch];
        double[] results = new double[batch];
        Runs.forEach(input, out, -1, (from, to, length) -> {
            for (int done = 0; done < length; done += batch) {
                int count = Math.min(batch, length - done);
                for (int k = 0; k < offsets.length; k++) {
                    System.arraycopy(input.doubles(), from + done + offsets[k], windows[k], 0, count);
                }
                function.reduce(windows, results, count);
                System.arraycopy(results, 0, out.doubles(), to + done, count);
            }
        });
    }
}
