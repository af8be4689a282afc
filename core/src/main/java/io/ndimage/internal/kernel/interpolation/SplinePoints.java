package io.ndimage.internal.kernel.interpolation;

/** Interpolation at points of a line, each from a cube of elements around it. It belongs to one thread. */
public interface SplinePoints {

    /**
     * Interpolates at some of the points.
     *
     * @param position where the first element of each point's cube lies in the input
     * @param weights for each axis, for each element along it, the weights at the points
     * @param from the first point's number
     * @param to one past the last's
     * @param outAt where the first goes in the output
     * @param outStep how far apart they lie there
     */
    void run(int[] position, double[][][] weights, int from, int to, int outAt, int outStep);

    /** Returns an element of the input, or what stands for it. */
    double element(int position);

    /** Puts a value into the output, or what it stands for. */
    void store(int outAt, double value);
}
