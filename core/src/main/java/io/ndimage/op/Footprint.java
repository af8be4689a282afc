package io.ndimage.op;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The window around a pixel that a filter looks at: a box of some size, or the true elements of a structure. Exactly one of the two
 * is there.
 *
 * @param size the sizes of a box, in pixels, 1 or more: one for all axes or one for each
 * @param elements a structure with at least one element
 */
public record Footprint(
        @Nullable PerAxis<Integer> size, @Nullable Structure elements) implements Serializable {

    /** Elements: a window may have so many. */
    private static final long MOST = 1L << 24;

    /** Checks that there is one of the two, and that it has pixels. */
    public Footprint {
        if ((size == null) == (elements == null)) {
            throw new IllegalArgumentException("size is " + size + " and footprint " + elements
                    + "; allowed is one of them, and one of them is needed");
        }
        if (size != null) {
            for (int s : size.values()) {
                if (s < 1) {
                    throw new IllegalArgumentException("size is " + s + "; allowed is a whole number >= 1");
                }
            }
        }
        if (elements != null && elements.count() == 0) {
            throw new IllegalArgumentException("footprint of shape " + elements.shape()
                    + " has no element; allowed is one with at least one that is not zero");
        }
    }

    /** Returns a box: of one size along all axes or of one for each. */
    public static Footprint box(int... size) {
        return new Footprint(PerAxis.ofInts(size), null);
    }

    /** Returns the elements of a structure. */
    public static Footprint of(Structure elements) {
        return new Footprint(null, elements);
    }

    /** Returns whether all pixels of a box belong to the window. */
    public boolean isBox() {
        return elements == null || elements.count() == elements.shape().elements();
    }

    /** Returns the window turned about its middle. */
    public Footprint reversed() {
        return elements == null ? this : of(elements.reversed());
    }

    /**
     * Returns the sizes along some axes.
     *
     * @throws IllegalArgumentException if they are of another number
     */
    public List<Integer> sizes(int axes) {
        List<Integer> sizes = new ArrayList<>();
        if (size != null) {
            size.check("size", axes);
            for (int place = 0; place < axes; place++) {
                sizes.add(size.get(place));
            }
        } else if (elements != null) {
            if (elements.ndim() != axes) {
                throw new IllegalArgumentException("footprint has shape " + elements.shape()
                        + "; it needs a size for each axis that it works along, " + axes + " in all");
            }
            for (long s : elements.shape().sizes()) {
                sizes.add(Math.toIntExact(s));
            }
        }
        return sizes;
    }

    /**
     * Returns the window along some axes as a structure.
     *
     * @throws IllegalArgumentException if it has another number of them, or too many elements
     */
    public Structure structure(int axes) {
        List<Integer> sizes = sizes(axes);
        if (elements != null) {
            return elements;
        }
        long count = 1;
        long[] box = new long[axes];
        for (int place = 0; place < axes; place++) {
            box[place] = sizes.get(place);
            count *= box[place];
            if (count > MOST) {
                throw new IllegalArgumentException("size is " + size + " along " + axes
                        + " axes; allowed are windows of at most " + MOST + " pixels");
            }
        }
        return Structure.ones(box);
    }

    /**
     * Checks as far as the sizes are known that the window stays over its output's place.
     *
     * @param origin by how many pixels the window lies towards the start of each axis
     */
    public void check(PerAxis<Integer> origin) {
        int axes = elements != null ? elements.ndim() : size != null ? PerAxis.axes(size, origin) : 0;
        check(origin, axes);
    }

    /** Checks that the window along some axes stays over its output's place. Along axes of size 1 a box's origin is not looked at. */
    public void check(PerAxis<Integer> origin, int axes) {
        List<Integer> sizes = sizes(axes);
        origin.check("origin", axes);
        for (int place = 0; place < axes; place++) {
            int length = sizes.get(place);
            int least = -(length / 2);
            int most = (length - 1) / 2;
            boolean ignored = length == 1 && isBox();
            if (!ignored && (origin.get(place) < least || origin.get(place) > most)) {
                throw new IllegalArgumentException("origin is " + origin.get(place) + "; allowed for a size of "
                        + length + " is " + least + " to " + most);
            }
        }
    }

    /** Returns the sizes of a box, or the nested rows. */
    @Override
    public String toString() {
        return elements != null ? elements.toString() : String.valueOf(size);
    }
}
