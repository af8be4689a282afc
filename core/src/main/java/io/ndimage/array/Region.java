package io.ndimage.array;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A box of elements: along each axis from a start, inclusive, to a stop, exclusive; immutable. A region may overhang the array
 * that it is asked of: starts may be negative and stops beyond the size.
 */
public final class Region implements Serializable {

    private static final long serialVersionUID = 1;

    private final long[] start;
    private final long[] stop;

    private Region(long[] start, long[] stop) {
        this.start = start;
        this.stop = stop;
    }

    /**
     * Returns the box between two corners.
     *
     * @param start the first element along each axis
     * @param stop one past the last element along each axis, not less than the start
     */
    public static Region of(long[] start, long[] stop) {
        if (start.length != stop.length) {
            throw new IllegalArgumentException(
                    "start has " + start.length + " axes and stop has " + stop.length + "; they must agree");
        }
        Region region = new Region(start.clone(), stop.clone());
        for (int a = 0; a < start.length; a++) {
            region.check(a);
        }
        return region;
    }

    private Region check(int axis) {
        if (stop[axis] < start[axis]) {
            throw new IllegalArgumentException(
                    "stop " + stop[axis] + " lies before start " + start[axis] + " on axis " + axis);
        }
        return this;
    }

    /** Returns the whole of an array. */
    public static Region whole(Shape shape) {
        return new Region(new long[shape.ndim()], shape.sizes());
    }

    /** Returns the number of axes. */
    public int ndim() {
        return start.length;
    }

    /** Returns the first element along an axis. */
    public long start(int axis) {
        return start[axis];
    }

    /** Returns one past the last element along an axis. */
    public long stop(int axis) {
        return stop[axis];
    }

    /** Returns a new array with the coordinates of the first element. */
    public long[] corner() {
        return start.clone();
    }

    /**
     * Moves coordinates to the next element in C order, along the first axes of this region alone, and returns whether there is one;
     * after the last they are those of the first again.
     *
     * @param place coordinates in this region
     * @param axes along how many axes, where below 1 along none
     */
    public boolean advance(long[] place, int axes) {
        for (int a = axes - 1; a >= 0; a--) {
            if (++place[a] < stop[a]) {
                return true;
            }
            place[a] = start[a];
        }
        return false;
    }

    /** Returns the number of elements along an axis. */
    public long size(int axis) {
        return stop[axis] - start[axis];
    }

    /** Returns the sizes as a shape. */
    public Shape shape() {
        long[] sizes = new long[start.length];
        for (int a = 0; a < sizes.length; a++) {
            sizes[a] = size(a);
        }
        return new Shape(sizes);
    }

    /** Returns the number of elements. */
    public long elements() {
        long product = 1;
        for (int a = 0; a < start.length; a++) {
            long size = stop[a] - start[a];
            if (size < 0 || Math.multiplyHigh(product, size) != 0 || product * size < 0) {
                return shape().elements(); // which says what is too large, and knows that nothing times anything is
                // nothing
            }
            product *= size;
        }
        return product;
    }

    /** Returns whether there is no element. */
    public boolean isEmpty() {
        for (int a = 0; a < start.length; a++) {
            if (stop[a] == start[a]) {
                return true;
            }
        }
        return false;
    }

    /** Returns this region with other bounds along one axis. */
    public Region with(int axis, long newStart, long newStop) {
        long[] starts = start.clone();
        long[] stops = stop.clone();
        starts[axis] = newStart;
        stops[axis] = newStop;
        return new Region(starts, stops).check(axis);
    }

    /** Returns this region reaching further along one axis, towards its start and towards its stop. */
    public Region grow(int axis, long before, long after) {
        return with(axis, start[axis] - before, stop[axis] + after);
    }

    /** Returns this region reaching to the bounds of an array along one axis. */
    public Region spanning(int axis, Shape shape) {
        return with(axis, 0, shape.size(axis));
    }

    /** Returns what this region is on the other axes than one. */
    public Region without(int axis) {
        long[] starts = new long[ndim() - 1];
        long[] stops = new long[ndim() - 1];
        for (int a = 0; a < starts.length; a++) {
            starts[a] = start[a < axis ? a : a + 1];
            stops[a] = stop[a < axis ? a : a + 1];
        }
        return new Region(starts, stops);
    }

    /** Returns this region some elements further on along each axis. */
    public Region moved(long... steps) {
        long[] starts = start.clone();
        long[] stops = stop.clone();
        for (int a = 0; a < starts.length; a++) {
            starts[a] += steps[a];
            stops[a] += steps[a];
        }
        return new Region(starts, stops);
    }

    /** Returns how many of this region's elements come before one of them in C order. */
    public long position(long[] place) {
        long position = 0;
        for (int a = 0; a < place.length; a++) {
            position = position * size(a) + place[a] - start[a];
        }
        return position;
    }

    /** Returns the part of this region that lies within another. */
    public Region intersection(Region other) {
        long[] starts = start.clone();
        long[] stops = stop.clone();
        for (int a = 0; a < starts.length; a++) {
            starts[a] = Math.max(start[a], other.start[a]);
            stops[a] = Math.max(starts[a], Math.min(stop[a], other.stop[a]));
        }
        return new Region(starts, stops);
    }

    /** Returns the part of this region that lies within an array. */
    public Region clip(Shape shape) {
        long[] starts = start.clone();
        long[] stops = stop.clone();
        for (int a = 0; a < starts.length; a++) {
            starts[a] = Math.max(0, Math.min(starts[a], shape.size(a)));
            stops[a] = Math.max(starts[a], Math.min(stops[a], shape.size(a)));
        }
        return new Region(starts, stops);
    }

    /** Returns whether every element of another region lies in this one. */
    public boolean contains(Region other) {
        for (int a = 0; a < start.length; a++) {
            if (other.start[a] < start[a] || other.stop[a] > stop[a]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Checks that every element of this region is one of an array.
     *
     * @throws IllegalArgumentException if it overhangs the array or has another number of axes
     */
    public void checkWithin(Shape shape) {
        if (ndim() != shape.ndim() || !whole(shape).contains(this)) {
            throw new IllegalArgumentException("region " + this + " does not lie within an array of shape " + shape);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Region that && Arrays.equals(start, that.start) && Arrays.equals(stop, that.stop);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(start) + Arrays.hashCode(stop);
    }

    /** Returns the bounds as NumPy slices, such as {@code [0:128, 512:1024]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int a = 0; a < start.length; a++) {
            text.append(a == 0 ? "" : ", ").append(start[a]).append(':').append(stop[a]);
        }
        return text.append(']').toString();
    }
}
