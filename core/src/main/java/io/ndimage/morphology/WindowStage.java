package io.ndimage.morphology;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.objects.BitRuns;
import io.ndimage.internal.kernel.objects.BitWindow;
import io.ndimage.internal.line.Lines;
import io.ndimage.internal.line.Runs;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import java.util.List;

/**
 * One erosion or dilation of bits.
 *
 * @param feeds where the pixels come from, and the mask where there is one
 * @param shape the sizes of the array
 * @param neighbourhood what decides about a pixel
 * @param any whether any true neighbour suffices, as in a dilation; else all must be true
 */
record WindowStage(List<Feed> feeds, Shape shape, Neighbourhood neighbourhood, boolean any) implements Stage {

    @Override
    public Working working() {
        return Working.BITS;
    }

    @Override
    public Region needs(int feed, Region out) {
        return feed == 0 ? neighbourhood.around(out) : out;
    }

    @Override
    public void compute(List<Block> in, Block out, Scratch scratch) {
        Block pixels = dense(in.get(0), scratch);
        int[] strides = Block.strides(Working.BITS, pixels.region());
        int words = Block.length(Working.BITS, pixels.region()) / 64;
        long[] found = window(any, strides, words, scratch).over(neighbourhood.window(), pixels.longs());
        Block result = new Block(Working.BITS, out.region(), found, 0, strides);
        Runs.forEach(result, out, -1, (from, to, count) -> BitRuns.copy(found, from, out.longs(), to, count));
        if (in.size() > 1) {
            keep(in.get(1), pixels, out);
        }
    }

    /** Gives the pixels outside the mask their old values. */
    private static void keep(Block mask, Block pixels, Block out) {
        Region region = out.region();
        int count = region.ndim() == 0 ? 1 : Math.toIntExact(region.size(region.ndim() - 1));
        Lines.forEach(region, out, (at, index) -> {
            int set = mask.position(index);
            BitRuns.keep(out.longs(), at, mask.longs(), set, pixels.longs(), pixels.position(index), count);
        });
    }

    /** Returns a window's kernel with its room for work. */
    static BitWindow window(boolean any, int[] strides, int words, Scratch scratch) {
        long[][] room = new long[strides.length + 3][];
        for (int i = 0; i < room.length; i++) {
            room[i] = scratch.longs(words);
        }
        return new BitWindow(any, strides, words, room);
    }

    /** Returns a block whose lines follow one another from the start of its storage on, a copy where another's do not. */
    private static Block dense(Block block, Scratch scratch) {
        boolean isDense = block.offset() == 0;
        int[] strides = Block.strides(Working.BITS, block.region());
        for (int a = 0; a < strides.length; a++) {
            isDense &= block.stride(a) == strides[a];
        }
        if (isDense) {
            return block;
        }
        Block copy = scratch.block(Working.BITS, block.region());
        Runs.forEach(block, copy, -1, (from, to, n) -> BitRuns.copy(block.longs(), from, copy.longs(), to, n));
        return copy;
    }
}
