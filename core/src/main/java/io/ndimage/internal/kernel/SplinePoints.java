package io.ndimage.internal.kernel;

/** Interpolation at points of a line, each from a cube of elements around it. It belongs to one thread. */
public interface SplinePoints {

    /**
     * Takes the points' weights.
     *
     * @param exact for each axis, for each element along it, the weights at the points
     * @param count how many points there are
     */
    void prepare(double[][][] exact, int count);

    /**
     * Interpolates at some of the points.
     *
     * @param position where the first element of each point's cube lies in the input
     * @param from the first point's number
     * @param to one past the last's
     * @param outAt where the first goes in the output
     * @param outStep how far apart they lie there
     */
    void run(int[] position, int from, int to, int outAt, int outStep);

    /** Returns an element of the input. */
    double element(int position);

    /** Puts a value into the output. */
    void store(int outAt, double value);
}
