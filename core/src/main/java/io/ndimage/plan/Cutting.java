package io.ndimage.plan;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import java.io.Serializable;

/** A region cut into tiles, boxes of one size but for the first and the last along each axis, numbered in C order; immutable. */
public final class Cutting implements Serializable {

    private static final long serialVersionUID = 1;

    private final Region area;
    private final long[] origin;
    private final long[] tile;
    private final long[] counts;
    private final int count;

    /**
     * Makes tiles of a size.
     *
     * @param origin where the first tile begins, which may be before the area
     */
    private Cutting(Region area, long[] origin, long[] tile) {
        this.area = area;
        this.origin = origin;
        this.tile = tile;
        this.counts = new long[tile.length];
        long product = 1;
        for (int a = 0; a < tile.length; a++) {
            counts[a] = area.isEmpty() ? 0 : pieces(area.stop(a) - origin[a], tile[a]);
            product = Math.multiplyExact(product, counts[a]);
        }
        this.count = Math.toIntExact(product);
    }

    /**
     * Cuts a region into tiles of a size.
     *
     * @param tile the size along each axis, at least 1
     */
    public static Cutting of(Region area, long... tile) {
        return of(area, Shape.ones(area.ndim()), tile);
    }

    /**
     * Cuts a region into tiles of a size, between the pieces of which an array is made.
     *
     * @param grain the sizes of the pieces, from the array's first element on
     * @param tile the size along each axis, a multiple of the pieces', or at least what is left of the region from its first piece on
     */
    public static Cutting of(Region area, Shape grain, long... tile) {
        for (int a = 0; a < tile.length; a++) {
            if (tile[a] < 1) {
                throw new IllegalArgumentException(
                        "tile has size " + tile[a] + " on axis " + a + "; at least 1 is needed");
            }
        }
        long[] origin = area.corner();
        for (int a = 0; a < origin.length; a++) {
            origin[a] -= Math.floorMod(origin[a], grain.size(a));
        }
        return new Cutting(area, origin, tile.clone());
    }

    /**
     * Cuts a region into tiles whose elements lie as close together as can be, the first axes first.
     *
     * @param elements how many elements a tile may have
     * @param whole the axes along which it is not cut; where that leaves too much, tiles are larger
     */
    public static Cutting slabs(Region area, long elements, int... whole) {
        long[] tile = area.shape().sizes();
        long rest = Math.max(1, area.elements());
        for (int a = 0; a < tile.length && rest > elements; a++) {
            if (!contains(whole, a)) {
                rest /= tile[a];
                tile[a] = pieces(tile[a], pieces(tile[a], Math.max(1, elements / rest)));
                rest *= tile[a];
            }
        }
        for (int a = 0; a < tile.length; a++) {
            tile[a] = Math.max(1, tile[a]);
        }
        return new Cutting(area, area.corner(), tile);
    }

    private static boolean contains(int[] axes, int axis) {
        for (int some : axes) {
            if (some == axis) {
                return true;
            }
        }
        return false;
    }

    private static long pieces(long size, long piece) {
        return (size + piece - 1) / piece;
    }

    /** Returns how many tiles there are. */
    public int count() {
        return count;
    }

    /** Returns how many tiles lie along an axis. */
    public int count(int axis) {
        return (int) counts[axis];
    }

    /** Returns what is cut. */
    public Region area() {
        return area;
    }

    /** Returns a tile than which none is larger, at the area's first corner; it may lie between two that are cut otherwise. */
    public Region largest() {
        if (count == 1) {
            return area;
        }
        long[] stop = area.corner();
        for (int a = 0; a < tile.length; a++) {
            stop[a] = Math.min(area.stop(a), stop[a] + tile[a]);
        }
        return Region.of(area.corner(), stop);
    }

    /** Returns the tile of a number. */
    public Region tile(int number) {
        if (count == 1) {
            return area;
        }
        long[] start = new long[tile.length];
        long[] stop = new long[tile.length];
        long rest = number;
        for (int a = tile.length - 1; a >= 0; a--) {
            long from = origin[a] + rest % counts[a] * tile[a];
            start[a] = Math.max(area.start(a), from);
            stop[a] = Math.min(area.stop(a), from + tile[a]);
            rest /= counts[a];
        }
        return Region.of(start, stop);
    }

    /**
     * Returns the number of the tile that is some tiles away from another along each axis, -1 where there is none.
     *
     * @param steps how many tiles along each axis, negative towards the start
     */
    public int neighbour(int number, long... steps) {
        long found = 0;
        long stride = 1;
        long rest = number;
        for (int a = tile.length - 1; a >= 0; a--) {
            long place = rest % counts[a] + steps[a];
            if (place < 0 || place >= counts[a]) {
                return -1;
            }
            found += place * stride;
            stride *= counts[a];
            rest /= counts[a];
        }
        return (int) found;
    }
}
