package io.ndimage.internal.kernel.objects;

/**
 * The lower envelope of parabolas on a line: {@code out[p] = min over v of height[v] + weight (p - v)²}, in place. Heights that are
 * infinite stand for no parabola. Of equally low ones the first counts.
 *
 * <p>One sweep keeps the parabolas that are lowest somewhere, and from where on each is; a second one reads them off. Whole
 * heights with a weight of 1 stay exact: their quotients are rounded once, which below 2<sup>52</sup> changes no whole part.
 */
public final class LowerEnvelope {

    private final double weight;
    private final double perWeight;
    private final int[] vertex;
    private final int[] from;
    private final double[] height;
    private final int[] label;

    /**
     * Makes a kernel for one thread.
     *
     * @param length the longest line
     * @param weight the square of the distance between neighbours
     */
    public LowerEnvelope(int length, double weight) {
        this.weight = weight;
        this.perWeight = 1 / weight;
        this.vertex = new int[length];
        this.from = new int[length];
        this.height = new double[length];
        this.label = new int[length];
    }

    /** Replaces the heights of a line by the envelope. */
    public void run(double[] heights, int at, int length) {
        int top = sweep(heights, at, length);
        if (top < 0) {
            return;
        }
        for (int p = length - 1; p >= 0; p--) {
            double away = p - vertex[top];
            heights[at + p] = height[top] + weight * away * away;
            if (p == from[top]) {
                top--;
            }
        }
    }

    /** Replaces the heights of a line by the envelope, and labels by that of the parabola that is lowest. */
    public void run(double[] heights, int[] labels, int at, int length) {
        int top = sweep(heights, at, length);
        if (top < 0) {
            return;
        }
        for (int k = 0; k <= top; k++) {
            label[k] = labels[at + vertex[k]];
        }
        for (int p = length - 1; p >= 0; p--) {
            double away = p - vertex[top];
            heights[at + p] = height[top] + weight * away * away;
            labels[at + p] = label[top];
            if (p == from[top]) {
                top--;
            }
        }
    }

    /**
     * Finds the parabolas of the envelope; of zeros in a row each is lowest at its own place. Returns the number of the last one,
     * -1 where there is none.
     */
    private int sweep(double[] heights, int at, int length) {
        int top = -1;
        for (int p = 0; p < length; p++) {
            double h = heights[at + p];
            if (h == Double.POSITIVE_INFINITY) {
                continue;
            }
            int start = p;
            if (h != 0 || top < 0 || height[top] != 0 || vertex[top] != p - 1) {
                while (top >= 0 && isLower(p, h, top)) {
                    top--;
                }
                start = top < 0 ? 0 : crossing(p, h, top);
            }
            if (start < length) {
                top++;
                vertex[top] = p;
                from[top] = start;
                height[top] = h;
            }
        }
        return top;
    }

    /** Returns whether a parabola is lower than an earlier one already where that one begins to be the lowest. */
    private boolean isLower(int p, double h, int k) {
        double here = from[k] - p;
        double there = from[k] - vertex[k];
        return h + weight * here * here < height[k] + weight * there * there;
    }

    /** Returns the first place at which a parabola is lower than an earlier one. */
    private int crossing(int p, double h, int k) {
        int v = vertex[k];
        double apart = p - v;
        double place = ((h - height[k]) * perWeight + apart * ((double) p + v)) / (2 * apart);
        return (int) Math.min(Integer.MAX_VALUE, Math.floor(place) + 1);
    }
}
