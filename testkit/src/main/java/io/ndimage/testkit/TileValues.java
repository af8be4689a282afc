package io.ndimage.testkit;

import io.ndimage.array.Cast;
import io.ndimage.array.NdArray;
import io.ndimage.array.Pixels;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.op.Border;
import io.ndimage.op.PerAxis;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.Working;
import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * The values of a region, side by side in C order.
 *
 * @param working their type; truth values have an element each
 * @param region where they belong
 * @param values a primitive array of the type's kind; a {@code boolean[]} for truth values
 */
record TileValues(Working working, Region region, Object values) {

    /** How far the storage of a block reaches beyond its region, so that reading past it is seen. */
    private static final int MARGIN = 2;

    private static final long WRONG = 0x5555555555555555L;

    static TileValues empty(Working working, Region region) {
        int count = Math.toIntExact(region.elements());
        return new TileValues(
                working,
                region,
                switch (working) {
                    case UINT8, INT8 -> new byte[count];
                    case UINT16, INT16 -> new short[count];
                    case FLOAT32 -> new float[count];
                    case FLOAT64 -> new double[count];
                    case INT32 -> new int[count];
                    case INT64 -> new long[count];
                    case BOOL, BITS -> new boolean[count];
                });
    }

    /** Reads a region of a source, of complex numbers one part. */
    static TileValues read(Source source, Region region, boolean imaginary, Working working) {
        NdArray pixels = source.read(region);
        Pixels of = imaginary ? Pixels.imaginary(source.dtype()) : Pixels.of(source.dtype());
        return empty(working, region).from(of, pixels.data());
    }

    /** Reads what a feed of a source asks for, a region that may overhang it. */
    static TileValues read(Source source, Region wanted, Feed feed) {
        return read(source, sources(wanted, source.shape(), feed.border()), feed.imaginary(), feed.working())
                .extended(wanted, source.shape(), feed.border());
    }

    /** Returns these values in another type. */
    TileValues as(Working other) {
        return other == working ? this : empty(other, region).from(Pixels.of(working.dtype()), values);
    }

    private TileValues from(Pixels pixels, Object data) {
        int count = Array.getLength(values);
        switch (working) {
            case UINT8, INT8 -> pixels.toBytes(data, 0, (byte[]) values, 0, count);
            case UINT16, INT16 -> pixels.toShorts(data, 0, (short[]) values, 0, count);
            case FLOAT32 -> pixels.toFloats(data, 0, (float[]) values, 0, count);
            case FLOAT64 -> pixels.toDoubles(data, 0, (double[]) values, 0, count);
            case INT32 -> System.arraycopy(data, 0, values, 0, count);
            case INT64 -> pixels.toLongs(data, 0, (long[]) values, 0, count);
            case BOOL, BITS -> pixels.toBooleans(data, 0, (boolean[]) values, 0, count);
        }
        return this;
    }

    /** Stores these values as one part of an array of the same region. */
    void store(NdArray array, boolean imaginary, Cast cast) {
        Pixels pixels = imaginary ? Pixels.imaginary(array.dtype()) : Pixels.of(array.dtype());
        int count = Array.getLength(values);
        switch (working) {
            case UINT8, INT8 -> pixels.fromBytes((byte[]) values, 0, array.data(), 0, count);
            case UINT16, INT16 -> pixels.fromShorts((short[]) values, 0, array.data(), 0, count);
            case FLOAT32 -> pixels.fromFloats((float[]) values, 0, array.data(), 0, count, cast);
            case FLOAT64 -> pixels.fromDoubles((double[]) values, 0, array.data(), 0, count, cast);
            case INT32 -> System.arraycopy(values, 0, array.data(), 0, count);
            case INT64 -> pixels.fromLongs((long[]) values, 0, array.data(), 0, count, cast);
            case BOOL, BITS -> pixels.fromBooleans((boolean[]) values, 0, array.data(), 0, count);
        }
    }

    /** Returns the least region of an array from which a region that may overhang it is filled; empty where none is. */
    static Region sources(Region wanted, Shape shape, PerAxis<Border> border) {
        Region sources = wanted;
        for (int a = 0; a < wanted.ndim(); a++) {
            long least = Long.MAX_VALUE;
            long most = -1;
            for (long i = wanted.start(a); i < wanted.stop(a); i++) {
                long from = shape.size(a) == 0 ? -1 : border.get(a).map(i, shape.size(a));
                if (from >= 0) {
                    least = Math.min(least, from);
                    most = Math.max(most, from);
                }
            }
            sources = most < 0 ? sources.with(a, 0, 0) : sources.with(a, least, most + 1);
        }
        return sources;
    }

