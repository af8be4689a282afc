package io.ndimage.array;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The sizes of an array along its axes, the slowest first; immutable. No axes at all is the shape of a single number. */
public final class Shape implements Serializable {

    private static final long serialVersionUID = 1;

    /** The most axes that an array may have, as NumPy 1 had it. */
    public static final int MAX_NDIM = 32;

    private final long[] sizes;
    private final long elements;

    /** Makes a shape of sizes that nobody else has. */
    Shape(long[] sizes) {
        if (sizes.length > MAX_NDIM) {
            throw new IllegalArgumentException(
                    "shape has " + sizes.length + " axes; at most " + MAX_NDIM + " are allowed");
        }
        long product = 1;
        boolean empty = false;
        for (long size : sizes) {
            if (size < 0) {
                throw new IllegalArgumentException("shape " + text(sizes) + " has a negative size");
            }
            empty |= size == 0;
        }
        for (long size : sizes) {
            try {
                product = empty ? 0 : Math.multiplyExact(product, size);
            } catch (ArithmeticException overflow) {
                throw new MemoryLimitException(
                        "shape " + text(sizes) + " has more than 2^63-1 elements", Long.MAX_VALUE);
            }
        }
        this.sizes = sizes;
        this.elements = product;
    }

    /**
     * Returns a shape of the given sizes.
     *
     * @throws IllegalArgumentException if a size is negative, or the number of elements overflows 63 bits
     */
    public static Shape of(long... sizes) {
        return new Shape(sizes.clone());
    }

    /** Returns the shape of a single element of so many axes. */
    public static Shape ones(int ndim) {
        long[] sizes = new long[ndim];
        Arrays.fill(sizes, 1);
        return new Shape(sizes);
    }

    /** Returns the number of axes. */
    public int ndim() {
        return sizes.length;
    }

    /** Returns the size along an axis, 0 being the slowest. */
    public long size(int axis) {
        return sizes[axis];
    }

    /** Returns the number of elements. */
    public long elements() {
        return elements;
    }

    /** Returns whether there is no element. */
    public boolean isEmpty() {
        return elements == 0;
    }

    /** Returns a copy of the sizes. */
    public long[] sizes() {
        return sizes.clone();
    }

    /** Returns this shape with another size along one axis. */
    public Shape with(int axis, long size) {
        long[] changed = sizes.clone();
        changed[axis] = size;
        return new Shape(changed);
    }

    /** Returns this shape without one axis. */
    public Shape without(int axis) {
        long[] rest = new long[sizes.length - 1];
        for (int a = 0, r = 0; a < sizes.length; a++) {
            if (a != axis) {
                rest[r++] = sizes[a];
            }
        }
        return new Shape(rest);
    }

    /** Returns a shape of these sizes and then another's. */
    public Shape then(Shape after) {
        long[] all = Arrays.copyOf(sizes, sizes.length + after.sizes.length);
        System.arraycopy(after.sizes, 0, all, sizes.length, after.sizes.length);
        return new Shape(all);
    }

    /**
     * Returns the axis that a number means, -1 being the last.
     *
     * @throws IllegalArgumentException if the array has no such axis
     */
    public int axis(int axis) {
        int ndim = sizes.length;
        if (axis < -ndim || axis >= ndim) {
            throw new IllegalArgumentException("axis " + axis + " is out of range for an array of " + ndim
                    + (ndim == 1 ? " dimension" : " dimensions")
                    + (ndim == 0 ? "" : "; allowed is " + -ndim + " to " + (ndim - 1)));
        }
        return axis < 0 ? axis + ndim : axis;
    }

    /** Returns how far apart neighbours along each axis lie in C order, in elements. */
    public long[] strides() {
        long[] strides = new long[sizes.length];
        long step = 1;
        for (int a = sizes.length - 1; a >= 0; a--) {
            strides[a] = step;
            step *= Math.max(1, sizes[a]);
        }
        return strides;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape that && Arrays.equals(sizes, that.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    /** Returns the sizes as NumPy writes them, such as {@code (427, 640, 3)} or {@code (5,)}. */
    @Override
    public String toString() {
        return text(sizes);
    }

    private static String text(long[] sizes) {
        return Arrays.stream(sizes)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(", ", "(", sizes.length == 1 ? ",)" : ")"));
    }
}
