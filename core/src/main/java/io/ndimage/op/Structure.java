package io.ndimage.op;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import java.io.Serializable;
import java.util.Arrays;

/** A small n-dimensional mask, such as a structuring element or a footprint; immutable. */
public final class Structure implements Serializable {

    private static final long serialVersionUID = 1;

    private final Shape shape;
    private final boolean[] mask;

    private Structure(Shape shape, boolean[] mask) {
        this.shape = shape;
        this.mask = mask;
    }

    /** Returns a copy of a mask in C order. */
    public static Structure of(boolean[] mask, long... sizes) {
        Shape shape = Shape.of(sizes);
        if (shape.elements() != mask.length) {
            throw new IllegalArgumentException(
                    "structure of shape " + shape + " needs " + shape.elements() + " elements, not " + mask.length);
        }
        return new Structure(shape, mask.clone());
    }

    /** Returns the elements of an array that are not zero. */
    public static Structure of(NdArray array) {
        return new Structure(array.shape(), (boolean[]) array.astype(DType.BOOL).data());
    }

    /** Returns a box full of elements. */
    public static Structure ones(long... sizes) {
        boolean[] mask = new boolean[Math.toIntExact(Shape.of(sizes).elements())];
        Arrays.fill(mask, true);
        return new Structure(Shape.of(sizes), mask);
    }

    /** Returns the middle of a cube of 3 and its neighbours along the axes, those of connectivity 1. */
    public static Structure cross(int ndim) {
        return connectivity(ndim, 1);
    }

    /**
     * Returns the neighbours of a connectivity: the elements of a cube of 3 that at most so many steps, each along an axis of its own,
     * lead to from the middle. That is SciPy's {@code generate_binary_structure}.
     *
     * @param ndim the number of dimensions, 0 to 18
     * @param connectivity the number of steps: 1 gives the cross, {@code ndim} the whole cube; less than 1 is taken for 1
     */
    public static Structure connectivity(int ndim, int connectivity) {
        if (ndim < 0 || ndim > 18) {
            throw new IllegalArgumentException("rank is " + ndim + "; allowed is 0 to 18");
        }
        int steps = Math.max(1, connectivity);
        long[] sizes = new long[ndim];
        Arrays.fill(sizes, 3);
        Shape shape = Shape.of(sizes);
        boolean[] mask = new boolean[(int) shape.elements()];
        for (int i = 0; i < mask.length; i++) {
            int away = 0;
            for (int rest = i, a = 0; a < ndim; a++, rest /= 3) {
                away += Math.abs(rest % 3 - 1);
            }
            mask[i] = away <= steps;
        }
        return new Structure(shape, mask);
    }

    /** Returns the pixels of a square whose distance from the middle one is at most a radius, 0 or more. */
    public static Structure disk(int radius) {
        if (radius < 0 || radius > 10_000) {
            throw new IllegalArgumentException("disk has radius " + radius + "; allowed is 0 to 10000");
        }
        int side = 2 * radius + 1;
        boolean[] mask = new boolean[side * side];
        for (int y = -radius; y <= radius; y++) {
            for (int x = -radius; x <= radius; x++) {
                mask[(y + radius) * side + x + radius] = x * x + y * y <= radius * radius;
            }
        }
        return new Structure(Shape.of(side, side), mask);
    }

    /** Returns the sizes along the axes. */
    public Shape shape() {
        return shape;
    }

    /** Returns the number of axes. */
    public int ndim() {
        return shape.ndim();
    }

    /** Returns whether the element at a place in C order belongs to the structure. */
    public boolean get(int place) {
        return mask[place];
    }

    /** Returns how many elements belong to the structure. */
    public int count() {
        int count = 0;
        for (boolean element : mask) {
            count += element ? 1 : 0;
        }
        return count;
    }

    /** Returns whether turning the structure about its middle changes nothing. */
    public boolean isSymmetric() {
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] != mask[mask.length - 1 - i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the structure turned about its middle. */
    public Structure reversed() {
        boolean[] turned = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            turned[i] = mask[mask.length - 1 - i];
        }
        return new Structure(shape, turned);
    }

    /** Returns the elements of the box that do not belong to the structure. */
    public Structure inverted() {
        boolean[] others = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            others[i] = !mask[i];
        }
        return new Structure(shape, others);
    }

    /** Returns the structure with axes of size 1 where an array has others, so that it works along some axes alone. */
    public Structure spread(java.util.List<Integer> axes, int ndim) {
        long[] sizes = new long[ndim];
        Arrays.fill(sizes, 1);
        Shape spread = AxisSpread.shape(shape, axes, sizes);
        boolean[] moved = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            moved[AxisSpread.place(i, shape, axes, spread)] = mask[i];
        }
        return new Structure(spread, moved);
    }

    /** Returns the structure as a new bool array. */
    public NdArray toArray() {
        return NdArray.wrap(DType.BOOL, mask.clone(), shape.sizes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Structure that && shape.equals(that.shape) && Arrays.equals(mask, that.mask);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(mask);
    }

    /** Returns {@code ones(9,5)} for a full box, else the nested rows. */
    @Override
    public String toString() {
        if (count() == mask.length && shape.ndim() > 0) {
            return "ones(" + shape.toString().replaceAll("[() ]|,(?=\\))", "") + ")";
        }
        return AxisSpread.nested(shape, i -> mask[i] ? "1" : "0");
    }
}
