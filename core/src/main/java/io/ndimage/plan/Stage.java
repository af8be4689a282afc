package io.ndimage.plan;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import java.util.List;

/**
 * One step of a plan, from blocks to a block. It sees no border, no thread and no pixel type, and must give a pixel the same
 * bits whatever region that pixel is computed in; only where it says so may it depend on where a block lies.
 */
public interface Stage {

    /** Returns where the pixels come from. */
    List<Feed> feeds();

    /** Returns the sizes of the whole result. */
    Shape shape();

    /** Returns the type of the result's blocks. */
    Working working();

    /**
     * Returns the region of a feed from which a region of the result is computed. It may overhang the feed's array, which then
     * goes on as the feed's border says.
     */
    Region needs(int feed, Region out);

    /** Returns this stage with its pixels from elsewhere than it says itself. */
    default Stage fedBy(List<Feed> others) {
        return new FedStage(this, others);
    }

    /** Returns whether any region costs as much as the whole, so that the whole is to be computed, once, in one call. */
    default boolean isIndivisible() {
        return false;
    }

    /** Returns the axis along which any part of a line costs as much as all of it, so that lines are not to be cut; -1 for none. */
    default int wholeAxis() {
        return -1;
    }

    /**
     * Returns how many bytes computing a region takes at most besides its blocks and this object: by default, as much as the
     * blocks take together.
     */
    default long memory(Region out) {
        long bytes = Block.bytes(working(), out);
        for (int f = 0; f < feeds().size(); f++) {
            bytes += Block.bytes(feeds().get(f).working(), needs(f, out));
        }
        return bytes;
    }

    /**
     * Returns whether many lines of a feed are read at once, so that lines which would take each other's place in the cache are
     * copied first; not where a stage reads a few at a time, or copies what it needs itself.
     */
    default boolean readsManyLines() {
        return true;
    }

    /** Returns a value that stages have in common whose blocks take about as long for each pixel. */
    default Object kind() {
        return List.of(getClass(), working());
    }

    /**
     * Computes a block.
     *
     * @param in a block for each feed, of the region that {@link #needs} said, not to be written to
     * @param out the block to fill, every element of it
     * @param scratch memory for the time of this call
     */
    void compute(List<Block> in, Block out, Scratch scratch);
}
