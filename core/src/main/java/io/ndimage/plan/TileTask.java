package io.ndimage.plan;

import java.io.Serializable;

/**
 * What a pass does with each tile, as an immutable value: tasks share nothing but what they read and write through their {@link
 * TileView}. They are done in any order, at the same time or on other machines, and some twice: done again, a task writes and
 * answers the same.
 */
@FunctionalInterface
public interface TileTask extends Serializable {

    /** Does this with a tile, and returns what the driver is to know of it. */
    long[] run(TileView tile);
}
