package io.ndimage.interpolation;

import io.ndimage.array.Region;
import io.ndimage.internal.line.Runs;
import io.ndimage.plan.Block;
import io.ndimage.plan.Scratch;
import java.lang.reflect.Array;

/** Parts of a block, copied one after the other to the same place, where their lines lie close together. */
final class Closeup {

    private final Block whole;
    private Object data;

    Closeup(Block whole) {
        this.whole = whole;
        this.data = Scratch.allocate(whole.working(), 0);
    }

    /** Returns a copy of a part, until the next one. */
    Block of(Region part) {
        int length = Block.length(whole.working(), part);
        if (Array.getLength(data) < length) {
            data = Scratch.allocate(whole.working(), length + length / 8);
        }
        Block copy = new Block(whole.working(), part, data, 0, Block.strides(whole.working(), part));
        Runs.forEach(whole.view(part), copy, -1, (i, o, n) -> System.arraycopy(whole.data(), i, copy.data(), o, n));
        return copy;
    }
}
