package io.ndimage.plan;

import io.ndimage.array.MemoryLimitException;
import io.ndimage.array.NdArray;
import io.ndimage.array.Region;

/**
 * The pixels of a region in a working type: a primitive array, where in it the region begins, and how far apart neighbours are
 * along each axis. Along the last axis they lie side by side. Of {@link Working#BITS}, positions and strides count bits, and
 * every line begins a word.
 */
public final class Block {

    /** Elements, or bits: positions are ints, and arrays hold a few less than there are of those. */
    private static final int MOST = Integer.MAX_VALUE - Long.SIZE;

    private final Working working;
    private final Region region;
    private final Object data;
    private final int offset;
    private final int[] strides;

    /**
     * Makes a block of given storage.
     *
     * @param offset the position of the region's first element
     * @param strides the distance between neighbours along each axis; the last is 1
     */
    public Block(Working working, Region region, Object data, int offset, int[] strides) {
        this.working = working;
        this.region = region;
        this.data = data;
        this.offset = offset;
        this.strides = strides;
    }

    /** Returns the strides of a region whose lines lie one after the other; lines of bits begin new words. */
    public static int[] strides(Working working, Region region) {
        int[] strides = new int[region.ndim()];
        long step = 1;
        for (int a = strides.length - 1; a >= 0; a--) {
            strides[a] = checked(step, working, region);
            long size = Math.max(1, region.size(a));
            step *= a == strides.length - 1 && working == Working.BITS ? wholeWords(size) : size;
        }
        return strides;
    }

    /**
     * Returns how many elements (of bits: how many bits, in whole words) a region's block takes.
     *
     * @throws MemoryLimitException if these are more than a Java array can hold
     */
    public static int length(Working working, Region region) {
        return checked(elements(working, region), working, region);
    }

    /** Returns whether a region's block fits into a Java array. */
    public static boolean fits(Working working, Region region) {
        return elements(working, region) <= MOST;
    }

    private static long elements(Working working, Region region) {
        int last = region.ndim() - 1;
        if (last < 0) {
            return working == Working.BITS ? Long.SIZE : 1;
        }
        long line = region.size(last);
        return working == Working.BITS ? region.with(last, 0, wholeWords(line)).elements() : region.elements();
    }

    private static long wholeWords(long bits) {
        return (bits + Long.SIZE - 1) / Long.SIZE * Long.SIZE;
    }

    /**
     * Returns a position or a length in the storage of a block.
     *
     * @throws MemoryLimitException if it is more than a Java array can hold
     */
    static int checked(long elements, Working working, Region region) {
        if (elements > MOST) {
            throw new MemoryLimitException(
                    "needs " + elements + " elements of " + working.dtype() + " in one piece, "
                            + MemoryLimitException.mebibytes(bytes(working, region)) + " MiB; at most "
                            + MOST + " fit into an array in memory: compute parts",
                    bytes(working, region));
        }
        return (int) elements;
    }

    /** Returns how many bytes a region's block takes, at most 2<sup>56</sup>; they may be more than a Java array can hold. */
    public static long bytes(Working working, Region region) {
        long elements = elements(working, region);
        return working == Working.BITS ? elements / Byte.SIZE : working.dtype().bytes(elements);
    }

    /** Returns the elements of an array of the working type's own pixel type, shared, as a block. */
    public static Block of(Working working, NdArray array) {
        Region region = Region.whole(array.shape());
        return new Block(working, region, array.data(), 0, strides(working, region));
    }

    /** Returns the type of the elements. */
    public Working working() {
        return working;
    }

    /** Returns the region that the elements belong to. */
    public Region region() {
        return region;
    }

    /** Returns the storage. */
    public Object data() {
        return data;
    }

    /** Returns the storage of floats. */
    public float[] floats() {
        return (float[]) data;
    }

    /** Returns the storage of doubles. */
    public double[] doubles() {
        return (double[]) data;
    }

    /** Returns the storage of ints. */
    public int[] ints() {
        return (int[]) data;
    }

    /** Returns the storage of longs, or of 64 truth values each. */
    public long[] longs() {
        return (long[]) data;
    }

    /** Returns the position of the region's first element in the storage. */
    public int offset() {
        return offset;
    }

    /** Returns the distance between neighbours along an axis. */
    public int stride(int axis) {
        return strides[axis];
    }

    /** Returns the position of an element in the storage. */
    public int position(long[] index) {
        int position = offset;
        for (int a = 0; a < strides.length; a++) {
            position += Math.toIntExact((index[a] - region.start(a)) * strides[a]);
        }
        return position;
    }

    /** Returns the part of this block that a region within it covers, sharing its storage. Of bits, whole lines only. */
    public Block view(Region part) {
        long[] start = new long[part.ndim()];
        for (int a = 0; a < start.length; a++) {
            start[a] = part.start(a);
        }
        return new Block(working, part, data, position(start), strides);
    }
}
