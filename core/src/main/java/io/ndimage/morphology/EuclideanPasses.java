package io.ndimage.morphology;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.array.Source;
import io.ndimage.internal.kernel.objects.NearestFalse;
import io.ndimage.internal.line.Lines;
import io.ndimage.plan.Block;
import io.ndimage.plan.Cutting;
import io.ndimage.plan.Kept;
import io.ndimage.plan.Passes;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.TileTask;
import io.ndimage.plan.TileView;
import io.ndimage.plan.Working;
import java.util.Arrays;
import java.util.List;

/**
 * The distances of an array's elements from the nearest zero, axis by axis, a pass over whole lines for each: first along the lines
 * of the last axis, then the lower envelope of what was found so far along the lines of the axis before, up to the first.
 */
final class EuclideanPasses {

    /** Elements of the input that are read at once: they stay in the cache. */
    private static final long PIECE = 1 << 13;

    private final Passes passes;
    private final Shape shape;

    /** The squared distances and, if they are wanted, the places of the nearest zeros. */
    private final Kept[] found;

    /**
     * Computes the passes.
     *
     * @param input an array without an empty axis, of one axis or more
     * @param step the distance between neighbours along each axis
     * @param findsPlaces whether to find out which zeros are nearest, too
     */
    EuclideanPasses(Passes passes, Source input, double[] step, boolean findsPlaces) {
        this.passes = passes;
        this.shape = input.shape();
        Kept squares = passes.make(Working.FLOAT64, shape);
        Kept[] both = findsPlaces ? new Kept[] {squares, passes.make(Working.INT32, shape)} : new Kept[] {squares};
        int last = shape.ndim() - 1;
        passes.each(new AlongLast(shape, step[last], findsPlaces), passes.cut(shape, last), List.of(input), both);
        for (int axis = last - 1; axis >= 0; axis--) {
            Kept[] former = both;
            both = Arrays.stream(former).map(passes::renew).toArray(Kept[]::new);
            passes.each(
                    new Along(axis, step[axis] * step[axis], findsPlaces),
                    passes.cut(shape, axis),
                    List.of(former),
                    both);
        }
        this.found = both;
    }

    /** Returns how many bytes a thread computes in. */
    static long memory(Shape shape) {
        long longest = 1;
        for (long size : shape.sizes()) {
            longest = Math.max(longest, size);
        }
        long read = (PIECE + longest) * (2 + DType.COMPLEX128.bytes());
        return EnvelopePanels.memory(longest) + read;
    }

    /** Finds the nearest zeros on each line of the last axis. */
    private record AlongLast(Shape shape, double apart, boolean findsPlaces) implements TileTask {

        @Override
        public long[] run(TileView tile) {
            int last = shape.ndim() - 1;
            int length = (int) shape.size(last);
            boolean[] line = new boolean[length];
            Block squares = tile.out(0);
            Block places = findsPlaces ? tile.out(1) : null;
            long[] strides = shape.strides();
            Cutting pieces = Cutting.slabs(tile.region(), PIECE, last);
            for (int i = 0; i < pieces.count(); i++) {
                Scratch.Mark mark = tile.scratch().mark();
                Block pixels = tile.read(0, Working.BOOL, pieces.tile(i));
                Lines.forEach(pixels.region(), pixels, (at, index) -> {
                    System.arraycopy(pixels.data(), at, line, 0, length);
                    NearestFalse.squares(line, squares.doubles(), squares.position(index), length, apart);
                    if (places != null) {
                        int first = 0;
                        for (int a = 0; a < last; a++) {
                            first += (int) (index[a] * strides[a]);
                        }
                        NearestFalse.places(line, places.ints(), places.position(index), length, first);
                    }
                });
                tile.scratch().release(mark);
            }
            return new long[0];
        }
    }

    /** Lays the lower envelope of the squares along each line of an axis that is not the last. */
    private record Along(int axis, double weight, boolean findsPlaces) implements TileTask {

        @Override
        public long[] run(TileView tile) {
            new EnvelopePanels(tile, axis, weight, findsPlaces).run();
            return new long[0];
        }
    }

    /** Takes the roots of what was squared. */
    private record Roots() implements TileTask {

        @Override
        public long[] run(TileView tile) {
            Block squares = tile.read(0, Working.FLOAT64, tile.region());
            Block roots = tile.out(0);
            int last = tile.region().ndim() - 1;
            int length = (int) tile.region().size(last);
            double[] out = roots.doubles();
            Lines.forEach(tile.region(), squares, (from, index) -> {
                int to = roots.position(index);
                System.arraycopy(squares.data(), from, out, to, length); // what is computed from itself takes vectors
                for (int i = to; i < to + length; i++) {
                    out[i] = Math.sqrt(out[i]);
                }
            });
            return new long[0];
        }
    }

    /** Returns the distances as an array, in place of their squares: to be called once. */
    NdArray distances() {
        Kept squares = found[0];
        Kept roots = passes.renew(squares);
        passes.each(new Roots(), passes.cut(shape), List.of(squares), roots);
        return roots.array();
    }

    /** Returns the places of the nearest zeros in C order, -1 where there is none. */
    Kept places() {
        return found[1];
    }
}
