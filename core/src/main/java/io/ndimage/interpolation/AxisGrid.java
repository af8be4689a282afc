package io.ndimage.interpolation;

/**
 * The coordinates of the output's elements along an axis of the input, a fixed step apart.
 *
 * @param shift what is added to an element's index
 * @param step what the sum is multiplied by
 * @param edges whether both are counted from the edge of the first element, not from its middle
 * @param order the order of the spline along the axis
 */
record AxisGrid(double shift, double step, boolean edges, int order) {

    /** The coordinates of an axis along which nothing moves; whether it becomes longer or shorter, the sizes say. */
    static final AxisGrid SAME = new AxisGrid(0, 1, false, 0);

    /** The coordinates halfway between neighbours, two by two, of an axis that becomes half as long. */
    static final AxisGrid HALF = new AxisGrid(0, 2, true, 1);

    /** Returns the first and the last coordinate of some elements, the least first. */
    double[] bounds(long start, long stop) {
        double first = at(start);
        double last = at(stop - 1);
        return new double[] {Math.min(first, last), Math.max(first, last)};
    }

    /** Returns the coordinate of an element, rounded as SciPy rounds it. */
    double at(long index) {
        double moved = index + shift;
        return edges ? (moved + 0.5) * step - 0.5 : moved * step;
    }
}
