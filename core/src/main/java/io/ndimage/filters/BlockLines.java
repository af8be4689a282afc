package io.ndimage.filters;

import io.ndimage.plan.Block;
import io.ndimage.plan.Working;

/** A function of lines that are taken from blocks and put into them. */
interface BlockLines {

    /** Returns the type of the result's blocks, by that of the input's. */
    Working working(Working input);

    /** Begins to compute lines of some length to lines of another. */
    Computation begin(int length, int resultLength);

    /** A line at a time. */
    interface Computation {

        /** Takes a line from a block: its elements stand a step apart from a position on. */
        void take(Block block, int from, int step);

        /** Computes the result of the line. */
        void compute();

        /** Puts a part of the result into a block. */
        void put(int first, int count, Block block, int to, int step);
    }
}
