package io.ndimage.restoration;

import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import io.ndimage.internal.kernel.pointwise.DualProjection;
import io.ndimage.op.Engine;
import java.util.Arrays;

/**
 * The image that total-variation denoising iterates on, and its dual field along each axis, as lines along the last axis.
 *
 * <p>An iteration is one sweep over slabs, the parts of one index along the first axis (in two dimensions, rows): the dual fields
 * of a slab are moved, then its image is renewed, in place, while both are in the cache. Strips of slabs are swept at the same
 * time. What a strip needs of its neighbours from before their sweep is set aside first: the image of the slab after it, and
 * what becomes of the first axis' dual field in the slab before it. So the number of strips changes no bit.
 */
final class DualFields {

    /** Bytes: what a line takes besides its numbers. */
    private static final long LINE = 32;

    private final double step;
    private final double weight;

    /** The sizes of all axes but the last, at least one. */
    private final int[] sizes;

    private final int slabs;
    private final int linesPerSlab;
    private final int length;

    /** The first axis with a dual field: 0, or 1 of an array that is a single line, or 2, beyond the last, of a single number. */
    private final int firstAxis;

    private final double[][] input;
    private final double[][] image;

    /** By axis and line. */
    private final double[][][] fields;

    private final double[] changes;
    private final Strip[] strips;

    /**
     * Sets the fields to the input.
     *
     * @param start the image before the first iteration
     * @param step by how much of the gradient the fields are moved
     * @param weight by how much of the fields' divergence the image differs from the input
     * @param parts how many strips may be swept at the same time
     */
    DualFields(NdArray input, NdArray start, double step, double weight, int parts) {
        this.step = step;
        this.weight = weight;
        Shape shape = input.shape();
        int outer = Math.max(1, shape.ndim() - 1);
        this.sizes = new int[outer];
        Arrays.fill(sizes, 1);
        for (int a = 0; a < shape.ndim() - 1; a++) {
            sizes[a] = (int) shape.size(a);
        }
        this.firstAxis = shape.ndim() >= 2 ? 0 : shape.ndim() == 1 ? 1 : 2;
        this.length = shape.ndim() == 0 ? 1 : (int) shape.size(shape.ndim() - 1);
        this.slabs = sizes[0];
        this.linesPerSlab = input.elements() / length / slabs;
        this.input = lines(input);
        this.image = lines(start);
        this.fields = new double[outer + 1][][];
        for (int axis = firstAxis; axis <= outer; axis++) {
            fields[axis] = lines(input);
        }
        this.changes = new double[slabs * linesPerSlab];
        this.strips = new Strip[Math.min(parts, slabs)];
        for (int s = 0; s < strips.length; s++) {
            strips[s] = new Strip(s);
        }
    }

    /** Returns how many bytes the fields of an array take: input, image and a field for each axis, and what strips set aside. */
    static long memory(Shape shape, int parts) {
        long elements = shape.elements();
        long length = Math.max(1, shape.ndim() == 0 ? 1 : shape.size(shape.ndim() - 1));
        long slabs = Math.max(1, shape.ndim() < 2 ? 1 : shape.size(0));
        long kept = 2L + Math.max(1, shape.ndim());
        long aside = Math.min(parts, slabs) * (2 * (elements / slabs) + (2L + shape.ndim()) * length);
        return Double.BYTES * (kept * elements + aside) + LINE * kept * (elements / length) + (1 << 16);
    }

    private double[][] lines(NdArray array) {
        double[] all = array.toDoubles();
        double[][] lines = new double[slabs * linesPerSlab][];
        for (int r = 0; r < lines.length; r++) {
            lines[r] = Arrays.copyOfRange(all, r * length, (r + 1) * length);
        }
        return lines;
    }

    /** Returns the image, line after line. */
    double[] image() {
        double[] all = new double[image.length * length];
        for (int r = 0; r < image.length; r++) {
            System.arraycopy(image[r], 0, all, r * length, length);
        }
        return all;
    }

    /** Moves the fields, renews the image, and returns the sum of the squares of its change. */
    double iterate(Engine engine) {
        engine.parallel(strips.length, s -> strips[s].setAside());
        engine.parallel(strips.length, s -> strips[s].sweep());
        double sum = 0;
        for (double change : changes) {
            sum += change;
        }
        return sum;
    }

