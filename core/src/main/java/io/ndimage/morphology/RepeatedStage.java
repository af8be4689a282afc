package io.ndimage.morphology;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.objects.BitRuns;
import io.ndimage.internal.kernel.objects.BitSpread;
import io.ndimage.internal.kernel.objects.BitWindow;
import io.ndimage.internal.line.Runs;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Many erosions or dilations of bits, or as many as change anything, of the whole array at once.
 *
 * <p>Where a pixel is its own neighbour, dilations only add pixels, and after the first only those beside the pixels just added
 * are looked at; so are erosions, of what they take away. Else each iteration looks at everything, and the array may swing
 * between some states for ever, which is noticed.
 *
 * @param feeds where the pixels come from, and the mask where there is one
 * @param shape the sizes of the array
 * @param neighbourhood what decides about a pixel
 * @param any whether any true neighbour suffices, as in a dilation; else all must be true
 * @param iterations how many; less than 1 for until nothing changes
 */
record RepeatedStage(List<Feed> feeds, Shape shape, Neighbourhood neighbourhood, boolean any, int iterations)
        implements Stage {

    /** How many copies of the array, or lists of places in it, there are at once. */
    private static final int STATES = 8;

    @Override
    public Working working() {
        return Working.BITS;
    }

    @Override
    public boolean isIndivisible() {
        return true;
    }

    @Override
    public Region needs(int feed, Region out) {
        Region whole = Region.whole(shape);
        return feed == 0 ? neighbourhood.around(whole) : whole;
    }

    @Override
    public long memory(Region out) {
        return STATES * Block.bytes(Working.BITS, neighbourhood.around(Region.whole(shape)));
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Region grown = in.get(0).region();
        Region whole = Region.whole(shape);
        int[] strides = Block.strides(Working.BITS, grown);
        Block pixels = blank(grown, strides);
        copy(in.get(0), pixels);
        Block free = blank(grown, strides);
        Block inside = free.view(whole);
        if (in.size() > 1) {
            copy(in.get(1), inside);
        } else {
            Runs.forEach(inside, inside, -1, (from, to, count) -> BitRuns.fill(free.longs(), to, count, true));
        }
        long[] bits = pixels.longs();
        if (neighbourhood.hasItself()) {
            spread(bits, free.longs(), strides);
        } else {
            bits = sweep(bits, free, strides, scratch);
        }
        copy(new Block(Working.BITS, grown, bits, 0, strides).view(whole), out);
    }

    private static Block blank(Region region, int[] strides) {
        return new Block(Working.BITS, region, new long[Block.length(Working.BITS, region) / 64], 0, strides);
    }

    private static void copy(Block from, Block to) {
        Runs.forEach(from, to, -1, (f, t, count) -> BitRuns.copy(from.longs(), f, to.longs(), t, count));
    }

    /** Lets what is true spread, or, eroding, what is false. */
    private void spread(long[] bits, long[] free, int[] strides) {
        if (!any) {
            flip(bits);
        }
        int[] distances = neighbourhood
                .distances(strides)
                .map(distance -> -distance)
                .filter(distance -> distance != 0)
                .toArray();
        BitSpread truth = new BitSpread(bits, free, distances);
        if (iterations < 1) {
            truth.run();
        } else {
            truth.run(iterations);
        }
        if (!any) {
            flip(bits);
        }
    }

    private static void flip(long[] words) {
        for (int w = 0; w < words.length; w++) {
            words[w] = ~words[w];
        }
    }

    /** Computes everything anew in each iteration; a state met before tells how it goes on. */
    private long[] sweep(long[] first, Block free, int[] strides, Scratch scratch) {
        BitWindow window = WindowStage.window(any, strides, first.length, scratch);
        long left = iterations < 1 ? Long.MAX_VALUE : iterations;
        long[] state = first;
        long[] met = first;
        long since = 0;
        long remember = 1;
        while (left > 0) {
            long[] next = next(state, window, free, strides);
            left--;
            since++;
            if (Arrays.equals(next, state)) {
                return next;
            }
            state = next;
            if (Arrays.equals(next, met)) {
                if (iterations < 1) {
                    throw new IllegalArgumentException("iterations is " + iterations
                            + ", until nothing changes, but with this structure the array repeats itself every "
                            + since + " iterations; allowed is a number of at least 1");
                }
                left %= since;
            }
            if (since == remember) {
                met = next;
                since = 0;
                remember *= 2;
            }
        }
        return state;
    }

    private long[] next(long[] state, BitWindow window, Block free, int[] strides) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the computation was interrupted");
        }
        Block found =
                new Block(Working.BITS, Region.whole(shape), window.over(neighbourhood.window(), state), 0, strides);
        long[] next = state.clone();
        copy(found, new Block(Working.BITS, free.region(), next, 0, strides).view(found.region()));
        long[] changing = free.longs();
        for (int w = 0; w < next.length; w++) {
            next[w] = (next[w] & changing[w]) | (state[w] & ~changing[w]);
        }
        return next;
    }
}
