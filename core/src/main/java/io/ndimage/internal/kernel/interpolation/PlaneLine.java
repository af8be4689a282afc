package io.ndimage.internal.kernel.interpolation;

/**
 * Points along a slanted line of a plane: where the element before each lies, and how far past it the point is. Each step is a loop
 * of its own, over arrays of its own, as the JIT wants them.
 */
public final class PlaneLine {

    /** The most points of a line. */
    public static final int LONGEST = 128;

    private static final double[] NUMBERS = new double[LONGEST];

    static {
        for (int k = 0; k < LONGEST; k++) {
            NUMBERS[k] = k;
        }
    }

    /** How far from the element at coordinates 0 each point's element lies along the first axis. */
    public final double[] wholeY = new double[LONGEST];

    /** The same along the second axis. */
    public final double[] wholeX = new double[LONGEST];

    /** How far past its element each point lies along the first axis. */
    public final double[] pastY = new double[LONGEST];

    /** The same along the second axis. */
    public final double[] pastX = new double[LONGEST];

    /** The positions of the elements. */
    final int[] position = new int[LONGEST];

    /** Finds points, and the positions of their elements from that of the element at coordinates 0; else as {@link #split}. */
    void find(
            int at, int stepY, int stepX, double y, double dy, double x, double dx, double more, long from, int count) {
        split(stepY, stepX, y, dy, x, dx, more, from, count);
        for (int k = 0; k < count; k++) {
            position[k] = at + (int) wholeY[k] + (int) wholeX[k];
        }
    }

    /**
     * Finds points, whose coordinates are {@code y + dy i} and {@code x + dx i}, none of them negative.
     *
     * @param stepY the distance between neighbours along the first axis
     * @param stepX the distance between neighbours along the second
     * @param more what is added to coordinates before their whole part is taken
     * @param from the first point's number
     * @param count how many points there are
     */
    public void split(
            int stepY, int stepX, double y, double dy, double x, double dx, double more, long from, int count) {
        split(wholeY, pastY, y, dy, more, from, stepY, count);
        split(wholeX, pastX, x, dx, more, from, stepX, count);
    }

    /** Parts coordinates into whole steps, as distances in the storage, and the rest. */
    private static void split(
            double[] whole,
            double[] past,
            double start,
            double slope,
            double more,
            double from,
            double step,
            int count) {
        double[] numbers = NUMBERS;
        for (int k = 0; k < count; k++) {
            double c = start + (numbers[k] + from) * slope + more;
            double floor = Math.floor(c);
            past[k] = c - floor;
            whole[k] = floor * step;
        }
    }
}
