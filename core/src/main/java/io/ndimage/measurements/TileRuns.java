package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.internal.kernel.objects.LineRuns;
import io.ndimage.internal.kernel.objects.RunForest;
import io.ndimage.internal.kernel.objects.RunPairs;
import io.ndimage.plan.Block;
import io.ndimage.plan.Cutting;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.TileView;
import io.ndimage.plan.Working;

/** The runs of a tile's lines along the last axis, and which object of the tile each belongs to, numbered from 0. */
record TileRuns(Region region, LineRuns runs, int[] objects) {

    /** Elements that are read at once: they stay in the cache. */
    private static final long PIECE = 1 << 13;

    /** Returns the lines of a region along the last axis: what it is on the others. */
    static Region lines(Region region) {
        return region.without(region.ndim() - 1);
    }

    /**
     * Finds the runs of a tile in the first input, leaves them with their objects for later tasks, and returns by line how many
     * objects begin on lines before; last of all how many there are.
     */
    static long[] find(TileView tile, LineLinks links) {
        Region region = tile.region();
        int last = region.ndim() - 1;
        int length = (int) region.size(last);
        LineRuns runs = new LineRuns((int) lines(region).elements(), links.joinsRuns());
        RunForest forest = new RunForest();
        RunPairs pairs = new RunPairs();
        TileRuns found = new TileRuns(region, runs, new int[0]);
        Cutting pieces = Cutting.slabs(region, PIECE, last);
        for (int i = 0; i < pieces.count(); i++) {
            Scratch.Mark mark = tile.scratch().mark();
            Region piece = pieces.tile(i);
            Block block = tile.read(0, Working.BOOL, piece);
            boolean[] pixels = (boolean[]) block.data();
            long[] index = piece.corner();
            do {
                runs.add(pixels, block.position(index), length);
            } while (piece.advance(index, last));
            forest.grow(runs.count(), runs.expected());
            for (LineLinks.Link link : links.toEarlierLines()) {
                found.forEachPair(lines(piece), link, found, pairs, () -> forest.join(pairs));
            }
            tile.scratch().release(mark);
        }
        long[] begun = new long[runs.firsts().length];
        for (int line = 0; line + 1 < begun.length; line++) {
            begun[line + 1] = forest.number(runs.first(line), runs.first(line + 1), (int) begun[line]);
        }
        store(tile, "bounds", runs.bounds());
        store(tile, "firsts", runs.firsts());
        store(tile, "objects", forest.numbers());
        return begun;
    }

    private static void store(TileView tile, String name, int[] numbers) {
        tile.note(name, NdArray.wrap(DType.INT32, numbers, numbers.length));
    }

    /** Returns the runs that the task of a tile left. */
    static TileRuns load(TileView tile, int number, Region region, LineLinks links) {
        LineRuns runs = LineRuns.of(noted(tile, "bounds", number), noted(tile, "firsts", number), links.joinsRuns());
        return new TileRuns(region, runs, noted(tile, "objects", number));
    }

    static int[] noted(TileView tile, String name, int number) {
        return (int[]) tile.note(name, number).data();
    }

    /** Finds the pairs of runs that a link lets touch, on some lines and on those of another tile, or this one: line after line. */
    void forEachPair(Region some, LineLinks.Link link, TileRuns other, RunPairs pairs, Runnable action) {
        Region ours = lines(region);
        Region theirs = lines(other.region);
        Region linked = some.moved(link.steps()).intersection(theirs);
        if (linked.isEmpty()) {
            return;
        }
        int last = region.ndim() - 1;
        int shift = (int) (other.region.start(last) - region.start(last));
        long[] there = linked.corner();
        Region back = linked.moved(link.stepsBack());
        long[] here = back.corner();
        do {
            int otherLine = (int) theirs.position(there);
            pairs.find(other.runs, otherLine, runs, (int) ours.position(here), link.reach(), shift);
            action.run();
        } while (linked.advance(there, there.length) && back.advance(here, here.length));
    }

    /** Paints each object, where all is 0 yet, with its number. */
    void paint(int[] numbers, Block out) {
        int last = region.ndim() - 1;
        int length = (int) region.size(last);
        long[] index = region.corner();
        int line = 0;
        do {
            runs.paint(line++, objects, numbers, out.ints(), out.position(index), length);
        } while (region.advance(index, last));
    }
}
