package io.ndimage.restoration;

import io.ndimage.array.Region;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.pointwise.DualProjection;
import io.ndimage.internal.line.Lines;
import io.ndimage.plan.Block;
import io.ndimage.plan.Scratch;
import io.ndimage.plan.TileView;
import io.ndimage.plan.Working;
import java.util.Arrays;
import java.util.Iterator;

/**
 * What total-variation denoising iterates on, of some neighbouring slabs, the parts of one index along the first axis (in two
 * dimensions, rows): the image and its dual field along each axis, as lines along the last one.
 *
 * <p>An iteration is one sweep: the dual fields of a slab are moved, for which the next slab's image is needed, then its image is
 * renewed, for which the fields of the slab before are needed, in place, while both are in the cache. So each iteration leaves a slab
 * less on either side that is as it would be in the whole.
 */
final class DualSlabs {

    /** Bytes: what a line takes besides its numbers. */
    private static final long LINE = 48;

    private final Shape shape;
    private final int firstAxis;
    private final double step;
    private final double weight;
    private final int linesPerSlab;
    private final int length;

    /** Input, image and fields, by line; of each line the first elements. */
    private final double[][][] arrays;

    private final double[] squares;
    private final double[] shifted;

    /** How many slabs are held. */
    private int slabs;

    /**
     * Makes room for slabs.
     *
     * @param shape of two axes or more
     * @param firstAxis the first axis with a dual field: 0, or 1 where the first axis stands for none
     * @param step by how much of the gradient the fields are moved
     * @param weight by how much of the fields' divergence the image differs from the input
     * @param most how many slabs are held at most
     * @param scratch has the room
     */
    DualSlabs(Shape shape, int firstAxis, double step, double weight, int most, Scratch scratch) {
        this.shape = shape;
        this.firstAxis = firstAxis;
        this.step = step;
        this.weight = weight;
        this.length = (int) shape.size(shape.ndim() - 1);
        this.linesPerSlab = (int) (shape.elements() / shape.size(0) / length);
        this.arrays = new double[2 + shape.ndim() - firstAxis][most * linesPerSlab][];
        for (double[][] lines : arrays) {
            Arrays.setAll(lines, line -> scratch.doubles(length));
        }
        this.squares = scratch.doubles(length);
        this.shifted = scratch.doubles(length);
    }

    /** Returns how many bytes as many slabs take. */
    static long memory(Shape shape, long slabs) {
        long length = shape.size(shape.ndim() - 1);
        long lines = slabs * (shape.elements() / shape.size(0) / length);
        return (2L + shape.ndim()) * lines * (length * Double.BYTES + LINE);
    }

    /** Reads input, image and fields of slabs, from one to before another, around the ends of the array. */
    void read(TileView tile, long from, long to) {
        this.slabs = (int) (to - from);
        for (int port = 0; port < arrays.length; port++) {
            Iterator<double[]> lines = Arrays.asList(arrays[port]).iterator();
            for (long slab = from; slab < to; ) {
                long first = Math.floorMod(slab, shape.size(0));
                long count = Math.min(to - slab, shape.size(0) - first);
                Scratch.Mark mark = tile.scratch().mark();
                Region run = Region.whole(shape).with(0, first, first + count);
                Block block = tile.read(port, Working.FLOAT64, run);
                Lines.forEach(
                        run, block, (at, index) -> System.arraycopy(block.doubles(), at, lines.next(), 0, length));
                tile.scratch().release(mark);
                slab += count;
            }
        }
    }

    /** Writes image and fields of a region of the tile, which the slabs from a number on are. */
    void write(TileView tile, Region region, int from) {
        for (int number = 1; number < arrays.length; number++) {
            Block block = tile.out(number - 1);
            Iterator<double[]> lines = Arrays.asList(arrays[number]).listIterator(from * linesPerSlab);
            Lines.forEach(region, block, (at, index) -> System.arraycopy(lines.next(), 0, block.doubles(), at, length));
        }
    }

    /**
     * Does an iteration: what slabs at the ends need of those that are not held counts as done before.
     *
     * @param done how many slabs at either end are none of the whole's any more
     * @param changes takes the sum of the squares of each line's change
     */
    void iterate(int done, double[] changes) {
        int rim = firstAxis == 0 ? 1 : 0;
        for (int slab = done; slab < slabs - done - rim; slab++) {
            int from = slab * linesPerSlab;
            for (int line = from; line < from + linesPerSlab; line++) {
                move(line);
            }
            for (int line = from; line < from + linesPerSlab && slab >= done + rim; line++) {
                changes[line] = renew(line);
            }
        }
    }

    /** Moves the fields of a line and shortens what is longer than 1. */
    private void move(int line) {
        Arrays.fill(squares, 0, length, 0);
        double[] u = arrays[1][line];
        int last = shape.ndim() - 1;
        DualProjection.following(u, shifted, length);
        DualProjection.ascend(field(last)[line], shifted, u, step, squares, length);
        for (int axis = last - 1; axis >= firstAxis; axis--) {
            double[] next = arrays[1][neighbour(line, axis, 1)];
            DualProjection.ascend(field(axis)[line], next, u, step, squares, length);
        }
        DualProjection.norms(squares, length);
        for (int axis = firstAxis; axis <= last; axis++) {
            DualProjection.divide(field(axis)[line], squares, length);
        }
    }

    /** Renews the image of a line from the fields of it and of those before it; returns the sum of the squares of its change. */
    private double renew(int line) {
        double[] divergence = squares;
        int last = shape.ndim() - 1;
        DualProjection.preceding(field(last)[line], shifted, length);
        DualProjection.diverge(field(last)[line], shifted, divergence, length);
        for (int axis = last - 1; axis >= firstAxis; axis--) {
            double[] preceding = field(axis)[neighbour(line, axis, -1)];
            DualProjection.divergeMore(field(axis)[line], preceding, divergence, length);
        }
        DualProjection.renew(arrays[0][line], weight, divergence, arrays[1][line], length);
        return DualProjection.sumOfSquares(divergence, length);
    }

    private double[][] field(int axis) {
        return arrays[2 + axis - firstAxis];
    }

    /** Returns the line next to another: in the next slab along the first axis, else within its own, around the ends. */
    private int neighbour(int line, int axis, int direction) {
        if (axis == 0) {
            return line + direction * linesPerSlab;
        }
        int stride = 1;
        for (int a = axis + 1; a < shape.ndim() - 1; a++) {
            stride *= (int) shape.size(a);
        }
        int size = (int) shape.size(axis);
        int place = line / stride % size;
        return line + (Math.floorMod(place + direction, size) - place) * stride;
    }
}
