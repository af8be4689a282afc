package io.ndimage.internal.line;

import io.ndimage.array.Region;
import io.ndimage.op.Block;

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
        int ndim = part.ndim();
        long[] index = new long[ndim];
        for (int a = 0; a < ndim; a++) {
            index[a] = part.start(a);
        }
        int position = block.position(index);
        while (true) {
            action.accept(position, index);
            int a = ndim - 2;
            while (a >= 0 && ++index[a] == part.stop(a)) {
                index[a] = part.start(a);
                position -= (int) (part.size(a) - 1) * block.stride(a);
                a--;
            }
            if (a < 0) {
                return;
            }
            position += block.stride(a);
        }
    }
}
