package io.ndimage.internal.kernel.interpolation;

/** Longs picked from a plane along slanted lines, each point one element or a run of them. Nothing looks past the plane's edges. */
public final class LongPlane {

    private final int run;
    private final int outStep;
    private final PlaneLine line = new PlaneLine();
    private long[] in = {};
    private int stepY;
    private int stepX;

    /**
     * Makes a kernel for one thread.
     *
     * @param run how many elements, side by side, are picked at each point
     * @param outStep the distance between points in the output
     */
    public LongPlane(int run, int outStep) {
        this.run = run;
        this.outStep = outStep;
    }

    /**
     * Takes a plane, or the next one.
     *
     * @param elements its storage, not to be changed until the next plane
     * @param y the distance between neighbours along the first axis
     * @param x the distance between neighbours along the second
     */
    public void take(long[] elements, int y, int x) {
        in = elements;
        stepY = y;
        stepX = x;
    }

    /**
     * Copies the elements nearest to points with the coordinates {@code y + dy i} and {@code x + dx i}.
     *
     * @param at the position of the element at coordinates 0
     * @param from the first point's number
     * @param to one past the last's
     */
    public void pick(int at, double y, double dy, double x, double dx, long from, long to, long[] out, int outAt) {
        for (long first = from; first < to; first += PlaneLine.LONGEST) {
            int count = (int) Math.min(PlaneLine.LONGEST, to - first);
            line.find(at, stepY, stepX, y, dy, x, dx, 0.5, first, count);
            int start = outAt + (int) (first - from) * outStep;
            for (int k = 0; k < count; k++) {
                for (int r = 0; r < run; r++) {
                    out[start + k * outStep + r] = in[line.position[k] + r];
                }
            }
        }
    }
}
