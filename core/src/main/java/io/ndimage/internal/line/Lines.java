package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.plan.Block;

/** The lines of a block along its last axis. */
public final class Lines {

    /** Takes a line: where it begins in the block's storage, and the coordinates of its first element. */
    public interface Action {

        /** Takes a line; the coordinates must not be kept. */
        void accept(int position, long[] index);
    }

    private Lines() {}

    /** Visits the lines of a part of a block in C order. An array without axes is one line of one element. */
    public static void forEach(Region part, Block block, Action action) {
        if (part.isEmpty()) {
            return;
        }
        long[] index = part.corner();
        do {
            action.accept(block.position(index), index);
        } while (part.advance(index, part.ndim() - 1));
    }
}
