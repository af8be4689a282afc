package io.ndimage.engine;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.op.Inputs;
import io.ndimage.plan.Cutting;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Plan;
import io.ndimage.plan.Stage;
import io.ndimage.plan.Working;
import org.jspecify.annotations.Nullable;

/**
 * How an area is cut into tiles that suit an engine: usually long along the last axis, on which pixels lie side by side.
 *
 * @param area what is cut
 * @param grain the sizes of the pieces, from the array's first element on, between which it is cut
 * @param stretch how much longer than along other axes a tile is along the last
 * @param wholeAxis the axis along which lines are not to be cut, or {@link #NO_AXIS}
 */
record Tiling(Region area, Shape grain, int stretch, int wholeAxis) {

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

    /** Returns long tiles of a fitting size, enough for some threads where the array is not too small for it. */
    static Cutting of(Shape shape, int threads) {
        return of(shape, threads, Shape.ones(shape.ndim()));
    }

    private static Cutting of(Shape shape, int threads, Shape grain) {
        Region area = Region.whole(shape);
        return new Tiling(area, grain, LONG, NO_AXIS).tiles(target(area, threads));
    }

    /** Returns tiles of the first of some inputs, of its chunks where that costs nothing else. */
    static Cutting of(Inputs inputs, int threads) {
        Shape shape = inputs.source(0).shape();
        Cutting usual = of(shape, threads);
        Shape chunk = chunk(inputs.source(0), shape);
        return chunk == null ? usual : either(usual, of(shape, threads, chunk), threads);
    }

    /** Returns the sizes of the chunks that tiles of an array of a shape had better follow; null where there are none. */
    private static @Nullable Shape chunk(Source source, Shape shape) {
        Shape chunk = source instanceof NdArray || !source.shape().equals(shape) ? null : source.chunk();
        return chunk != null && chunk.elements() > 1 && chunk.elements() <= MOST_IN_CHUNK ? chunk : null;
    }

    /** Returns tiles of whole chunks where they are enough for the threads, else the usual ones. */
    private static Cutting either(Cutting usual, Cutting ofChunks, int threads) {
        return ofChunks.count() >= Math.min(usual.count(), tilesFor(threads)) ? ofChunks : usual;
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
    static Cutting of(Job job, int threads) {
        if (job.piece().elements() > 1) {
            return of(job, threads, job.piece());
        }
        Shape shape = job.plan().result().shape();
        Cutting usual = of(job, threads, Shape.ones(shape.ndim()));
        for (int port = 0; port < job.inputs().size(); port++) {
            Shape chunk = chunk(job.inputs().source(port), shape);
            if (chunk != null) {
                return either(usual, of(job, threads, chunk), threads);
            }
        }
        return usual;
    }

    /** Returns long tiles, or square ones where these need far less: what is turned is read from boxes around slanted tiles. */
    private static Cutting of(Job job, int threads, Shape grain) {
        Plan plan = job.plan();
        int wholeAxis = plan.stages().get(plan.results().get(0)).wholeAxis();
        long target = target(job.part(), threads);
        Tiling usual = new Tiling(job.part(), grain, LONG, wholeAxis);
        Cutting tiles = usual.tiles(target);
        Stage reader = reader(plan, amid(tiles));
        if (tiles.count() == 1) {
            return usual.cut(tiles, reader);
        }
        Tiling square = new Tiling(job.part(), grain, 1, wholeAxis);
        Cutting squares = square.tiles(target);
        boolean isSquare = needed(reader, tiles) > WORTH_SQUARING * needed(reader, squares);
        return isSquare ? square.cut(squares, reader) : usual.cut(tiles, reader);
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
    private Cutting cut(Cutting usual, Stage reader) {
        Cutting tiles = usual;
        double needed = needed(reader, tiles);
        while (needed * amid(tiles).elements() > MUCH) {
            Cutting finer = tiles(tiles.largest().elements() / CUT);
            double less = needed(reader, finer);
            if (finer.count() <= tiles.count() || less > SLACK * needed) {
                break;
            }
            tiles = finer;
            needed = less;
        }
        return tiles;
    }

    /**
     * Returns tiles of a fitting size, as far as whole lines and pieces allow it.
     *
     * @param target how many elements a tile has at most
     */
    private Cutting tiles(long target) {
        long[] tile = new long[area.ndim()];
        int last = tile.length - 1;
        for (int a = 0; a < tile.length; a++) {
            tile[a] = Math.max(1, area.size(a) + Math.floorMod(area.start(a), grain.size(a)));
        }
        while (elements(tile) > target) {
            int longest = -1;
            long length = 1;
            for (int a = 0; a < tile.length; a++) {
                long weighted = a == last ? tile[a] / stretch : tile[a];
                boolean divisible = a != wholeAxis && tile[a] > unit(a);
                if (divisible && weighted >= length) {
                    longest = a;
                    length = weighted;
                }
            }
            if (longest < 0) {
                break;
            }
            long unit = unit(longest);
            tile[longest] = ((tile[longest] + 1) / 2 + unit - 1) / unit * unit;
        }
        return Cutting.of(area, grain, tile);
    }

    /** Returns of what a tile is a multiple along an axis. */
    private long unit(int axis) {
        return axis == grain.ndim() - 1 && grain.size(axis) == 1 ? WORD : grain.size(axis);
    }

    /** Returns the tiles of what a job computes of a stage whole: one where it is indivisible. */
    static Cutting of(Job job, int stage, int threads) {
        Region area = job.regions().get(stage);
        Stage computed = job.plan().stages().get(stage);
        Shape ones = Shape.ones(area.ndim());
        if (computed.isIndivisible()) {
            return Cutting.slabs(area, Long.MAX_VALUE);
        }
        Cutting usual = of(area, computed, ones, threads);
        for (Feed feed : computed.feeds()) {
            Shape chunk = feed.port() < 0 || computed.working() == Working.BITS
                    ? null
                    : chunk(job.inputs().source(feed.port()), computed.shape());
            if (chunk != null) {
                return either(usual, of(area, computed, chunk, threads), threads);
            }
        }
        return usual;
    }

    private static Cutting of(Region area, Stage stage, Shape grain, int threads) {
        Tiling tiling = new Tiling(area, grain, LONG, stage.wholeAxis());
        Cutting tiles = tiling.tiles(target(area, threads));
        return area.isEmpty() ? tiles : tiling.cut(tiles, stage);
    }

    /** Returns how many elements a stage needs for each of its own, in a tile amid the array. */
    private static double needed(Stage stage, Cutting tiles) {
        Region amid = amid(tiles);
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

    private static Region amid(Cutting tiles) {
        int number = 0;
        for (int axis = 0; axis < tiles.area().ndim(); axis++) {
            number = number * tiles.count(axis) + tiles.count(axis) / 2;
        }
        return tiles.tile(number);
    }
}
