package io.ndimage.plan;

import io.ndimage.array.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one thread computes with, kept from tile to tile: memory, and tools that it need not know, such as the kernels that the engine
 * chose. Not for several threads at once.
 */
public final class Scratch {

    /** Elements: floats that fill a line of the cache. */
    private static final int CACHE_LINE = 16;

    /** Elements: what is shorter than this falls into different places anyway. */
    private static final int LONG = 256;

    private static final Working[] TYPES = Working.values();

    /** Arrays of a type; the first that are taken are in use. */
    private static final class Shelf {
        final List<Place> places = new ArrayList<>();
        int taken;
    }

    private static final class Place {
        @Nullable
        Object array;

        int length;
    }

    private final Shelf[] shelves = new Shelf[TYPES.length];
    private final Map<Class<?>, Object> tools = new HashMap<>();
    private final boolean measures;
    private long bytes;

    /** Makes an empty one. */
    public Scratch() {
        this(false);
    }

    private Scratch(boolean measures) {
        this.measures = measures;
        Arrays.setAll(shelves, type -> new Shelf());
    }

    /** Returns one that only counts what it would give: its blocks have no storage. */
    public static Scratch measuring() {
        return new Scratch(true);
    }

    /** Puts a tool here, in place of the one of its type. */
    public <T> void put(Class<T> type, T tool) {
        tools.put(type, tool);
    }

    /**
     * Returns the tool of a type.
     *
     * @param first gives one where there is none yet
     */
    public <T> T tool(Class<T> type, Supplier<? extends T> first) {
        return type.cast(tools.computeIfAbsent(type, t -> first.get()));
    }

    /** Returns how many bytes it keeps. */
    public long bytes() {
        return bytes;
    }

    /** Returns floats, at least so many, with anything in them, until {@link #release}. */
    public float[] floats(int length) {
        return (float[]) take(Working.FLOAT32, length);
    }

    /** Returns doubles, at least so many, with anything in them, until {@link #release}. */
    public double[] doubles(int length) {
        return (double[]) take(Working.FLOAT64, length);
    }

    /** Returns longs, at least so many, with anything in them, until {@link #release}. */
    public long[] longs(int length) {
        return (long[]) take(Working.INT64, length);
    }

    /**
     * Returns a block with anything in it, until {@link #release}. Its lines are spread over the cache: where they are long, they
     * lie an odd number of cache lines apart, so that neighbours along no axis take each other's place.
     */
    public Block block(Working working, Region region) {
        if (working == Working.BITS) {
            int[] strides = Block.strides(working, region);
            return new Block(working, region, take(working, Block.length(working, region) / 64), 0, strides);
        }
        int[] strides = new int[region.ndim()];
        long step = 1;
        for (int a = strides.length - 1; a >= 0; a--) {
            strides[a] = Block.checked(step, working, region);
            step *= region.size(a);
            if (a > 0 && step >= LONG) {
                step = (step + CACHE_LINE - 1) / CACHE_LINE * CACHE_LINE;
                step += step / CACHE_LINE % 2 == 0 ? CACHE_LINE : 0;
            }
        }
        return new Block(working, region, take(working, Block.checked(step, working, region)), 0, strides);
    }

    /** What had been given at some time. */
    public static final class Mark {
        private final int[] taken = new int[TYPES.length];

        private Mark() {}
    }

    /** Returns what is given by now, to take back later what is given from now on. */
    public Mark mark() {
        Mark mark = new Mark();
        for (int type = 0; type < shelves.length; type++) {
            mark.taken[type] = shelves[type].taken;
        }
        return mark;
    }

    /** Takes back what was given since a mark, to give it again. */
    public void release(Mark mark) {
        for (int type = 0; type < shelves.length; type++) {
            shelves[type].taken = mark.taken[type];
        }
    }

    /** Takes back everything that was given, to give it again. */
    public void release() {
        for (Shelf shelf : shelves) {
            shelf.taken = 0;
        }
    }

    private Object take(Working working, int length) {
        Shelf shelf = shelves[working.ordinal()];
        int number = shelf.taken++;
        if (number == shelf.places.size()) {
            shelf.places.add(new Place());
        }
        Place place = shelf.places.get(number);
        Object array = place.array;
        if (array == null || place.length < length) {
            place.array = null; // the collector may have the shorter one before the longer one is made
            array = allocate(working, measures ? 0 : length);
            bytes += storage(working, length) - storage(working, place.length);
            place.array = array;
            place.length = length;
        }
        return array;
    }

    /** Returns how many bytes an array of a type takes, longs where truth values share them. */
    private static long storage(Working working, int length) {
        return (long) length
                * (working == Working.BITS ? Long.BYTES : working.dtype().bytes());
    }

    /** Returns new storage for blocks of a type. */
    public static Object allocate(Working working, int length) {
        return switch (working) {
            case BOOL -> new boolean[length];
            case UINT8, INT8 -> new byte[length];
            case UINT16, INT16 -> new short[length];
            case FLOAT32 -> new float[length];
            case FLOAT64 -> new double[length];
            case INT32 -> new int[length];
            case INT64, BITS -> new long[length];
        };
    }
}
