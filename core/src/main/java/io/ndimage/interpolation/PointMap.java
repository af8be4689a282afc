package io.ndimage.interpolation;

import io.ndimage.array.Region;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the points of an output lie in an input. */
interface PointMap {

    /** Returns the axes of the output along which coordinates change. */
    List<Integer> axes();

    /** Returns where coordinates are read from: nothing, or an array. */
    default List<Feed> feeds() {
        return List.of();
    }

    /** Returns which of those coordinates a region of the output needs. */
    default Region needs(Region out) {
        return out;
    }

    /**
     * Returns the least and the greatest coordinate in a region of the output, along an axis of the input; null where nothing is
     * known of them.
     */
    double @Nullable [] bounds(int axis, Region out);

    /**
     * Finds the coordinates of points along the last of the axes.
     *
     * @param read what was read, the points' region at least, where anything is
     * @param index where in the output the first point lies; not to be changed
     * @param count how many points there are
     * @param coordinates for each axis of the input those of the points, to be filled
     */
    void find(@Nullable Block read, long[] index, int count, double[][] coordinates);
}
