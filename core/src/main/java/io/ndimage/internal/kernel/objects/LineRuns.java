package io.ndimage.internal.kernel.objects;

import java.util.Arrays;

/** The runs of true elements on lines that are added one after the other: where each begins, and where it ends. */
public final class LineRuns {

    /** Elements: room is made for the most runs that so many may have, not a whole line, which may be all there is. */
    private static final int PIECE = 1 << 12;

    /** Elements: a run as short is painted without a loop. */
    private static final int SHORT = 4;

    private static final int MOST = Integer.MAX_VALUE - 8;

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

    /** Returns runs as {@link #bounds} and {@link #firsts} say them. */
    public static LineRuns of(int[] bounds, int[] firsts, boolean joined) {
        return new LineRuns(bounds, firsts, joined);
    }

    private LineRuns(int[] bounds, int[] firsts, boolean joined) {
        this.joined = joined;
        this.first = firsts;
        this.bounds = bounds;
        this.lines = firsts.length - 1;
        this.filled = 2 * firsts[lines];
    }

    /** Adds the next line, of elements from a position on. */
    public void add(boolean[] pixels, int at, int length) {
        for (int from = 0; from < length; ) {
            int to = from + Math.min(PIECE, length - from);
            int most = filled + 2 * (to - from) + 1;
            if (most > bounds.length) {
                bounds = Arrays.copyOf(
                        bounds, Math.max(Math.max(most, 2 * expected()), (int) Math.min(MOST, 1.25 * bounds.length)));
            }
            filled = joined
                    ? changes(pixels, at, from, to, bounds, filled)
                    : elements(pixels, at, from, to, bounds, filled);
            from = to;
        }
        if (joined && length > 0 && pixels[at + length - 1]) {
            bounds[filled++] = length;
        }
        first[++lines] = filled / 2;
    }

    /** Returns about how many runs there will be, if all lines have as many as those before: a few more than that. */
    public int expected() {
        double ofLine = filled / 2.0 / Math.max(1, lines);
        return (int) Math.min(MOST / 2, 1.1 * ofLine * (first.length - 1));
    }

    /** Writes every place and keeps those where the truth changes: without a branch, whatever the line looks like. */
    private static int changes(boolean[] pixels, int at, int from, int to, int[] bounds, int filled) {
        int n = filled;
        boolean before = from > 0 && pixels[at + from - 1];
        for (int i = from; i < to; i++) {
            boolean here = pixels[at + i];
            bounds[n] = i;
            n += here ^ before ? 1 : 0;
            before = here;
        }
        return n;
    }

    private static int elements(boolean[] pixels, int at, int from, int to, int[] bounds, int filled) {
        int n = filled;
        for (int i = from; i < to; i++) {
            bounds[n] = i;
            bounds[n + 1] = i + 1;
            n += pixels[at + i] ? 2 : 0;
        }
        return n;
    }

    /** Returns whether neighbours on a line make one run. */
    boolean isJoined() {
        return joined;
    }

    /** Returns the first element of each run, and one past the last, one after the other. */
    public int[] bounds() {
        return bounds;
    }

    /** Returns the number of the first run of each line, and the number of runs. */
    public int[] firsts() {
        return first;
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

    /**
     * Fills the runs of a line, where all is 0 yet.
     *
     * @param objects which object each run belongs to
     * @param numbers the number of each object
     */
    public void paint(int line, int[] objects, int[] numbers, int[] out, int at, int length) {
        int end = at + length - SHORT;
        for (int run = first[line]; run < first[line + 1]; run++) {
            int number = numbers[objects[run]];
            int start = at + bounds[2 * run];
            int stop = at + bounds[2 * run + 1];
            if (stop - start > SHORT || stop > end) {
                Arrays.fill(out, start, stop, number);
            } else {
                out[start] = number; // most runs of noise are shorter than this, and what is too much is taken back
                out[start + 1] = number;
                out[start + 2] = number;
                out[start + 3] = number;
                out[stop] = 0;
                out[stop + 1] = 0;
                out[stop + 2] = 0;
            }
        }
    }
}
