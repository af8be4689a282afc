package io.ndimage.internal.kernel.order;

import io.ndimage.internal.kernel.Patch;
import io.ndimage.internal.kernel.PatchRun;

/**
 * The least or the greatest of sliding boxes of some rows and columns. Four lines at a time are computed across from the lines that
 * they share, where the order of the elements can do so and the box is neither too low nor too tall for it; else by windows that
 * grow, and so it goes on along lines: of 2, 4, 8 ... neighbours, or 4, 16 ... at once, and last of some that overlap to the whole
 * one.
 */
public final class WindowExtreme implements PatchRun {

    /** Bytes: what is computed in one go stays in the nearest cache. */
    private static final int ROOM = 36 << 10;

    /** Bytes: a multiple of any vector's. */
    private static final int ALIGNED = 64;

    /** Rows: in boxes of more, windows that grow take fewer comparisons than lines that are shared. */
    private static final int TALL = 40;

    /** Lines: so many and the rows around them lie together. */
    private static final int FEW = 16;

    private final Ordering ordering;
    private final Ordering careful;
    private final boolean least;
    private final int rows;
    private final int columns;
    private Object work;
    private int room;

    /**
     * Makes a kernel for one thread.
     *
     * @param least whether the least is sought; else the greatest
     * @param rows how many lines a box covers, at least 1
     * @param columns how many neighbours it covers of each, at least 1
     */
    public WindowExtreme(Ordering ordering, boolean least, int rows, int columns) {
        this.ordering = ordering;
        this.careful = ordering.careful();
        this.least = least;
        this.rows = rows;
        this.columns = columns;
        this.work = ordering.row(0);
    }

    @Override
    public void run(Patch patch) {
        int places = ROOM / ordering.bytes();
        boolean sharing = isSharing(ordering, patch);
        int lines = patch.lines();
        if (!sharing) {
            int fitting = places / (patch.length() + columns - 1) - rows + 1;
            lines = Math.min(lines, Math.max(Math.max(FEW, 3 * rows), fitting));
        }
        int held = sharing ? rows + 2 * LineSharing.LINES : lines + rows - 1;
        int aligned = ALIGNED / ordering.bytes();
        int widest = Math.max(Math.max(aligned, columns), places / held / aligned * aligned);
        for (int line = 0; line < patch.lines(); line += lines) {
            for (int done = 0; done < patch.length(); done += widest) {
                Patch part = patch.part(line, done, lines, widest);
                if (!compute(ordering, part)) {
                    compute(careful, part);
                }
            }
        }
    }

    private boolean isSharing(Ordering order, Patch part) {
        return order instanceof LineSharing
                && rows > order.reach()
                && rows <= TALL
                && part.lines() >= LineSharing.LINES
                && part.length() * order.bytes() >= ALIGNED;
    }

    /** Computes what fits the room; returns whether the elements can be compared in this order. */
    private boolean compute(Ordering order, Patch part) {
        return isSharing(order, part)
                ? share(order, (LineSharing) order, part)
                : grow(order, part, part.length() + columns - 1);
    }

    private boolean share(Ordering order, LineSharing shared, Patch part) {
        int count = part.length() + columns - 1;
        int aligned = ALIGNED / order.bytes();
        int pitch = (count + aligned - 1) / aligned * aligned;
        int lines = part.lines() + rows - 1;
        Object row = room(order, (lines + 2 * LineSharing.LINES) * pitch);
        int four = (lines + LineSharing.LINES) * pitch;
        boolean comparable = true;
        int loaded = 0;
        for (int line = 0; line < part.lines() && comparable; line += LineSharing.LINES) {
            int group = Math.min(LineSharing.LINES, part.lines() - line);
            int below = line + group + rows - 1;
            comparable = load(order, part, row, loaded, below, pitch);
            loaded = below;
            shared.across(least, row, line * pitch, pitch, rows, four, count);
            grow(order, row, four, group * pitch, columns, 1);
            store(order, row, four, part, line, group, pitch);
        }
        return comparable;
    }

    private boolean grow(Ordering order, Patch part, int pitch) {
        int lines = part.lines() + rows - 1;
        Object row = room(order, lines * pitch);
        boolean comparable = load(order, part, row, 0, lines, pitch);
        if (comparable) {
            grow(order, row, 0, lines * pitch, rows, pitch);
            grow(order, row, 0, part.lines() * pitch, columns, 1);
            store(order, row, 0, part, 0, part.lines(), pitch);
        }
        return comparable;
    }

    private Object room(Ordering order, int length) {
        if (order != ordering) {
            return order.row(length);
        }
        if (room < length) {
            room = length;
            work = ordering.row(length);
        }
        return work;
    }

    private boolean load(Ordering order, Patch part, Object row, int from, int to, int pitch) {
        int count = part.length() + columns - 1;
        boolean comparable = true;
        for (int line = from; line < to; line++) {
            comparable &= order.load(part.in(), part.inAt() + line * part.inLine(), row, line * pitch, count);
        }
        return comparable;
    }

    private static void store(Ordering order, Object row, int at, Patch part, int line, int lines, int pitch) {
        for (int k = 0; k < lines; k++) {
            int to = part.outAt() + (line + k) * part.outLine();
            order.store(row, at + k * pitch, part.out(), to, part.length());
        }
    }

    /** Makes windows of neighbours some steps apart, of one element to begin with. */
    private void grow(Ordering order, Object row, int at, int length, int size, int step) {
        int left = length;
        for (int width = 1; width < size; ) {
            int parts = Math.min(order.reach(), (size + width - 1) / width);
            int wider = Math.min(size, parts * width);
            int[] distances = new int[parts];
            for (int k = 0; k < parts; k++) {
                distances[k] = Math.min(k * width, wider - width) * step;
            }
            left -= (wider - width) * step;
            order.gather(least, row, at, distances, left);
            width = wider;
        }
    }
}
