package io.ndimage.engine;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.op.Plan;
import io.ndimage.op.Stage;

/** A result cut into tiles: usually long along the last axis, on which pixels lie side by side. */
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

    private static final int NO_AXIS = -1;

    private final Shape shape;
    private final long[] tile;
    private final long[] counts;
    private final int count;

    private Tiling(Shape shape, long[] tile) {
        this.shape = shape;
        this.tile = tile;
        this.counts = new long[tile.length];
        long product = 1;
        for (int a = 0; a < tile.length; a++) {
            counts[a] = tile[a] == 0 ? 0 : (shape.size(a) + tile[a] - 1) / tile[a];
            product *= counts[a];
        }
        this.count = Math.toIntExact(product);
    }

    /** Returns long tiles of a fitting size, enough for some threads where the array is not too small for it. */
    static Tiling of(Shape shape, int threads) {
        return of(shape, target(shape, threads), LONG, NO_AXIS);
    }

    /** Returns how many elements a tile may have. */
    private static long target(Shape shape, int threads) {
        int atLeast = threads == 1 ? 1 : PARTS_FOR_A_THREAD * threads;
        long target = Math.max(4096, Math.min(TARGET, shape.elements() / atLeast));
        return Math.max(target, shape.elements() / MOST_TILES);
    }

    /**
     * Returns the tiles of a plan's result: long ones, or square ones where these need far less: what is turned is read from boxes
     * around slanted tiles.
     */
    static Tiling of(Plan plan, int threads) {
        Shape shape = plan.result().shape();
        int wholeAxis = plan.stages().get(plan.results().get(0)).wholeAxis();
        long target = target(shape, threads);
        Tiling usual = of(shape, target, LONG, wholeAxis);
        Tiling square = of(shape, target, 1, wholeAxis);
        Stage reader = reader(plan, usual.amid());
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
            Tiling finer = of(shape, tiling.largest().elements() / CUT, stretch, wholeAxis);
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
     * Returns tiles of a fitting size, as far as whole lines allow it.
     *
     * @param target how many elements a tile has at most
     * @param stretch how much longer than along other axes a tile is along the last
     * @param wholeAxis the axis along which lines are not to be cut, or {@link #NO_AXIS}
     */
    private static Tiling of(Shape shape, long target, int stretch, int wholeAxis) {
        long[] tile = shape.sizes();
        int last = tile.length - 1;
        while (elements(tile) > target) {
            int longest = -1;
            long length = 1;
            for (int a = 0; a < tile.length; a++) {
                long weighted = a == last ? tile[a] / stretch : tile[a];
                boolean divisible = a != wholeAxis && tile[a] > (a == last ? 64 : 1);
                if (divisible && weighted >= length) {
                    longest = a;
                    length = weighted;
                }
            }
            if (longest < 0) {
                break;
            }
            long half = (tile[longest] + 1) / 2;
            tile[longest] = longest == last ? (half + 63) / 64 * 64 : half;
        }
        return new Tiling(shape, tile);
    }

    /** Returns the tiles of a stage that is computed whole: one where it is indivisible. */
    static Tiling of(Stage stage, int threads) {
        Shape shape = stage.shape();
        return stage.isIndivisible()
                ? new Tiling(shape, shape.sizes())
                : of(shape, target(shape, threads), LONG, stage.wholeAxis()).cut(stage, LONG, stage.wholeAxis());
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

    /** Returns the largest tile, at the array's first corner. */
    Region largest() {
        return Region.of(new long[tile.length], tile);
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
        long[] start = new long[tile.length];
        long[] stop = new long[tile.length];
        long rest = number;
        for (int a = tile.length - 1; a >= 0; a--) {
            start[a] = rest % counts[a] * tile[a];
            stop[a] = Math.min(shape.size(a), start[a] + tile[a]);
            rest /= counts[a];
        }
        return Region.of(start, stop);
    }
}
