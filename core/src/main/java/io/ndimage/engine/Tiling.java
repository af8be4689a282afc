package io.ndimage.engine;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.op.Inputs;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import org.jspecify.annotations.Nullable;

/** An area cut into tiles: usually long along the last axis, on which pixels lie side by side. */
final class Tiling {

    /** Elements: a tile of floats, what it is computed from and what is computed on the way stay in a cache of a megabyte. */
    private static final long TARGET = 1 << 16;

    /** How much longer than along other axes a long tile is along the last. */
    private static final int LONG = 16;

    /** Square tiles are taken where long ones would need so many times more. */
    private static final double WORTH_SQUARING = 2;

    /** Tiles: threads that have this many each end at about the same time. */
    private static final int PARTS_FOR_A_THREAD = 4;

    /** Tiles: more are never made, the tiles of an array of more than 2<sup>44</sup> elements being larger than others. */
    private static final long MOST_TILES = 1 << 28;

    /** Elements: tiles that need no more are not cut on that account. */
    private static final long MUCH = 1 << 20;

    /** So many times as many tiles are tried where they need more. */
    private static final int CUT = 4;

    /** Tiles are cut as long as they then need for each element no more than so many times as much as before. */
    private static final double SLACK = 1.25;

    /** Elements: chunks of more are read in parts, as what is computed of them would leave every cache. */
    private static final long MOST_IN_CHUNK = 1 << 22;

    /** Elements: tiles are a multiple of this long along the last axis, so that lines of bits are cut between words. */
    private static final long WORD = 64;

    private static final int NO_AXIS = -1;

    private final Region area;
    private final Shape grain;
    private final long[] tile;
    private final long[] counts;
    private final int count;

    /**
     * Makes tiles of a size.
     *
     * @param area what is cut
     * @param grain the sizes of the pieces, from the array's first element on, between which it is cut
     */
    private Tiling(Region area, Shape grain, long[] tile) {
        this.area = area;
        this.grain = grain;
        this.tile = tile;
        this.counts = new long[tile.length];
        long product = 1;
        for (int a = 0; a < tile.length; a++) {
            counts[a] = area.isEmpty() ? 0 : (area.stop(a) - origin(area, grain, a) + tile[a] - 1) / tile[a];
            product *= counts[a];
        }
        this.count = Math.toIntExact(product);
    }

    /** Returns where along an axis the piece begins in which an area does. */
    private static long origin(Region area, Shape grain, int axis) {
        return area.start(axis) - area.start(axis) % grain.size(axis);
    }

    /** Returns long tiles of a fitting size, enough for some threads where the array is not too small for it. */
    static Tiling of(Shape shape, int threads) {
        return of(shape, threads, Shape.ones(shape.ndim()));
    }

    private static Tiling of(Shape shape, int threads, Shape grain) {
        Region area = Region.whole(shape);
        return of(area, grain, target(area, threads), LONG, NO_AXIS);
    }

    /** Returns tiles of the first of some inputs, of its chunks where that costs nothing else. */
    static Tiling of(Inputs inputs, int threads) {
        Shape shape = inputs.source(0).shape();
        Tiling usual = of(shape, threads);
        Shape chunk = chunk(inputs.source(0), shape);
        return chunk == null ? usual : usual.orRather(of(shape, threads, chunk), threads);
    }

    /** Returns the sizes of the chunks that tiles of an array of a shape had better follow; null where there are none. */
    private static @Nullable Shape chunk(Source source, Shape shape) {
        Shape chunk = source instanceof NdArray || !source.shape().equals(shape) ? null : source.chunk();
        return chunk != null && chunk.elements() > 1 && chunk.elements() <= MOST_IN_CHUNK ? chunk : null;
    }

    /** Returns other tiles, of whole chunks, where they are enough for the threads. */
    private Tiling orRather(Tiling ofChunks, int threads) {
        return ofChunks.count >= Math.min(count, tilesFor(threads)) ? ofChunks : this;
    }

    private static int tilesFor(int threads) {
        return threads == 1 ? 1 : PARTS_FOR_A_THREAD * threads;
    }

    /** Returns how many elements a tile may have. */
    private static long target(Region area, int threads) {
        long elements = area.elements();
        return Math.max(Math.max(4096, Math.min(TARGET, elements / tilesFor(threads))), elements / MOST_TILES);
    }

    /**
     * Returns the tiles of what a job computes: of whole pieces where its result is taken in such, else of the chunks of an input
     * that lies as the result does, where that costs nothing else.
     */
    static Tiling of(Job job, int threads) {
        if (job.piece().elements() > 1) {
            return of(job, threads, job.piece());
        }
        Shape shape = job.plan().result().shape();
        Tiling usual = of(job, threads, Shape.ones(shape.ndim()));
        for (int port = 0; port < job.inputs().size(); port++) {
            Shape chunk = chunk(job.inputs().source(port), shape);
            if (chunk != null) {
                return usual.orRather(of(job, threads, chunk), threads);
            }
        }
        return usual;
    }

    /** Returns long tiles, or square ones where these need far less: what is turned is read from boxes around slanted tiles. */
    private static Tiling of(Job job, int threads, Shape grain) {
        Plan plan = job.plan();
        int wholeAxis = plan.stages().get(plan.results().get(0)).wholeAxis();
        long target = target(job.part(), threads);
        Tiling usual = of(job.part(), grain, target, LONG, wholeAxis);
        Stage reader = reader(plan, usual.amid());
        if (usual.count == 1) {
            return usual.cut(reader, LONG, wholeAxis);
        }
        Tiling square = of(job.part(), grain, target, 1, wholeAxis);
        boolean isSquare = usual.needed(reader) > WORTH_SQUARING * square.needed(reader);
        return isSquare ? square.cut(reader, 1, wholeAxis) : usual.cut(reader, LONG, wholeAxis);
    }

