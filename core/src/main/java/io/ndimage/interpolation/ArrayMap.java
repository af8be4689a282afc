package io.ndimage.interpolation;

import io.ndimage.array.Region;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Working;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Coordinates that an array holds: along its first axis those of a point, the others are the output's.
 *
 * @param feed the array, as doubles
 * @param ndim how many axes the input has
 * @param outputs how many axes the output has
 */
record ArrayMap(Feed feed, int ndim, int outputs) implements PointMap {

    /** Returns the coordinates that the second input of an operation holds. */
    static ArrayMap of(int ndim, int outputs) {
        return new ArrayMap(Feed.port(1, Working.FLOAT64), ndim, outputs);
    }

    @Override
    public List<Integer> axes() {
        return IntStream.range(0, outputs).boxed().toList();
    }

    @Override
    public List<Feed> feeds() {
        return List.of(feed);
    }

    @Override
    public Region needs(Region out) {
        long[] start = new long[outputs + 1];
        long[] stop = new long[outputs + 1];
        stop[0] = ndim;
        for (int a = 0; a < outputs; a++) {
            start[a + 1] = out.start(a);
            stop[a + 1] = out.stop(a);
        }
        return Region.of(start, stop);
    }

    @Override
    public double @Nullable [] bounds(int axis, Region out) {
        return null;
    }

    @Override
    public void find(@Nullable Block read, long[] index, int count, double[][] coordinates) {
        if (read == null) {
            throw new IllegalStateException("no coordinates were read");
        }
        int at = read.offset();
        for (int a = 0; a < outputs; a++) {
            at += Math.toIntExact((index[a] - read.region().start(a + 1)) * read.stride(a + 1));
        }
        for (int k = 0; k < ndim; k++) {
            System.arraycopy(read.doubles(), at + k * read.stride(0), coordinates[k], 0, count);
        }
    }
}
