package io.ndimage.measurements;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Source;
import io.ndimage.internal.kernel.objects.RunPairs;
import io.ndimage.op.Structure;
import io.ndimage.plan.Cutting;
import io.ndimage.plan.Kept;
import io.ndimage.plan.Passes;
import io.ndimage.plan.TileTask;
import io.ndimage.plan.TileView;
import io.ndimage.plan.Working;
import java.util.Arrays;
import java.util.List;

/**
 * The passes of {@link Label}: each tile is labelled by itself; then objects that touch across the faces, edges and corners of tiles
 * are joined, all are numbered by their first elements, and the tiles painted. So the tiles change no number.
 */
final class Labelling {

    private final Structure structure;

    /** Makes one for the neighbours of a structure of one axis or more. */
    Labelling(Structure structure) {
        this.structure = structure;
    }

    /** Labels a tile, and answers on which lines its objects begin. */
    private record Find(Structure structure) implements TileTask {

        @Override
        public long[] run(TileView tile) {
            return TileRuns.find(tile, LineLinks.of(structure));
        }
    }

    /** Answers which objects of a tile touch which of its neighbours: for each pair the other tile, its object and ours. */
    private record Join(Structure structure, Cutting tiles) implements TileTask {

        @Override
        public long[] run(TileView tile) {
            LineLinks links = LineLinks.of(structure);
            TileRuns here = TileRuns.load(tile, tile.number(), tile.region(), links);
            Touching touching = new Touching();
            int ndim = structure.ndim();
            for (int place = 0; place < structure.shape().elements(); place++) {
                int other = tiles.neighbour(tile.number(), LineLinks.steps(place, ndim));
                if (other >= 0 && other != tile.number()) {
                    TileRuns there = TileRuns.load(tile, other, tiles.tile(other), links);
                    touching.find(other, there, here, links.toOtherTiles());
                }
            }
            return touching.all();
        }
    }

    /** Pairs of objects that touch, a pair that comes again at once left out. */
    private static final class Touching {
        private final RunPairs pairs = new RunPairs();
        private long[] found = new long[64];
        private int filled;

        void find(int other, TileRuns there, TileRuns here, List<LineLinks.Link> links) {
            for (LineLinks.Link link : links) {
                here.forEachPair(TileRuns.lines(here.region()), link, there, pairs, () -> {
                    for (int i = 0; i < pairs.count(); i++) {
                        add(other, there.objects()[pairs.above()[i]], here.objects()[pairs.below()[i]]);
                    }
                });
            }
        }

        private void add(int other, int there, int here) {
            boolean again =
                    filled > 0 && found[filled - 3] == other && found[filled - 2] == there && found[filled - 1] == here;
            if (!again) {
                found = filled + 3 > found.length ? Arrays.copyOf(found, 2 * found.length) : found;
                found[filled++] = other;
                found[filled++] = there;
                found[filled++] = here;
            }
        }

        long[] all() {
            return Arrays.copyOf(found, filled);
        }
    }

    /** Paints the objects of a tile with their numbers. */
    private record Paint(Structure structure) implements TileTask {

        @Override
        public long[] run(TileView tile) {
            TileRuns.load(tile, tile.number(), tile.region(), LineLinks.of(structure))
                    .paint(TileRuns.noted(tile, "numbers", tile.number()), tile.out(0));
            return new long[0];
        }
    }

    Labels run(Passes passes, Source input) {
        Kept out = passes.make(Working.INT32, input.shape());
        if (input.shape().isEmpty()) {
            return new Labels(out.array(), 0);
        }
        Cutting tiles = passes.cut(input.shape());
        List<long[]> begun = passes.each(new Find(structure), tiles, List.of(input));
        List<long[]> pairs = tiles.count() == 1 ? List.of() : passes.each(new Join(structure, tiles), tiles, List.of());
        ObjectNumbers objects = new ObjectNumbers(tiles, begun, pairs);
        for (int tile = 0; tile < tiles.count(); tile++) {
            int[] numbers = objects.ofTile(tile);
            passes.note("numbers", tile, NdArray.wrap(DType.INT32, numbers, numbers.length));
        }
        passes.each(new Paint(structure), tiles, List.of(), out);
        return new Labels(out.array(), objects.count());
    }
}
