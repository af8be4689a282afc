package io.ndimage.fft.internal;

/**
 * Where the lines of an array along an axis begin, numbered in the order in which they lie in memory, and how far apart the elements
 * of one are; counted in the doubles of the array. Immutable.
 */
public final class AxisLines {

    private final int[] sizes;
    private final int[] strides;
    private final int count;
    private final int step;
    private final boolean adjacent;

    /**
     * Finds the lines.
     *
     * @param shape the sizes of the array
     * @param used how many indices of each axis have lines; along the axis itself it does not matter
     * @param slots how many doubles an element has
     */
    public AxisLines(long[] shape, long[] used, int axis, int slots) {
        this.sizes = new int[shape.length];
        this.strides = new int[shape.length];
        int stride = slots;
        int along = 0;
        int lines = 1;
        int kept = 0;
        for (int a = shape.length - 1; a >= 0; a--) {
            if (a == axis) {
                along = stride;
            } else {
                int size = (int) used[a];
                if (kept > 0 && stride == sizes[kept - 1] * strides[kept - 1]) {
                    sizes[kept - 1] *= size;
                } else {
                    sizes[kept] = size;
                    strides[kept++] = stride;
                }
                lines *= size;
            }
            stride *= (int) shape[a];
        }
        this.count = lines;
        this.step = along;
        this.adjacent = kept > 0 && strides[0] == slots && along > slots;
    }

    /** Returns how many lines there are. */
    public int count() {
        return count;
    }

    /** Returns the distance between neighbours on a line. */
    int step() {
        return step;
    }

    /** Returns where a line begins. */
    int start(int line) {
        int position = 0;
        int rest = line;
        for (int a = 0; a < sizes.length && rest > 0; a++) {
            position += rest % sizes[a] * strides[a];
            rest /= sizes[a];
        }
        return position;
    }

    /** Returns how many of some lines from one on lie side by side; one where only lines far apart do. */
    int sideBySide(int line, int most) {
        return adjacent ? Math.min(most, sizes[0] - line % sizes[0]) : 1;
    }

    /** Returns the distance between lines that lie side by side. */
    int apart() {
        return strides[0];
    }
}
