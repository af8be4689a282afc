package io.ndimage.engine;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.plan.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts in which a region is computed when most of it needs nothing beyond the boundary of an array: the inner part, for which the
 * array's own storage can be read, and what is left along the edges, for which a few pixels have to be copied and extended.
 */
final class Parts {

    /** Pixels: the last axis' edges are so long at least, that kernels have a run to work on. */
    private static final long EDGE = 64;

    private Parts() {}

    /** Returns the parts of a region of a stage with one feed, from an array: the inner one first, or the region alone where it is not worth dividing. */
    static List<Region> of(Stage stage, Shape array, Region region) {
        Region needed = stage.needs(0, region);
        Region inner = region;
        for (int a = 0; a < region.ndim(); a++) {
            long least = a == region.ndim() - 1 ? EDGE : 1;
            long before = needed.start(a) < 0 ? Math.max(least, -needed.start(a)) : 0;
            long after = needed.stop(a) > array.size(a) ? Math.max(least, needed.stop(a) - array.size(a)) : 0;
            if (region.size(a) <= 2 * (before + after)) {
                return List.of(region);
            }
            inner = inner.with(a, region.start(a) + before, region.stop(a) - after);
        }
        boolean lies = Region.whole(array).contains(stage.needs(0, inner));
        return lies && !inner.equals(region) ? around(region, inner) : List.of(region);
    }

    private static List<Region> around(Region region, Region inner) {
        List<Region> parts = new ArrayList<>(List.of(inner));
        Region rest = region;
        for (int a = 0; a < region.ndim(); a++) {
            add(parts, rest.with(a, rest.start(a), inner.start(a)));
            add(parts, rest.with(a, inner.stop(a), rest.stop(a)));
            rest = rest.with(a, inner.start(a), inner.stop(a));
        }
        return parts;
    }

    private static void add(List<Region> parts, Region part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }
}
