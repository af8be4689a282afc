package io.ndimage.plan;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;

/** What a {@link TileTask} sees of the arrays of its pass; used by one thread. */
public interface TileView {

    /** Returns the number of the tile. */
    int number();

    /** Returns which elements the tile has. */
    Region region();

    /**
     * Returns elements of an input, to be read and not changed: where they lie, if that is in memory and their type is the one asked
     * for, else a copy in {@link #scratch()}.
     *
     * @param port the number of the input
     * @param region any part of it; nothing lies beyond its boundary. Of an array that this pass renews: no more than the tile
     */
    Block read(int port, Working working, Region region);

    /**
     * Returns the tile of an array that the pass writes, which is written when the task is done: zeros, or what this task wrote before;
     * anything, where the array is another one renewed.
     *
     * @param number the number of the array among those that the pass writes
     */
    Block out(int number);

    /** Leaves numbers for tasks of later passes, which must not be changed from then on. */
    void note(String name, NdArray numbers);

    /** Returns the numbers that an earlier pass left for a tile. */
    NdArray note(String name, int tile);

    /** Returns memory to compute in. */
    Scratch scratch();
}
