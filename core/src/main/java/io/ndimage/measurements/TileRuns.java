package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.internal.kernel.LineRuns;
import io.ndimage.internal.kernel.RunForest;
import io.ndimage.internal.kernel.RunPairs;
import io.ndimage.internal.line.Lines;
import io.ndimage.op.Block;
import io.ndimage.op.Cutting;
import io.ndimage.op.Scratch;
import io.ndimage.op.TileView;
import io.ndimage.op.Working;

/** The runs of a tile's lines along the last axis, and which object of the tile each belongs to, numbered from 1. */
final class TileRuns {

    /** Elements that are read at once: they stay in the cache. */
    private static final long PIECE = 1 << 16;

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

    private static Block lines(Region region) {
        Region first = region.with(region.ndim() - 1, 0, 1);
        return new Block(Working.BOOL, first, new boolean[0], 0, Block.strides(Working.BOOL, first));
    }

    /** Finds the runs of a tile in the first input. */
    static TileRuns find(TileView tile, LineLinks links) {
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
        int[] objects = new TileRuns(region, runs, new int[0]).gathered(links);
        return new TileRuns(region, runs, objects);
    }

    /** Returns the object of each run, once those that touch are joined. */
    private int[] gathered(LineLinks links) {
        RunForest forest = new RunForest(runs.count());
        RunPairs pairs = new RunPairs();
        for (LineLinks.Link link : links.toEarlierLines()) {
            forEachPair(this, link, pairs, () -> forest.join(pairs));
        }
        forest.number();
        return forest.numbers();
    }

    /** Returns the runs that the task of a tile left. */
    static TileRuns load(TileView tile, int number, Region region, LineLinks links) {
        int[] bounds = (int[]) tile.note("bounds", number).data();
        int[] firsts = (int[]) tile.note("firsts", number).data();
        return new TileRuns(
                region,
                LineRuns.of(bounds, firsts, links.joinsRuns()),
                (int[]) tile.note("objects", number).data());
    }

    /** Leaves the runs for later tasks. */
    void store(TileView tile) {
        store(tile, "bounds", runs.bounds());
        store(tile, "firsts", runs.firsts());
        store(tile, "objects", objects);
    }

    private static void store(TileView tile, String name, int[] numbers) {
        tile.note(name, NdArray.wrap(DType.INT32, numbers, numbers.length));
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
        long[] moved = new long[last + 1];
        Lines.forEach(part, lines, (line, index) -> {
            for (int a = 0; a < last; a++) {
                moved[a] = index[a] + link.steps()[a];
            }
            pairs.find(other.runs, other.lines.position(moved), runs, line, link.reach(), shift);
            action.run();
        });
    }

    /** Returns the object of a run. */
    int object(int run) {
        return objects[run];
    }

    /** Returns where in C order the first element of each object lies in an array. */
    long[] firstElements(long[] strides) {
        int last = region.ndim() - 1;
        int count = 0;
        for (int object : objects) {
            count = Math.max(count, object);
        }
        long[] first = new long[count];
        int[] found = {0};
        Lines.forEach(lines.region(), lines, (line, index) -> {
            long at = region.start(last);
            for (int a = 0; a < last; a++) {
                at += index[a] * strides[a];
            }
            for (int run = runs.first(line); run < runs.first(line + 1); run++) {
                if (objects[run] > found[0]) {
                    first[found[0]++] = at + runs.start(run);
                }
            }
        });
        return first;
    }

    /** Paints each object with its number, where all is 0 yet. */
    void paint(int[] numbers, Block out) {
        int length = (int) region.size(region.ndim() - 1);
        int[] pixels = out.ints();
        int[] line = {0};
        Lines.forEach(region, out, (at, index) -> RunForest.paint(runs, line[0]++, objects, numbers, pixels, at, length));
    }
}
