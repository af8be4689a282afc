package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.internal.kernel.objects.LineRuns;
import io.ndimage.internal.kernel.objects.RunForest;
import io.ndimage.internal.kernel.objects.RunPairs;
import io.ndimage.internal.line.Lines;
import io.ndimage.plan.Block;
import io.ndimage.plan.Cutting;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.TileView;
import io.ndimage.plan.Working;
import java.util.Arrays;

/** The runs of a tile's lines along the last axis, and which object of the tile each belongs to, numbered from 1. */
final class TileRuns {

    /** Elements that are read at once: they stay in the cache. */
    private static final long PIECE = 1 << 13;

    private final Region region;
    private final LineRuns runs;
    private final int[] objects;

    /** A place for each line, at which its number is the position. */
    private final Block lines;

    private TileRuns(Region region, LineRuns runs, int[] objects) {
        this.region = region;
        this.runs = runs;
        this.objects = objects;
        this.lines = lines(region);
    }

    /** Returns a place for each line of a region, on the axes but the last, at which its number is the position. */
    static Block lines(Region region) {
        int axes = region.ndim() - 1;
        long[] start = new long[axes];
        long[] stop = new long[axes];
        for (int a = 0; a < axes; a++) {
            start[a] = region.start(a);
            stop[a] = region.stop(a);
        }
        Region others = Region.of(start, stop);
        return new Block(Working.BOOL, others, new boolean[0], 0, Block.strides(Working.BOOL, others));
    }

    /** Returns how many of the lines of some places lie one after the other. */
    static int inRow(Region places) {
        return places.ndim() == 0 ? 1 : (int) places.size(places.ndim() - 1);
    }

    /**
     * Finds the runs of a tile in the first input, leaves them with their objects for later tasks, and returns by line how many
     * objects begin on lines before; last of all how many there are.
     */
    static long[] find(TileView tile, LineLinks links) {
        Region region = tile.region();
        int last = region.ndim() - 1;
        int length = (int) region.size(last);
        LineRuns runs = new LineRuns((int) (region.elements() / length), links.joinsRuns());
        Cutting pieces = Cutting.slabs(region, PIECE, last);
        for (int i = 0; i < pieces.count(); i++) {
            Scratch.Mark mark = tile.scratch().mark();
            Block block = tile.read(0, Working.BOOL, pieces.tile(i));
            boolean[] pixels = (boolean[]) block.data();
            Lines.forEach(block.region(), block, (at, index) -> runs.add(pixels, at, length));
            tile.scratch().release(mark);
        }
        RunForest forest = new TileRuns(region, runs, new int[0]).gathered(links);
        int[] firsts = runs.firsts();
        int[] begun = new int[firsts.length];
        for (int line = 0; line + 1 < firsts.length; line++) {
            begun[line + 1] = forest.number(firsts[line], firsts[line + 1], begun[line]);
        }
        store(tile, "bounds", runs.bounds());
        store(tile, "firsts", firsts);
        store(tile, "objects", forest.numbers());
        store(tile, "begun", begun);
        return Arrays.stream(begun).asLongStream().toArray();
    }

    private static void store(TileView tile, String name, int[] numbers) {
        tile.note(name, NdArray.wrap(DType.INT32, numbers, numbers.length));
    }

    /** Returns the trees of runs that touch. */
    private RunForest gathered(LineLinks links) {
        RunForest forest = new RunForest(runs.count());
        RunPairs pairs = new RunPairs();
        for (LineLinks.Link link : links.toEarlierLines()) {
            forEachPair(this, link, pairs, () -> forest.join(pairs));
        }
        return forest;
    }

    /** Returns the runs that the task of a tile left. */
    static TileRuns load(TileView tile, int number, Region region, LineLinks links) {
        int[] bounds = (int[]) tile.note("bounds", number).data();
        int[] firsts = (int[]) tile.note("firsts", number).data();
        return new TileRuns(region, LineRuns.of(bounds, firsts, links.joinsRuns()), (int[])
                tile.note("objects", number).data());
    }

    /** Finds the pairs of runs that a link lets touch, of another tile or this one and of this tile, for one line after the other. */
    void forEachPair(TileRuns other, LineLinks.Link link, RunPairs pairs, Runnable action) {
        int last = region.ndim() - 1;
        int shift = (int) (other.region.start(last) - region.start(last));
        Region part = lines.region();
        for (int a = 0; a < last; a++) {
            long start = Math.max(region.start(a), other.region.start(a) - link.steps()[a]);
            long stop = Math.min(region.stop(a), other.region.stop(a) - link.steps()[a]);
            if (start >= stop) {
                return;
            }
            part = part.with(a, start, stop);
        }
        int inRow = inRow(part);
        long[] moved = new long[last];
        Lines.forEach(part, lines, (line, index) -> {
            for (int a = 0; a < last; a++) {
                moved[a] = index[a] + link.steps()[a];
            }
            int otherLine = other.lines.position(moved);
            for (int i = 0; i < inRow; i++) {
                pairs.find(other.runs, otherLine + i, runs, line + i, link.reach(), shift);
                action.run();
            }
        });
    }

    /** Returns the object of a run. */
    int object(int run) {
        return objects[run];
    }

    /**
     * Paints each object with its number, where all is 0 yet.
     *
     * @param begun by line, how many objects begin on lines before
     * @param next by line, the number of the first object that begins there and is no later part of another
     * @param joined the objects that are, in ascending order, each with its number
     */
    void paint(int[] begun, int[] next, int[] joined, Block out) {
        int[] numbers = ofRuns(numbers(begun, next, joined));
        int length = (int) region.size(region.ndim() - 1);
        int[] pixels = out.ints();
        int[] line = {0};
        Lines.forEach(region, out, (at, index) -> RunForest.paint(runs, line[0]++, numbers, pixels, at, length));
    }

    /** Returns the number of each run, of which those of its objects are given; they may be what the objects go by already. */
    private int[] ofRuns(int[] numbers) {
        int same = 0;
        while (same < numbers.length && numbers[same] == same + 1) {
            same++;
        }
        if (same == numbers.length) {
            return objects;
        }
        int[] ofRuns = new int[runs.count()];
        for (int run = 0; run < ofRuns.length; run++) {
            ofRuns[run] = numbers[objects[run] - 1];
        }
        return ofRuns;
    }

    private static int[] numbers(int[] begun, int[] next, int[] joined) {
        int[] numbers = new int[begun[begun.length - 1]];
        int part = 0;
        for (int line = 0; line < next.length; line++) {
            int number = next[line];
            for (int object = begun[line]; object < begun[line + 1]; object++) {
                boolean isPart = part < joined.length && joined[part] == object + 1;
                numbers[object] = isPart ? joined[part + 1] : number++;
                part += isPart ? 2 : 0;
            }
        }
        return numbers;
    }
}
