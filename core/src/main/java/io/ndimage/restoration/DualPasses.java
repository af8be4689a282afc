package io.ndimage.restoration;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.internal.line.Lines;
import io.ndimage.plan.Block;
import io.ndimage.plan.Cutting;
import io.ndimage.plan.Kept;
import io.ndimage.plan.Passes;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.TileTask;
import io.ndimage.plan.TileView;
import io.ndimage.plan.Working;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The iterations of total-variation denoising, several in each pass: a tile is computed with a rim of as many slabs as there are
 * iterations. A pass that went beyond the last iteration is done again with fewer, from what it began with.
 */
final class DualPasses {

    /** Elements: image and fields of so many stay in the cache while they are iterated on. */
    private static final long PIECE = 1 << 17;

    /** Slabs: of fewer, the rim would be too much of the work. */
    private static final long LEAST = 16;

    private static final int MOST_ITERATIONS = 16;

    private final Passes passes;
    private final Rof rof;
    private final Source input;
    private final int firstAxis;
    private final Cutting tiles;
    private final int most;

    /** The image and its fields, and where they are renewed. */
    private List<? extends Source> now;

    private Kept[] next;
    private Kept[] former;
    private int iterations;

    /**
     * Iterates until the image changes no more than it may.
     *
     * @param input an array without an empty axis, of two axes or more
     * @param start the image before the first iteration
     * @param firstAxis the first axis with a dual field: 0, or 1 where the first axis stands for none
     */
    DualPasses(Passes passes, Rof rof, Source input, Source start, int firstAxis) {
        Shape shape = input.shape();
        this.passes = passes;
        this.rof = rof;
        this.input = input;
        this.firstAxis = firstAxis;
        this.tiles = tiles(passes.cut(shape, allButFirst(shape.ndim())));
        this.most = firstAxis > 0
                ? MOST_ITERATIONS
                : rim(pieces(shape, tiles.tile(0)).tile(0).size(0));
        int fields = shape.ndim() - firstAxis;
        this.now = Stream.concat(Stream.of(start), Stream.generate(() -> input).limit(fields))
                .toList();
        this.next = make(1 + fields);
        this.former = make(1 + fields);
        iterate();
    }

    /** Returns the tiles of an engine, or larger ones, which are a piece. */
    private static Cutting tiles(Cutting offered) {
        Region first = offered.tile(0);
        boolean small = offered.count() > 1 && first.elements() < PIECE;
        return small ? Cutting.slabs(offered.area(), PIECE, allButFirst(first.ndim())) : offered;
    }

    private Kept[] make(int count) {
        return Stream.generate(() -> passes.make(Working.FLOAT64, input.shape()))
                .limit(count)
                .toArray(Kept[]::new);
    }

    /** Returns how many bytes they take, on some threads. */
    static long memory(Shape shape, int threads) {
        long slab = shape.elements() / shape.size(0);
        long piece = Math.min(shape.size(0), Math.max(PIECE / slab, LEAST));
        long held = piece + 2L * rim(piece);
        long kept = 2L * (1 + shape.ndim()) * Double.BYTES * shape.elements();
        return kept + threads * (DualSlabs.memory(shape, held) + 3L * Double.BYTES * held * slab);
    }

    private static int[] allButFirst(int ndim) {
        return IntStream.range(1, ndim).toArray();
    }

    /** Returns the parts of a tile that are iterated on one after the other. */
    private static Cutting pieces(Shape shape, Region tile) {
        long slab = shape.elements() / shape.size(0);
        return Cutting.slabs(tile, Math.max(PIECE, LEAST * slab), allButFirst(shape.ndim()));
    }

    /** Returns how many iterations suit a piece: each adds two slabs, of a few operations, and has less of what reading takes. */
    private static int rim(long slabs) {
        return (int) Math.max(1, Math.min(MOST_ITERATIONS, slabs / 16));
    }

    private void iterate() {
        double error = Double.POSITIVE_INFINITY;
        int count = most;
        while (error > rof.tolerance() && iterations < rof.maxIterations()) {
            double[] errors = pass(Math.min(count, rof.maxIterations() - iterations));
            int done = 0;
            double before = error;
            while (done < errors.length && error > rof.tolerance()) {
                before = error;
                error = errors[done++];
                if (!Double.isFinite(error)) {
                    throw new IllegalArgumentException(
                            "input or u_init holds NaN, an infinity or numbers too large to square; rof needs finite numbers");
                }
            }
            if (done < errors.length) {
                pass(done);
            }
            turn();
            iterations += done;
            count = expected(before, error);
        }
        if (iterations == 0) {
            pass(0);
            turn();
        }
    }

