package io.ndimage.internal.kernel.objects;

import java.util.Arrays;

/** The runs of true elements on lines that are added one after the other: where each begins, and where it ends. */
public final class LineRuns {

    /** Elements: room is made for the most runs that so many may have, not a whole line, which may be all there is. */
    private static final int PIECE = 1 << 12;

    private final boolean joined;
    private final int[] first;
    private int[] bounds;
    private int filled;
    private int lines;

    /**
     * Makes room for some lines.
     *
     * @param lines how many will be added
     * @param joined whether neighbours on a line make one run; if not, each element is a run of its own
     */
    public LineRuns(int lines, boolean joined) {
        this.joined = joined;
        this.first = new int[lines + 1];
        this.bounds = new int[1024];
    }

    /** Adds the next line. */
    public void add(boolean[] line, int length) {
        for (int from = 0; from < length; ) {
            int to = from + Math.min(PIECE, length - from);
            int most = filled + 2 * (to - from) + 1;
            if (most > bounds.length) {
                bounds = Arrays.copyOf(bounds, Math.max(most, bounds.length + (bounds.length >> 1)));
            }
            filled = joined ? changes(line, from, to, bounds, filled) : elements(line, from, to, bounds, filled);
            from = to;
        }
        if (joined && length > 0 && line[length - 1]) {
            bounds[filled++] = length;
        }
        first[++lines] = filled / 2;
    }

    /** Writes every place and keeps those where the truth changes: without a branch, whatever the line looks like. */
    private static int changes(boolean[] line, int from, int to, int[] bounds, int filled) {
        int n = filled;
        boolean before = from > 0 && line[from - 1];
        for (int i = from; i < to; i++) {
            boolean here = line[i];
            bounds[n] = i;
            n += here ^ before ? 1 : 0;
            before = here;
        }
        return n;
    }

    private static int elements(boolean[] line, int from, int to, int[] bounds, int filled) {
        int n = filled;
        for (int i = from; i < to; i++) {
            bounds[n] = i;
            bounds[n + 1] = i + 1;
            n += line[i] ? 2 : 0;
        }
        return n;
    }

    /** Returns whether neighbours on a line make one run. */
    boolean isJoined() {
        return joined;
    }

    /** Returns the first element of each run, and one past the last, one after the other. */
    int[] bounds() {
        return bounds;
    }

    /** Returns how many runs there are. */
    public int count() {
        return first[lines];
    }

    /** Returns the number of the first run of a line; that of the line after the last is the number of runs. */
    public int first(int line) {
        return first[line];
    }

    /** Returns the first element of a run. */
    public int start(int run) {
        return bounds[2 * run];
    }

    /** Returns one past the last element of a run. */
    public int stop(int run) {
        return bounds[2 * run + 1];
    }
}
