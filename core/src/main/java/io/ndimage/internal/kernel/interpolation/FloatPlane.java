package io.ndimage.internal.kernel.interpolation;

/**
 * Floats read off a plane along slanted lines, each point one element or a run of them. Nothing looks past the plane's edges. The build makes its twin for doubles.
 */
public class FloatPlane {

    private final int run;
    private final int outStep;
    private final PlaneLine line = new PlaneLine();
    private float[] in = {};
    private int stepY;
    private int stepX;
    private final float[] pastY = new float[PlaneLine.LONGEST];
    private final float[] pastX = new float[PlaneLine.LONGEST];

    /**
     * Makes a kernel for one thread.
     *
     * @param run how many elements, side by side, are read off at each point
     * @param outStep the distance between points in the output
     */
    public FloatPlane(int run, int outStep) {
        this.run = run;
        this.outStep = outStep;
    }

    /**
     * Takes a plane, or the next one.
     *
     * @param elements its storage, not to be changed until the next plane
     * @param length how much of it may be read
     * @param y the distance between neighbours along the first axis
     * @param x the distance between neighbours along the second
     */
    public void take(float[] elements, int length, int y, int x) {
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
    public void pick(int at, double y, double dy, double x, double dx, long from, long to, float[] out, int outAt) {
        for (long first = from; first < to; first += PlaneLine.LONGEST) {
            int count = (int) Math.min(PlaneLine.LONGEST, to - first);
            line.find(at, stepY, stepX, y, dy, x, dx, 0.5, first, count);
            int start = outAt + (int) (first - from) * outStep;
            if (run == 1 && outStep == 1) {
                pick(in, line.position, out, start, count);
            } else {
                pickRuns(line.position, out, start, count);
            }
        }
    }

    private static void pick(float[] in, int[] position, float[] out, int outAt, int count) {
        for (int k = 0; k < count; k++) {
            out[outAt + k] = in[position[k]];
        }
    }

    /** Interpolates between the four elements around each point; the arguments are those of {@link #pick}. */
    public void blend(int at, double y, double dy, double x, double dx, long from, long to, float[] out, int outAt) {
        for (long first = from; first < to; first += PlaneLine.LONGEST) {
            int count = (int) Math.min(PlaneLine.LONGEST, to - first);
            line.find(at, stepY, stepX, y, dy, x, dx, 0, first, count);
            float[] downs = Narrowing.floats(line.pastY, pastY, count);
            float[] rights = Narrowing.floats(line.pastX, pastX, count);
            int start = outAt + (int) (first - from) * outStep;
            if (run == 1 && outStep == 1 && stepX == 1) {
                blend(in, line.position, stepY, downs, rights, out, start, count);
            } else {
                blendRuns(line.position, downs, rights, out, start, count);
            }
        }
    }

    private static void blend(
            float[] in, int[] position, int stepY, float[] pastY, float[] pastX, float[] out, int outAt, int count) {
        for (int k = 0; k < count; k++) {
            int p = position[k];
            float y = pastY[k];
            float x = pastX[k];
            float above = in[p] * (1 - x) + in[p + 1] * x;
            float below = in[p + stepY] * (1 - x) + in[p + stepY + 1] * x;
            out[outAt + k] = above * (1 - y) + below * y;
        }
    }

    private void pickRuns(int[] position, float[] out, int outAt, int count) {
        for (int k = 0; k < count; k++) {
            System.arraycopy(in, position[k], out, outAt + k * outStep, run);
        }
    }

    private void blendRuns(int[] position, float[] pastY, float[] pastX, float[] out, int outAt, int count) {
        for (int k = 0; k < count; k++) {
            float y = pastY[k];
            float x = pastX[k];
            int p = position[k];
            for (int r = 0; r < run; r++, p++) {
                float above = in[p] * (1 - x) + in[p + stepX] * x;
                float below = in[p + stepY] * (1 - x) + in[p + stepY + stepX] * x;
                out[outAt + k * outStep + r] = above * (1 - y) + below * y;
            }
        }
    }
}