    /** Neighbouring slabs, swept by one thread. */
    private final class Strip {
        private final int number;
        private final int start;
        private final int stop;

        /** The image of the first slab before the sweep, for the strip before. */
        private final double[][] firstImage;

        /** The first axis' field after its move, in the slab before the first. */
        private final double[][] fieldBefore;

        private final double[] squares = new double[length];
        private final double[] shifted = new double[length];
        private final double[][] moving = new double[fields.length][];

        Strip(int number) {
            this.number = number;
            this.start = (int) ((long) slabs * number / DualFields.this.strips.length);
            this.stop = (int) ((long) slabs * (number + 1) / DualFields.this.strips.length);
            this.firstImage = new double[linesPerSlab][length];
            this.fieldBefore = new double[linesPerSlab][length];
        }

        void setAside() {
            int before = (start + slabs - 1) % slabs * linesPerSlab;
            for (int l = 0; l < linesPerSlab; l++) {
                System.arraycopy(image[start * linesPerSlab + l], 0, firstImage[l], 0, length);
                if (firstAxis == 0) {
                    for (int axis = 0; axis < fields.length; axis++) {
                        moving[axis] = axis == 0 ? fieldBefore[l] : new double[length];
                        System.arraycopy(fields[axis][before + l], 0, moving[axis], 0, length);
                    }
                    move(before + l, image[start * linesPerSlab + l]);
                }
            }
        }

        void sweep() {
            double[][] imageAfter = strips[(number + 1) % strips.length].firstImage;
            for (int slab = start; slab < stop; slab++) {
                int from = slab * linesPerSlab;
                for (int l = 0; l < linesPerSlab; l++) {
                    for (int axis = firstAxis; axis < fields.length; axis++) {
                        moving[axis] = fields[axis][from + l];
                    }
                    move(from + l, slab + 1 < stop ? image[from + linesPerSlab + l] : imageAfter[l]);
                }
                for (int l = 0; l < linesPerSlab; l++) {
                    renew(from + l, slab > start ? fields[0][from - linesPerSlab + l] : fieldBefore[l]);
                }
            }
        }

        /** Moves the fields of a line and shortens what is longer than 1. */
        private void move(int line, double[] inNextSlab) {
            Arrays.fill(squares, 0);
            double[] u = image[line];
            for (int axis = fields.length - 1; axis >= firstAxis; axis--) {
                double[] next;
                if (axis == fields.length - 1) {
                    DualProjection.following(u, shifted);
                    next = shifted;
                } else {
                    next = axis == 0 ? inNextSlab : image[neighbour(line, axis, 1)];
                }
                DualProjection.ascend(moving[axis], next, u, step, squares);
            }
            DualProjection.norms(squares);
            for (int axis = firstAxis; axis < fields.length; axis++) {
                DualProjection.divide(moving[axis], squares);
            }
        }

        /** Renews the image of a line from the fields of it and of those before it. */
        private void renew(int line, double[] inSlabBefore) {
            double[] divergence = squares;
            Arrays.fill(divergence, 0);
            for (int axis = fields.length - 1; axis >= firstAxis; axis--) {
                double[] field = fields[axis][line];
                if (axis == fields.length - 1) {
                    DualProjection.preceding(field, shifted);
                    DualProjection.diverge(field, shifted, divergence);
                } else {
                    double[] preceding = axis == 0 ? inSlabBefore : fields[axis][neighbour(line, axis, -1)];
                    DualProjection.divergeMore(field, preceding, divergence);
                }
            }
            DualProjection.renew(input[line], weight, divergence, image[line]);
            changes[line] = DualProjection.sumOfSquares(divergence);
        }
    }

    /** Returns the line next to another along an axis within its slab, around the ends. */
    private int neighbour(int line, int axis, int direction) {
        int stride = 1;
        for (int a = axis + 1; a < sizes.length; a++) {
            stride *= sizes[a];
        }
        int place = line / stride % sizes[axis];
        int moved = Math.floorMod(place + direction, sizes[axis]);
        return line + (moved - place) * stride;
    }
}
