package io.ndimage.internal.kernel.tables;

import java.util.Arrays;

/** Which row of a table belongs to a label: rows count from 0, and a label without one has row -1. */
public final class LabelRows {

    /** A table of places may be so many times longer than there are labels; labels further apart are searched. */
    private static final int SPREAD = 8;

    private enum Kind {
        EVERY_POSITIVE,
        CONSECUTIVE,
        NEAR,
        FAR
    }

    private final Kind kind;
    private final long first;
    private final int count;
    private final long[] labels;
    private final int[] rows;

    private LabelRows(Kind kind, long first, int count, long[] labels, int[] rows) {
        this.kind = kind;
        this.first = first;
        this.count = count;
        this.labels = labels;
        this.rows = rows;
    }

    /** Returns a single row for all labels above 0. */
    public static LabelRows positive() {
        return new LabelRows(Kind.EVERY_POSITIVE, 1, 1, new long[0], new int[0]);
    }

    /** Returns a row for each of so many labels from one on. */
    public static LabelRows consecutive(long first, int count) {
        return new LabelRows(Kind.CONSECUTIVE, first, count, new long[0], new int[0]);
    }

    /** Returns a row for each of some labels; one that is named twice has one row. */
    public static LabelRows of(long[] wanted) {
        if (isConsecutive(wanted)) {
            return consecutive(wanted.length == 0 ? 0 : wanted[0], wanted.length);
        }
        long[] labels = distinct(wanted);
        int count = labels.length;
        long span = labels[count - 1] - labels[0] + 1; // at most 0 where it overflows
        if (span <= 0 || span > 1024 + (long) SPREAD * count) {
            return new LabelRows(Kind.FAR, labels[0], count, labels, new int[0]);
        }
        int[] rows = new int[(int) span];
        Arrays.fill(rows, -1);
        for (int i = 0; i < count; i++) {
            rows[(int) (labels[i] - labels[0])] = i;
        }
        return new LabelRows(Kind.NEAR, labels[0], count, labels, rows);
    }

    /** Returns labels in ascending order, each once. */
    private static long[] distinct(long[] labels) {
        long[] sorted = labels.clone();
        Arrays.sort(sorted);
        int count = 1;
        for (long label : sorted) {
            if (label != sorted[count - 1]) {
                sorted[count++] = label;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private static boolean isConsecutive(long[] labels) {
        for (int i = 1; i < labels.length; i++) {
            if (labels[i] != labels[i - 1] + 1) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many rows there are. */
    public int count() {
        return count;
    }

    /** Returns the row of a label, or -1. */
    public int row(long label) {
        long place = label - first;
        return switch (kind) {
            case EVERY_POSITIVE -> label > 0 ? 0 : -1;
            case CONSECUTIVE -> place >= 0 && place < count && label >= first ? (int) place : -1;
            case NEAR -> place >= 0 && place < rows.length && label >= first ? rows[(int) place] : -1;
            case FAR -> Math.max(-1, Arrays.binarySearch(labels, label));
        };
    }

    /** Returns whether the labels follow one another, so that rows are the places in the list that was asked for. */
    public boolean areConsecutive() {
        return kind == Kind.CONSECUTIVE;
    }

    /** Returns whether rows are the labels themselves, less {@link #first()}. */
    boolean areLabels() {
        return kind == Kind.CONSECUTIVE && (int) first == first && (int) (first + count) == first + count;
    }

    /** Returns the label of row 0. */
    int first() {
        return (int) first;
    }

    /** Finds the rows of a run of labels. */
    public void find(long[] of, int at, int length, int[] out) {
        if (kind == Kind.EVERY_POSITIVE || kind == Kind.CONSECUTIVE) {
            long last = kind == Kind.CONSECUTIVE ? count : Long.MAX_VALUE;
            long one = kind == Kind.CONSECUTIVE ? -1 : 0;
            for (int i = 0; i < length; i++) {
                long place = of[at + i] - first; // where it overflows, it is less than 0 or past the end
                long inside = (~place & (place - last)) >> (Long.SIZE - 1);
                out[i] = (int) ((place & inside & one) | ~inside);
            }
            return;
        }
        long label = 0;
        int row = row(label);
        for (int i = 0; i < length; i++) {
            if (of[at + i] != label) {
                label = of[at + i];
                row = row(label);
            }
            out[i] = row;
        }
    }

    /** Finds the rows of a run of labels. */
    public void find(int[] of, int at, int length, int[] out) {
        if (kind == Kind.EVERY_POSITIVE) {
            for (int i = 0; i < length; i++) {
                int label = of[at + i];
                out[i] = (label - 1 | label) >> (Integer.SIZE - 1); // 0, or -1 for 0 and less
            }
            return;
        }
        int label = 0;
        int row = row(label);
        for (int i = 0; i < length; i++) {
            if (of[at + i] != label) {
                label = of[at + i];
                row = row(label);
            }
            out[i] = row;
        }
    }
}
