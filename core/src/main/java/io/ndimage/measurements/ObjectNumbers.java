package io.ndimage.measurements;

import io.ndimage.array.Region;
import io.ndimage.internal.kernel.objects.RunForest;
import io.ndimage.internal.line.Lines;
import io.ndimage.plan.Block;
import io.ndimage.plan.Cutting;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The objects of all tiles, numbered from 1 in the order of their first elements, those that are parts of one object as one. An
 * object's rank is how many begin before it, which follows from how many begin on each line; only those that touch another tile's
 * are looked at. A number is less than the rank would say by as many as are, before it, later parts of objects.
 */
final class ObjectNumbers {

    /** By tile and line: how many of the tile's objects begin on its lines before. */
    private final List<long[]> begun;

    /** By tile and line: how many objects begin before it in C order. */
    private final long[][] ranks;

    /** The objects that touch another tile's, by tile and then by object. */
    private final long[] touching;

    /** The ranks of the objects that touch another tile's, ascending. */
    private final long[] ranked;

    /** The trees of the objects that are parts of one, which go by their ranks, and the roots of these. */
    private final RunForest forest;

    private final int[] roots;

    /** The ranks of those that are no roots, ascending. */
    private final long[] parts;

    private final int count;

    /**
     * Numbers objects.
     *
     * @param begun by tile and line, how many of its objects begin on its lines before
     * @param pairs by tile, the pairs that touch: another tile, its object, and the tile's own
     */
    ObjectNumbers(Cutting tiles, List<long[]> begun, List<long[]> pairs) {
        this.begun = begun;
        this.ranks = ranks(tiles, begun);
        this.touching = touching(pairs);
        this.ranked = Arrays.stream(touching).map(this::rank).sorted().toArray();
        this.forest = new RunForest(ranked.length);
        for (int tile = 0; tile < pairs.size(); tile++) {
            long[] ofTile = pairs.get(tile);
            for (int i = 0; i < ofTile.length; i += 3) {
                forest.join(place(code((int) ofTile[i], ofTile[i + 1])), place(code(tile, ofTile[i + 2])));
            }
        }
        this.roots = forest.roots(forest.number());
        this.parts = LongStream.range(0, ranked.length)
                .filter(place -> root((int) place) != place)
                .map(place -> ranked[(int) place])
                .toArray();
        long all = begun.stream().mapToLong(lines -> lines[lines.length - 1]).sum();
        this.count = Math.toIntExact(all - parts.length);
    }

    private static long[][] ranks(Cutting tiles, List<long[]> begun) {
        Block lines = TileRuns.lines(tiles.area());
        int columns = tiles.count(tiles.area().ndim() - 1);
        long[] counts = new long[Block.length(lines.working(), lines.region()) * columns + 1];
        long[][] ranks = new long[begun.size()][];
        for (int tile = 0; tile < ranks.length; tile++) {
            long[] ofTile = begun.get(tile);
            long[] places = new long[ofTile.length - 1];
            int column = tile % columns;
            Region ours = TileRuns.lines(tiles.tile(tile)).region();
            int inRow = TileRuns.inRow(ours);
            int[] line = {0};
            Lines.forEach(ours, lines, (at, index) -> {
                for (int i = 0; i < inRow; i++) {
                    int place = (at + i) * columns + column;
                    counts[place + 1] = ofTile[line[0] + 1] - ofTile[line[0]];
                    places[line[0]++] = place;
                }
            });
            ranks[tile] = places;
        }
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
        for (long[] ofTile : ranks) {
            Arrays.setAll(ofTile, line -> counts[(int) ofTile[line]]);
        }
        return ranks;
    }

    private static long code(int tile, long object) {
        return (long) tile << Integer.SIZE | object;
    }

    private static long[] touching(List<long[]> pairs) {
        LongStream.Builder codes = LongStream.builder();
        for (int tile = 0; tile < pairs.size(); tile++) {
            long[] ofTile = pairs.get(tile);
            for (int i = 0; i < ofTile.length; i += 3) {
                codes.add(code((int) ofTile[i], ofTile[i + 1])).add(code(tile, ofTile[i + 2]));
            }
        }
        return codes.build().sorted().distinct().toArray();
    }

    private long rank(long code) {
        int tile = (int) (code >>> Integer.SIZE);
        int object = (int) code;
        int line = before(begun.get(tile), object) - 1;
        return ranks[tile][line] + object - 1 - begun.get(tile)[line];
    }

    /** Returns how many of some ascending numbers are less than a number. */
    private static int before(long[] ascending, long number) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int place(long code) {
        return Arrays.binarySearch(ranked, rank(code));
    }

    private int root(int place) {
        return roots[forest.numbers()[place] - 1];
    }

    /** Returns how many objects there are. */
    int count() {
        return count;
    }

    /** Returns for each line of a tile the number of the next object that begins there. */
    int[] next(int tile) {
        int[] next = new int[ranks[tile].length];
        for (int line = 0; line < next.length; line++) {
            next[line] = number(ranks[tile][line]);
        }
        return next;
    }

    private int number(long rank) {
        return (int) (rank + 1 - before(parts, rank));
    }

    /** Returns the objects of a tile that are later parts of others, in ascending order, each with its number. */
    int[] joined(int tile) {
        int[] joined = new int[64];
        int filled = 0;
        for (int i = before(touching, code(tile, 0)); i < before(touching, code(tile + 1, 0)); i++) {
            int place = place(touching[i]);
            int root = root(place);
            if (root != place) {
                joined = filled == joined.length ? Arrays.copyOf(joined, 2 * filled) : joined;
                joined[filled++] = (int) touching[i];
                joined[filled++] = number(ranked[root]);
            }
        }
        return Arrays.copyOf(joined, filled);
    }
}