    /** Returns the last stage of a result that needs anything else than the region that it computes. */
    private static Stage reader(Plan plan, Region region) {
        Stage last = plan.stages().get(plan.results().get(0));
        while (last.feeds().size() == 1
                && last.feeds().get(0).stage() >= 0
                && last.needs(0, region).equals(region)) {
            last = plan.stages().get(last.feeds().get(0).stage());
        }
        return last;
    }

    /** Returns smaller tiles where these need very much and smaller ones do not need more for each of their elements. */
    private Tiling cut(Stage reader, int stretch, int wholeAxis) {
        Tiling tiling = this;
        double needed = needed(reader);
        while (needed * tiling.amid().elements() > MUCH) {
            Tiling finer = of(area, grain, tiling.largest().elements() / CUT, stretch, wholeAxis);
            double less = finer.needed(reader);
            if (finer.count <= tiling.count || less > SLACK * needed) {
                break;
            }
            tiling = finer;
            needed = less;
        }
        return tiling;
    }

    /**
     * Returns tiles of a fitting size, as far as whole lines and pieces allow it.
     *
     * @param target how many elements a tile has at most
     * @param stretch how much longer than along other axes a tile is along the last
     * @param wholeAxis the axis along which lines are not to be cut, or {@link #NO_AXIS}
     */
    private static Tiling of(Region area, Shape grain, long target, int stretch, int wholeAxis) {
        long[] tile = new long[area.ndim()];
        int last = tile.length - 1;
        for (int a = 0; a < tile.length; a++) {
            tile[a] = area.stop(a) - origin(area, grain, a);
        }
        while (elements(tile) > target) {
            int longest = -1;
            long length = 1;
            for (int a = 0; a < tile.length; a++) {
                long weighted = a == last ? tile[a] / stretch : tile[a];
                boolean divisible = a != wholeAxis && tile[a] > unit(grain, a);
                if (divisible && weighted >= length) {
                    longest = a;
                    length = weighted;
                }
            }
            if (longest < 0) {
                break;
            }
            long unit = unit(grain, longest);
            tile[longest] = ((tile[longest] + 1) / 2 + unit - 1) / unit * unit;
        }
        return new Tiling(area, grain, tile);
    }

    /** Returns of what a tile is a multiple along an axis. */
    private static long unit(Shape grain, int axis) {
        return axis == grain.ndim() - 1 && grain.size(axis) == 1 ? WORD : grain.size(axis);
    }

    /** Returns the tiles of what a job computes of a stage whole: one where it is indivisible. */
    static Tiling of(Job job, int stage, int threads) {
        Region area = job.regions().get(stage);
        Stage computed = job.plan().stages().get(stage);
        Shape ones = Shape.ones(area.ndim());
        if (computed.isIndivisible()) {
            return new Tiling(area, ones, area.shape().sizes());
        }
        Tiling usual = of(area, computed, ones, threads);
        for (Feed feed : computed.feeds()) {
            Shape chunk = feed.port() < 0 || computed.working() == Working.BITS
                    ? null
                    : chunk(job.inputs().source(feed.port()), computed.shape());
            if (chunk != null) {
                return usual.orRather(of(area, computed, chunk, threads), threads);
            }
        }
        return usual;
    }

    private static Tiling of(Region area, Stage stage, Shape grain, int threads) {
        Tiling tiling = of(area, grain, target(area, threads), LONG, stage.wholeAxis());
        return area.isEmpty() ? tiling : tiling.cut(stage, LONG, stage.wholeAxis());
    }

    /** Returns how many elements a stage needs for each of its own, in a tile amid the array. */
    private double needed(Stage stage) {
        Region amid = amid();
        double sum = 0;
        for (int f = 0; f < stage.feeds().size(); f++) {
            sum += stage.needs(f, amid).elements();
        }
        return sum / amid.elements();
    }

    private static long elements(long[] tile) {
        long product = 1;
        for (long size : tile) {
            product *= size;
        }
        return product;
    }

    /** Returns the number of tiles. */
    int count() {
        return count;
    }

    /** Returns a tile than which none is larger, at the area's first corner; it may lie between two that are cut otherwise. */
    Region largest() {
        if (count == 1) {
            return area;
        }
        Region largest = area;
        for (int a = 0; a < tile.length; a++) {
            largest = largest.with(a, area.start(a), Math.min(area.stop(a), area.start(a) + tile[a]));
        }
        return largest;
    }

    private Region amid() {
        int number = 0;
        for (long along : counts) {
            number = (int) (number * along + along / 2);
        }
        return tile(number);
    }

    /** Returns a tile, in C order. */
    Region tile(int number) {
        if (count == 1) {
            return area;
        }
        long[] start = new long[tile.length];
        long[] stop = new long[tile.length];
        long rest = number;
        for (int a = tile.length - 1; a >= 0; a--) {
            long from = origin(area, grain, a) + rest % counts[a] * tile[a];
            start[a] = Math.max(area.start(a), from);
            stop[a] = Math.min(area.stop(a), from + tile[a]);
            rest /= counts[a];
        }
        return Region.of(start, stop);
    }
}