    /** Goes on from what the last pass wrote. */
    private void turn() {
        Kept[] renewed = next;
        next = Arrays.stream(former).map(passes::renew).toArray(Kept[]::new);
        former = renewed;
        now = List.of(renewed);
    }

    /** Returns how many iterations are left if the change goes on as in the last one, and as many as a pass may do at most. */
    private int expected(double before, double error) {
        double left = Math.log(rof.tolerance() / error) / Math.log(error / before);
        return left < most ? (int) Math.max(1, left) : most;
    }

    /** Does iterations, and returns the root mean square change of each. */
    private double[] pass(int count) {
        List<Source> read = new ArrayList<>(now);
        read.add(0, input);
        TileTask task = new Iterations(input.shape(), firstAxis, rof.tau() / rof.tvWeight(), rof.tvWeight(), count);
        List<long[]> answers = passes.each(task, tiles, read, next);
        double[] errors = new double[count];
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (long[] answer : answers) {
                int lines = answer.length / count;
                for (int line = i * lines; line < (i + 1) * lines; line++) {
                    sum += Double.longBitsToDouble(answer[line]);
                }
            }
            errors[i] = Math.sqrt(sum) / Math.sqrt(input.shape().elements());
        }
        return errors;
    }

    /** Iterates; answers the sum of the squares of the change of each line, iteration by iteration. */
    private record Iterations(Shape shape, int firstAxis, double step, double weight, int count) implements TileTask {

        @Override
        public long[] run(TileView tile) {
            int rim = firstAxis == 0 ? count : 0;
            Cutting pieces = pieces(shape, tile.region());
            int held = (int) pieces.tile(0).size(0) + 2 * rim;
            DualSlabs slabs = new DualSlabs(shape, firstAxis, step, weight, held, tile.scratch());
            int slab = (int) (shape.elements() / shape.size(0) / shape.size(shape.ndim() - 1));
            int lines = (int) tile.region().size(0) * slab;
            double[] changes = new double[held * slab];
            long[] answer = new long[count * lines];
            for (int p = 0; p < pieces.count(); p++) {
                Region piece = pieces.tile(p);
                int first = (int) (piece.start(0) - tile.region().start(0)) * slab;
                slabs.read(tile, piece.start(0) - rim, piece.stop(0) + rim);
                for (int i = 0; i < count; i++) {
                    slabs.iterate(firstAxis == 0 ? i : 0, changes);
                    for (int line = 0; line < piece.size(0) * slab; line++) {
                        answer[i * lines + first + line] = Double.doubleToRawLongBits(changes[rim * slab + line]);
                    }
                }
                slabs.write(tile, piece, rim);
            }
            return answer;
        }
    }

    /** Takes the image from the input. */
    private record Residual(Shape shape) implements TileTask {

        @Override
        public long[] run(TileView tile) {
            Block out = tile.out(0);
            int length = (int) shape.size(shape.ndim() - 1);
            Cutting pieces = pieces(shape, tile.region());
            for (int p = 0; p < pieces.count(); p++) {
                Scratch.Mark mark = tile.scratch().mark();
                Block pixels = tile.read(0, Working.FLOAT64, pieces.tile(p));
                Block image = tile.read(1, Working.FLOAT64, pieces.tile(p));
                Lines.forEach(pieces.tile(p), pixels, (at, index) -> {
                    int to = out.position(index);
                    int from = image.position(index);
                    for (int i = 0; i < length; i++) {
                        out.doubles()[to + i] = pixels.doubles()[at + i] - image.doubles()[from + i];
                    }
                });
                tile.scratch().release(mark);
            }
            return new long[0];
        }
    }

    /** Returns what was found, as arrays of a shape: to be called once. */
    RofResult result(Shape shape) {
        Kept image = former[0];
        passes.each(new Residual(input.shape()), tiles, List.of(input, image), next[0]);
        return new RofResult(
                image.array().reshape(shape.sizes()), next[0].array().reshape(shape.sizes()), iterations);
    }
}
