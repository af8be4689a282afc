package io.ndimage.internal.line;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Region;
import io.ndimage.op.Spec;
import io.ndimage.plan.Block;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Working;

/**
 * Stored pixels of a region of an array: in the array itself, or in a block that a stage computed.
 *
 * @param pixels how they are stored
 * @param data the storage
 * @param offset the position of the region's first element
 * @param strides the distance between neighbours along each axis
 * @param covers the region
 * @param working the type of the blocks that can share this storage; {@code null} where none can
 */
public record StoredPixels(
        Pixels pixels,
        Object data,
        int offset,
        int[] strides,
        Region covers,
        @org.jspecify.annotations.Nullable Working working) {

    /** Returns an array's pixels, one part of them where they are complex; the array is a region of a larger one. */
    public static StoredPixels of(NdArray array, Region covers, boolean imaginary) {
        return of(new Spec(array.dtype(), array.shape()), array.data(), covers, imaginary);
    }

    /**
     * Returns the pixels of an array, a region of a larger one, of which the storage is not asked for, to learn what can share it.
     *
     * @throws io.ndimage.array.MemoryLimitException if no array could hold them
     */
    public static StoredPixels without(DType dtype, Region covers) {
        NdArray.checkFits(dtype, covers.shape());
        return of(new Spec(dtype, covers.shape()), new Object(), covers, false);
    }

    private static StoredPixels of(Spec array, Object data, Region covers, boolean imaginary) {
        int ndim = covers.ndim();
        int[] strides = new int[ndim];
        long[] steps = array.shape().strides();
        for (int a = 0; a < ndim; a++) {
            strides[a] = Math.toIntExact(steps[a]);
        }
        Pixels pixels = imaginary ? Pixels.imaginary(array.dtype()) : Pixels.of(array.dtype());
        Working working = switch (array.dtype()) {
            case BOOL -> Working.BOOL;
            case UINT8 -> Working.UINT8;
            case INT8 -> Working.INT8;
            case UINT16 -> Working.UINT16;
            case INT16 -> Working.INT16;
            case FLOAT32 -> Working.FLOAT32;
            case FLOAT64 -> Working.FLOAT64;
            case INT32 -> Working.INT32;
            case INT64 -> Working.INT64;
            default -> null;
        };
        return new StoredPixels(pixels, data, 0, strides, covers, working);
    }

    /** Returns a block's pixels. */
    public static StoredPixels of(Block block) {
        Pixels pixels = block.working() == Working.BITS
                ? BitPixels.INSTANCE
                : Pixels.of(block.working().dtype());
        int[] strides = new int[block.region().ndim()];
        for (int a = 0; a < strides.length; a++) {
            strides[a] = block.stride(a);
        }
        return new StoredPixels(pixels, block.data(), block.offset(), strides, block.region(), block.working());
    }

    /** Returns the part of this storage that a region covers as a block that shares it, or null where a copy is needed. */
    public @org.jspecify.annotations.Nullable Block share(Region region, Working type) {
        if (working != type || !covers.contains(region)) {
            return null;
        }
        int last = region.ndim() - 1;
        if (type == Working.BITS && last >= 0 && (region.start(last) - covers.start(last)) % 64 != 0) {
            return null;
        }
        return new Block(type, covers, data, offset, strides).view(region);
    }

    /** Copies the pixels of a block's region, all of which this covers, into it. */
    public void copy(Block out, Scratch scratch) {
        int last = strides.length - 1;
        int length = last < 0 ? 1 : Math.toIntExact(out.region().size(last));
        Line line = Line.of(out.working(), out.data(), length, BlockKernels.of(scratch));
        Lines.forEach(out.region(), out, (at, index) -> {
            int from = offset;
            for (int a = 0; a <= last; a++) {
                from += Math.toIntExact((index[a] - covers.start(a)) * strides[a]);
            }
            line.begin(at);
            line.read(pixels, data, from, 0, length);
        });
    }
}
