package io.ndimage.extension;

import io.ndimage.array.DType;
import io.ndimage.array.Region;
import io.ndimage.op.Border;
import io.ndimage.op.Named;
import io.ndimage.op.PerAxis;
import io.ndimage.op.Reduction;
import io.ndimage.op.Spec;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Working;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Measures the length of the boundary of what is not zero: the number of faces between an element other than zero and a zero, or
 * nothing, beside it along an axis. In two dimensions that is the perimeter along the edges of pixels, in three the surface.
 *
 * <p>The result is a whole number, and 0 for an array without elements or axes. NaN counts as other than zero; of a complex array the
 * real parts count.
 */
@Named(
        value = "boundary_length",
        summary = "Measure the length of the boundary: the faces between objects and background",
        keywords = {"perimeter", "surface", "crofton", "boundary"},
        example = "boundary_length")
public record BoundaryLength() implements Reduction<long[], Long> {

    @Override
    public List<Feed> feeds(List<Spec> inputs) {
        return List.of(Feed.port(0, Working.FLOAT64, PerAxis.of(Border.constant(0))));
    }

    /** Returns the tile with the elements after it: each face is counted by the tile of the element before it. */
    @Override
    public Region needs(int feed, Region tile, List<Spec> inputs) {
        Region needed = tile;
        for (int axis = 0; axis < tile.ndim(); axis++) {
            needed = needed.grow(axis, 1, 1);
        }
        return needed;
    }

    @Override
    public long[] begin(List<Spec> inputs) {
        return new long[1];
    }

    @Override
    public void add(long[] partial, Region region, List<Block> blocks, Scratch scratch) {
        Block block = blocks.get(0);
        if (region.isEmpty()) {
            return;
        }
        long[] index = region.corner();
        do {
            int here = block.position(index);
            if (block.doubles()[here] != 0) {
                for (int axis = 0; axis < index.length; axis++) {
                    partial[0] += block.doubles()[here - block.stride(axis)] == 0 ? 1 : 0;
                    partial[0] += block.doubles()[here + block.stride(axis)] == 0 ? 1 : 0;
                }
            }
        } while (region.advance(index, index.length));
    }

    @Override
    public void merge(long[] partial, long[] other) {
        partial[0] += other[0];
    }

    @Override
    public void write(long[] partial, DataOutput out) throws IOException {
        out.writeLong(partial[0]);
    }

    @Override
    public long[] read(DataInput in, List<Spec> inputs) throws IOException {
        long[] partial = {in.readLong()};
        if (partial[0] < 0) {
            throw new IOException("the bytes are no partial result: " + partial[0] + " faces");
        }
        return partial;
    }

    @Override
    public DType number(List<Spec> inputs) {
        return DType.INT64;
    }

    @Override
    public Long finish(long[] partial, List<Spec> inputs) {
        return partial[0];
    }
}
