package io.ndimage.interpolation;

import io.ndimage.array.Region;
import java.util.List;
import java.util.function.Consumer;

/** A region cut into pieces, so small that what a slanted line crosses lies in the nearest cache. */
final class Pieces {

    /** The length of a piece along the axes that are mixed. */
    static final int SIZE = 128;

    private Pieces() {}

    /** Takes the pieces in turn: squares along some axes, single elements along the others. */
    static void forEach(Region region, List<Integer> axes, Consumer<Region> action) {
        cut(region, 0, axes, action);
    }

    private static void cut(Region region, int axis, List<Integer> axes, Consumer<Region> action) {
        if (axis == region.ndim()) {
            action.accept(region);
            return;
        }
        int size = axes.contains(axis) ? SIZE : 1;
        for (long start = region.start(axis); start < region.stop(axis); start += size) {
            cut(region.with(axis, start, Math.min(start + size, region.stop(axis))), axis + 1, axes, action);
        }
    }
}
