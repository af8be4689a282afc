package io.ndimage.internal.kernel.tables;

import io.ndimage.internal.kernel.Transfer;
import java.io.IOException;
import java.util.Arrays;

/** The smallest box around the elements of each row of a table. */
public final class RowBoxes {

    /** Rows: so many come from bytes before there is room for more. */
    private static final int ROWS_AT_ONCE = 1 << 12;

    private final int axes;
    private int rows;

    /** For each row the starts along the axes and then the stops; no stop is 0 where there is a box. */
    private long[] bounds;

    /** Makes rows of nothing in an array with some axes, at least one. */
    public RowBoxes(int axes, int rows) {
        this.axes = axes;
        this.rows = rows;
        this.bounds = new long[Math.multiplyExact(2 * axes, rows)];
    }

    /** Makes room for more rows. */
    public void grow(int more) {
        if (more > rows) {
            rows = more;
            int needed = 2 * axes * more;
            if (needed > bounds.length) {
                long roomy = Math.min(Integer.MAX_VALUE / 2, bounds.length + (bounds.length >> 1));
                bounds = Arrays.copyOf(bounds, (int) Math.max(needed, roomy));
            }
        }
    }

    /** Adds a line of elements along the last axis, from a place on. */
    public void add(LabelledLine line, long[] start) {
        int last = axes - 1;
        long first = start.length == 0 ? 0 : start[last];
        int runs = line.runs();
        for (int run = 0; run < runs; run++) {
            int at = line.row(run) * 2 * axes;
            boolean found = bounds[at + axes] > 0;
            for (int a = 0; a < last; a++) {
                bounds[at + a] = found ? Math.min(bounds[at + a], start[a]) : start[a];
                bounds[at + axes + a] = Math.max(bounds[at + axes + a], start[a] + 1);
            }
            long from = first + line.start(run);
            long to = first + line.stop(run);
            bounds[at + last] = found ? Math.min(bounds[at + last], from) : from;
            bounds[at + axes + last] = Math.max(bounds[at + axes + last], to);
        }
    }

    /** Adds a range of rows of another table of no more. */
    public void merge(RowBoxes other, int from, int to) {
        for (int row = from; row < to; row++) {
            int at = row * 2 * axes;
            if (other.bounds[at + axes] > 0) {
                boolean found = bounds[at + axes] > 0;
                for (int a = at; a < at + axes; a++) {
                    bounds[a] = found ? Math.min(bounds[a], other.bounds[a]) : other.bounds[a];
                    bounds[a + axes] = Math.max(bounds[a + axes], other.bounds[a + axes]);
                }
            }
        }
    }

    /**
     * Moves this to bytes, or from bytes into this while it is empty, which then grows as rows come.
     *
     * @param most how many rows there may be at most
     */
    public void move(Transfer bytes, int most) throws IOException {
        int count = bytes.count(rows, most);
        for (int row = 0; row < count; row += ROWS_AT_ONCE) {
            int stop = Math.min(count, row + ROWS_AT_ONCE);
            grow(stop);
            bytes.longs(bounds, 2 * axes * row, 2 * axes * stop);
        }
    }

    /** Returns how many rows there are. */
    public int rows() {
        return rows;
    }

    /** Returns where the box of a row starts along an axis, 0 if there is none. */
    public long start(int row, int axis) {
        return bounds[row * 2 * axes + axis];
    }

    /** Returns where the box of a row stops along an axis, 0 if there is none. */
    public long stop(int row, int axis) {
        return bounds[row * 2 * axes + axes + axis];
    }
}
