package io.ndimage.internal.line;

import io.ndimage.array.Shape;

/**
 * How far windows may reach beyond the boundary of an array. All that lies there is the array again, or one number, so that a few lengths of
 * it are plenty: a window that goes on for millions of pixels is a slip of a key, and would be walked for minutes.
 */
public final class Reach {

    /** Pixels. */
    private static final int MOST = 1 << 20;

    private Reach() {}

    /**
     * Checks how far windows reach along an axis.
     *
     * @param before how many pixels before an output's place
     * @param after how many pixels after it
     * @throws IllegalArgumentException if that is more than the array's length and 2<sup>20</sup> pixels
     */
    public static void check(Shape shape, int axis, long before, long after) {
        long farthest = Math.max(before, after);
        long most = shape.size(axis) + MOST;
        if (farthest > most) {
            throw new IllegalArgumentException("the window reaches " + farthest + " pixels from its middle, along axis "
                    + axis + " of " + shape.size(axis) + " pixels; allowed there is at most " + most);
        }
    }
}
