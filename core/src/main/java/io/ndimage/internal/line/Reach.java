package io.ndimage.internal.line;

import io.ndimage.array.Shape;

/**
 * How far windows may reach beyond the boundary of an array. All that lies there is the array again, or one number, so that a few lengths of
 * it are plenty: a window that goes on for millions of pixels is a slip of a key, and would be walked for minutes.
 */
public final class Reach {

    /** Pixels. */
    private static final int MOST = 1 << 20;

    /** Pixels of a window that is walked all over, for each output. */
    private static final int MOST_WALKED = 1 << 16;

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

    /**
     * Checks how many pixels windows have that are longer than twice the array, and so have all of it twice over.
     *
     * @param shape the sizes of the array
     * @param window the sizes of the windows, along as many axes
     * @throws IllegalArgumentException if that is more than 2<sup>16</sup>
     */
    public static void check(Shape shape, Shape window) {
        long pixels = window.elements();
        for (int a = 0; a < shape.ndim(); a++) {
            if (window.size(a) > 2 * shape.size(a) && pixels > MOST_WALKED) {
                throw new IllegalArgumentException("the window of " + pixels + " pixels is " + window.size(a)
                        + " long, along axis " + a + " of " + shape.size(a)
                        + " pixels; allowed where it is longer than "
                        + "twice the axis are at most " + MOST_WALKED + " pixels");
            }
        }
    }
}
