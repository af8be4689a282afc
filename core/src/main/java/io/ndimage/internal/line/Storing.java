package io.ndimage.internal.line;

import io.ndimage.array.Cast;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Region;
import io.ndimage.internal.kernel.choice.Kernels;
import io.ndimage.internal.kernel.objects.BitRuns;
import io.ndimage.plan.Block;

/** Blocks stored as pixels of an array. */
public final class Storing {

    private Storing() {}

    /**
     * Stores a block in an array whose first element is at the corner of a region.
     *
     * @param array an array of the region's shape, of any type
     * @param region where the array lies; it contains the block's region
     * @param imaginary whether the imaginary parts are stored
     */
    public static void store(Block block, NdArray array, Region region, boolean imaginary, Cast cast, Kernels kernels) {
        Pixels pixels = imaginary ? Pixels.imaginary(array.dtype()) : Pixels.of(array.dtype());
        int[] strides = StoredPixels.of(array, region, imaginary).strides();
        Block target = new Block(block.working(), region, array.data(), 0, strides).view(block.region());
        Runs.forEach(
                block,
                target,
                -1,
                (in, at, count) -> storeLine(block, in, pixels, array.data(), at, count, cast, kernels));
    }

    private static void storeLine(
            Block block, int in, Pixels pixels, Object data, int at, int count, Cast cast, Kernels kernels) {
        switch (block.working()) {
            case BOOL -> pixels.fromBooleans((boolean[]) block.data(), in, data, at, count);
            case UINT8, INT8 -> pixels.fromBytes((byte[]) block.data(), in, data, at, count);
            case UINT16, INT16 -> pixels.fromShorts((short[]) block.data(), in, data, at, count);
            case FLOAT32 -> Conversions.fromFloats(block.floats(), in, pixels, data, at, count, cast, kernels);
            case FLOAT64 -> pixels.fromDoubles(block.doubles(), in, data, at, count, cast);
            case INT64 -> pixels.fromLongs(block.longs(), in, data, at, count, cast);
            case INT32 -> throw new IllegalStateException("ints are read only");
            case BITS -> {
                if (data instanceof boolean[] out) {
                    BitRuns.unpack(block.longs(), in, out, at, count);
                } else {
                    boolean[] line = new boolean[count];
                    BitRuns.unpack(block.longs(), in, line, 0, count);
                    pixels.fromBooleans(line, 0, data, at, count);
                }
            }
        }
    }
}
