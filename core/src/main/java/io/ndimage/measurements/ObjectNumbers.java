package io.ndimage.measurements;

import io.ndimage.array.Region;
import io.ndimage.internal.kernel.objects.RunForest;
import io.ndimage.plan.Cutting;
import java.util.Arrays;
import java.util.List;

/**
 * The objects of all tiles, numbered from 1 in the order of their first elements, those that are parts of one object as one. An
 * object's rank is how many of all tiles begin before it, which follows from how many begin on each line of each tile. Its number is
 * less than that says by as many as are, before it, later parts of others; these are among the few that touch another tile's.
 */
final class ObjectNumbers {

    /** By tile and line: how many of the tile's objects begin on its lines before. */
    private final List<long[]> begun;

    /** By tile and line: the rank of the first object that begins there. */
    private final long[][] ranks;

    /** The ranks of the objects that touch another tile's, ascending, and the number of each. */
    private final long[] touching;

    private final int[] numbers;

    /** How many of those before each of them, and before the end, are later parts of others. */
    private final int[] parts;

    private final int count;

    /**
     * Numbers objects.
     *
     * @param begun by tile and line, how many of its objects begin on its lines before; last of all how many there are
     * @param pairs by tile, the pairs that touch: another tile, its object, and the tile's own; a tile's objects count from 0
     */
    ObjectNumbers(Cutting tiles, List<long[]> begun, List<long[]> pairs) {
        this.begun = begun;
        this.ranks = ranks(tiles, begun);
        long[] ends = ends(pairs);
        this.touching = distinct(ends);
        RunForest forest = new RunForest();
        forest.grow(touching.length, touching.length);
        for (int i = 0; i < ends.length; i += 2) {
            forest.join(Arrays.binarySearch(touching, ends[i]), Arrays.binarySearch(touching, ends[i + 1]));
        }
        this.numbers = new int[touching.length];
        this.parts = new int[touching.length + 1];
        for (int i = 0; i < touching.length; i++) {
            int first = forest.earlier(i);
            numbers[i] = first == i ? number(i, touching[i]) : numbers[first];
            parts[i + 1] = parts[i] + (first == i ? 0 : 1);
        }
        long all = 0;
        for (long[] ofTile : begun) {
            all += ofTile[ofTile.length - 1];
        }
        this.count = number(touching.length, all - 1);
    }

    private static long[][] ranks(Cutting tiles, List<long[]> begun) {
        long[][] ranks = new long[begun.size()][];
        int columns = tiles.count(tiles.area().ndim() - 1);
        Region lines = TileRuns.lines(tiles.area());
        long[] next = new long[Math.toIntExact(lines.elements() * columns) + 1];
        for (int tile = 0; tile < ranks.length; tile++) {
            ranks[tile] = new long[begun.get(tile).length - 1];
            Region ours = TileRuns.lines(tiles.tile(tile));
            long[] index = ours.corner();
            int line = 0;
            do {
                int place = (int) lines.position(index) * columns + tile % columns;
                next[place + 1] = begun.get(tile)[line + 1] - begun.get(tile)[line];
                ranks[tile][line++] = place;
            } while (ours.advance(index, index.length));
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        for (long[] ofTile : ranks) {
            Arrays.setAll(ofTile, line -> next[(int) ofTile[line]]);
        }
        return ranks;
    }

    /** Returns the ranks of the two of each pair. */
    private long[] ends(List<long[]> pairs) {
        int count = 0;
        for (long[] ofTile : pairs) {
            count += ofTile.length / 3;
        }
        long[] ends = new long[2 * count];
        for (int tile = 0, end = 0; tile < pairs.size(); tile++) {
            long[] ofTile = pairs.get(tile);
            for (int i = 0; i < ofTile.length; i += 3) {
                ends[end++] = rank((int) ofTile[i], ofTile[i + 1]);
                ends[end++] = rank(tile, ofTile[i + 2]);
            }
        }
        return ends;
    }

    private static long[] distinct(long[] numbers) {
        long[] ascending = numbers.clone();
        Arrays.sort(ascending);
        int kept = 0;
        for (int i = 0; i < ascending.length; i++) {
            if (i == 0 || ascending[i] != ascending[i - 1]) {
                ascending[kept++] = ascending[i];
            }
        }
        return Arrays.copyOf(ascending, kept);
    }

    private long rank(int tile, long object) {
        long[] ofTile = begun.get(tile);
        int line = firstFrom(ofTile, object + 1) - 1;
        return ranks[tile][line] + object - ofTile[line];
    }

    /** Returns the place of the first of ascending numbers that is not less than a number. */
    private static int firstFrom(long[] ascending, long number) {
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

    /** Returns the number of an object that is no later part of another, and before which so many touch another tile's. */
    private int number(int touchingBefore, long rank) {
        return Math.toIntExact(rank + 1 - parts[touchingBefore]);
    }

    /** Returns how many objects there are. */
    int count() {
        return count;
    }

    /** Returns the number of each of a tile's objects. */
    int[] ofTile(int tile) {
        long[] ofLines = begun.get(tile);
        int[] all = new int[(int) ofLines[ofLines.length - 1]];
        for (int line = 0, object = 0; object < all.length; line++) {
            int stop = (int) ofLines[line + 1];
            int next = firstFrom(touching, ranks[tile][line]);
            while (object < stop) {
                long rank = ranks[tile][line] + object - ofLines[line];
                int place = next < touching.length ? (int) Math.min(stop, object + touching[next] - rank) : stop;
                for (int number = number(next, rank); object < place; object++) {
                    all[object] = number++;
                }
                if (object < stop) {
                    all[object++] = numbers[next++];
                }
            }
        }
        return all;
    }
}
