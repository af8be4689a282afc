package io.ndimage.measurements;

import io.ndimage.internal.kernel.RunForest;
import java.util.Arrays;
import java.util.List;

/** The objects of all tiles, joined where they are parts of one, and numbered from 1 in the order of their first elements. */
final class ObjectNumbers {

    /** By tile: how many objects earlier tiles have. */
    private final int[] base;

    /** By tile and object: its place in the order of first elements; the same as its number among all where that is the order. */
    private final int[] places;

    private final RunForest forest;

    /**
     * Takes the objects.
     *
     * @param firsts by tile, where in C order the first element of each of its objects lies, in ascending order
     */
    ObjectNumbers(List<long[]> firsts) {
        this.base = new int[firsts.size() + 1];
        for (int tile = 0; tile < firsts.size(); tile++) {
            base[tile + 1] = Math.addExact(base[tile], firsts.get(tile).length);
        }
        this.places = isOrdered(firsts) ? new int[0] : places(firsts);
        this.forest = new RunForest(base[firsts.size()]);
    }

    private static boolean isOrdered(List<long[]> firsts) {
        long last = -1;
        for (long[] ofTile : firsts) {
            if (ofTile.length > 0) {
                if (ofTile[0] < last) {
                    return false;
                }
                last = ofTile[ofTile.length - 1];
            }
        }
        return true;
    }

    private int[] places(List<long[]> firsts) {
        long[] ordered = firsts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        int[] found = new int[ordered.length];
        int object = 0;
        for (long[] ofTile : firsts) {
            for (long first : ofTile) {
                found[object++] = Arrays.binarySearch(ordered, first);
            }
        }
        return found;
    }

    private int place(int tile, int object) {
        int number = base[tile] + object - 1;
        return places.length == 0 ? number : places[number];
    }

    /** Joins objects of a tile with those of others: for each pair the other tile, its object, and the tile's. */
    void join(int tile, long[] pairs) {
        for (int i = 0; i < pairs.length; i += 3) {
            forest.join(place((int) pairs[i], (int) pairs[i + 1]), place(tile, (int) pairs[i + 2]));
        }
    }

    /** Numbers them once all are joined, and returns how many there are. */
    int number() {
        return forest.number();
    }

    /** Returns the number of each object of a tile. */
    int[] of(int tile) {
        int[] numbers = new int[base[tile + 1] - base[tile]];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = forest.numbers()[place(tile, i + 1)];
        }
        return numbers;
    }
}
