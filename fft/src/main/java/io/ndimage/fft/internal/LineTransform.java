package io.ndimage.fft.internal;

/** What becomes of lines of some length; complex numbers lie side by side, the real part first. Immutable. */
public abstract sealed class LineTransform permits ComplexLines, EvenLines, OddLines {

    /** Elements of all lines of a panel together: two panels stay in the cache. */
    private static final int PANEL = 1 << 14;

    /** As many lines fill some cache lines with neighbouring elements. */
    private static final int FEWEST = 8;

    private static final int MOST = 256;

    private static final Plans<LinePlan> PLANS = new Plans<>(LinePlan::of);

    private final LinePlan plan;
    private final int length;

    LineTransform(int length) {
        this.plan = PLANS.get(length);
        this.length = length;
    }

    /** Returns how many lines are transformed at once, at most. */
    public final int lanes() {
        return lanes(length);
    }

    private static int lanes(long length) {
        return (int) Math.max(FEWEST, Math.min(MOST, PANEL / length));
    }

    /**
     * Returns how many bytes the transforms of some lines take, at most.
     *
     * @param lines the number of lines that a thread has
     */
    public static long memory(int length, long lines, int threads) {
        long panel = 2 * Double.BYTES * LinePlan.longest(length) * Math.min(lines, lanes(length));
        return 3 * panel * threads + LinePlan.bytes(length);
    }

    /** Returns memory for some lines at once. */
    public final Worker worker(int lanes) {
        return new Worker(this, plan.forLanes(lanes));
    }

    /** Returns whether the transform is the inverse of that of a panel. */
    abstract boolean isInverse();

    /** Moves lines to a panel, which is transformed then. */
    abstract void read(PanelTransfer transfer, LinePanel panel);

    /** Moves what has been transformed to where it belongs, multiplied with a factor. */
    abstract void write(PanelTransfer transfer, LinePanel panel, double factor);
}