    /** Returns a region that may overhang the array of which this is a part, element by element. */
    TileValues extended(Region wanted, Shape shape, PerAxis<Border> border) {
        if (wanted.equals(region)) {
            return this;
        }
        TileValues out = empty(working, wanted);
        long[] index = new long[wanted.ndim()];
        for (int i = 0; i < Array.getLength(out.values); i++) {
            int rest = i;
            for (int a = index.length - 1; a >= 0; a--) {
                index[a] = wanted.start(a) + rest % wanted.size(a);
                rest = (int) (rest / wanted.size(a));
            }
            int from = 0;
            for (int a = 0; a < index.length && from >= 0; a++) {
                long at = shape.size(a) == 0 ? -1 : border.get(a).map(index[a], shape.size(a));
                if (at < 0) {
                    out.set(i, border.get(a).value());
                    from = -1;
                } else {
                    from = Math.toIntExact(from * region.size(a) + at - region.start(a));
                }
            }
            if (from >= 0) {
                System.arraycopy(values, from, out.values, i, 1);
            }
        }
        return out;
    }

    private void set(int place, Number value) {
        switch (working) {
            case UINT8, INT8 -> ((byte[]) values)[place] = (byte) value.intValue();
            case UINT16, INT16 -> ((short[]) values)[place] = (short) value.intValue();
            case FLOAT32 -> ((float[]) values)[place] = value.floatValue();
            case FLOAT64 -> ((double[]) values)[place] = value.doubleValue();
            case INT32 -> ((int[]) values)[place] = value.intValue();
            case INT64 -> ((long[]) values)[place] = value.longValue();
            case BOOL, BITS -> ((boolean[]) values)[place] = value.doubleValue() != 0;
        }
    }

    /** Returns a block of a region in storage that is larger and holds nothing but wrong values. */
    static Block wrong(Working working, Region region) {
        Region stored = region;
        for (int a = 0; a < region.ndim(); a++) {
            int step = a == region.ndim() - 1 && working == Working.BITS ? 64 : 1;
            stored = stored.grow(a, MARGIN * step, MARGIN * step);
        }
        int length = Block.length(working, stored);
        Object data = Scratch.allocate(working, working == Working.BITS ? length / 64 : length);
        if (data instanceof boolean[] truths) {
            Arrays.fill(truths, true);
        } else if (data instanceof byte[] bytes) {
            Arrays.fill(bytes, (byte) WRONG);
        } else if (data instanceof short[] shorts) {
            Arrays.fill(shorts, (short) WRONG);
        } else if (data instanceof float[] floats) {
            Arrays.fill(floats, Float.NaN);
        } else if (data instanceof double[] doubles) {
            Arrays.fill(doubles, Double.NaN);
        } else if (data instanceof int[] ints) {
            Arrays.fill(ints, (int) WRONG);
        } else {
            Arrays.fill((long[]) data, WRONG);
        }
        return new Block(working, stored, data, 0, Block.strides(working, stored)).view(region);
    }

    /** Returns these values as a block amid wrong ones. */
    Block toBlock() {
        Block block = wrong(working, region);
        for (int i = 0; i < Array.getLength(values); i++) {
            int at = position(block, i);
            if (working == Working.BITS) {
                long bit = 1L << (at & 63);
                boolean value = ((boolean[]) values)[i];
                block.longs()[at >> 6] = value ? block.longs()[at >> 6] | bit : block.longs()[at >> 6] & ~bit;
            } else {
                System.arraycopy(values, i, block.data(), at, 1);
            }
        }
        return block;
    }

    /** Returns a copy of a block's values. */
    static TileValues of(Block block) {
        TileValues tile = empty(block.working(), block.region());
        for (int i = 0; i < Array.getLength(tile.values); i++) {
            int at = position(block, i);
            if (block.working() == Working.BITS) {
                ((boolean[]) tile.values)[i] = (block.longs()[at >> 6] >>> (at & 63) & 1) != 0;
            } else {
                System.arraycopy(block.data(), at, tile.values, i, 1);
            }
        }
        return tile;
    }

    /** Returns a copy of a block's storage. */
    static Object copy(Block block) {
        int length = Array.getLength(block.data());
        Object copy = Array.newInstance(block.data().getClass().getComponentType(), length);
        System.arraycopy(block.data(), 0, copy, 0, length);
        return copy;
    }

    private static int position(Block block, int element) {
        int rest = element;
        int at = block.offset();
        for (int a = block.region().ndim() - 1; a >= 0; a--) {
            int size = Math.toIntExact(block.region().size(a));
            at += rest % size * block.stride(a);
            rest /= size;
        }
        return at;
    }
}
