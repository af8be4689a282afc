package io.ndimage.internal.kernel.tables;

import java.util.function.Supplier;

/**
 * A line of elements of which some have a row in a table. It can be looked at in two ways: as runs of neighbours with the same
 * row, or as single elements, which is faster where noise makes runs so short that the processor cannot foresee their ends. Both
 * are found, without a branch for each element, only when they are asked for.
 */
public final class LabelledLine {

    private static final int SIGN = Integer.SIZE - 1;
    private static final int LONG_SIGN = Long.SIZE - 1;
    private static final long UNSIGNED = 0xffffffffL;

    /** Runs shorter than this are better looked at as elements. */
    private static final int SHORT = 6;

    /** Elements: so far apart lie the pairs of neighbours that tell how long runs are. */
    private static final int SAMPLING = 8;

    private static final int UNKNOWN = -1;

    private int length;
    private int[] codes = new int[0];
    private int codesAt;
    private int base;
    private int rowCount;
    private boolean whole;
    private boolean scattered;

    private int[] found = new int[0];
    private int elements;
    private int[] places = new int[0];
    private int runs;
    private int[] runRows = new int[1];
    private int[] starts = new int[1];
    private int[] stops = new int[1];

    private double[] values = new double[0];
    private int valuesAt;
    private double[] copied = new double[0];
    private double[] imaginary = new double[0];
    private int imaginaryAt;
    private long[] longs = new long[0];
    private int longsAt;
    private boolean unsigned;
    private boolean areLongs;
    private Supplier<SumLanes> lanes = SumLanes::new;

    /** Takes what the next lines' long runs are added up by. */
    public void use(Supplier<SumLanes> kernel) {
        lanes = kernel;
    }

    /** Returns the exact sum of long runs, of nothing yet. */
    SumLanes lanes() {
        return lanes.get();
    }

    /** Begins a line all of whose elements have one row, or none: -1. */
    public void selectAll(int row, int count) {
        length = count;
        whole = true;
        scattered = false;
        runs = row < 0 ? 0 : 1;
        runRows[0] = row;
        starts[0] = 0;
        stops[0] = count;
    }

    /** Begins a line with its labels. */
    public void select(LabelRows rows, int[] labels, int at, int count) {
        if (rows.areLabels()) {
            begin(labels, at, count, rows.first(), rows.count());
            return;
        }
        reserveFound(count);
        rows.find(labels, at, count, found);
        begin(found, 0, count, 0, rows.count());
    }

    /** Begins a line with its labels. */
    public void select(LabelRows rows, long[] labels, int at, int count) {
        reserveFound(count);
        rows.find(labels, at, count, found);
        begin(found, 0, count, 0, rows.count());
    }

    private void reserveFound(int count) {
        if (found.length < count) {
            found = new int[count];
        }
    }

    private void begin(int[] line, int at, int count, int first, int rows) {
        length = count;
        codes = line;
        codesAt = at;
        base = first;
        rowCount = rows;
        whole = false;
        elements = UNKNOWN;
        runs = UNKNOWN;
        int changes = 0;
        for (int i = at + 1; i < at + count; i += SAMPLING) {
            changes += line[i] == line[i - 1] ? 0 : 1;
        }
        scattered = changes * SHORT * SAMPLING > count;
    }

    /** Takes the values of the line: where they are, or, where runs are picked out, from a copy, which memory is faster for. */
    public void read(double[] line, int at) {
        areLongs = false;
        if (whole || scattered) {
            values = line;
            valuesAt = at;
            return;
        }
        values = copied();
        System.arraycopy(line, at, values, 0, length);
        valuesAt = 0;
    }

    /** Takes the imaginary parts of values whose real parts have been read. */
    public void readImaginary(double[] line, int at) {
        imaginary = line;
        imaginaryAt = at;
    }

    /** Lets real parts be imaginary ones and the other way round. */
    public void swapParts() {
        double[] real = values;
        int realAt = valuesAt;
        values = imaginary;
        valuesAt = imaginaryAt;
        imaginary = real;
        imaginaryAt = realAt;
    }

    /**
     * Takes the values of the line, which are made doubles only when those are asked for.
     *
     * @param shifted whether they are unsigned, and shifted down by 2<sup>63</sup>
     */
    public void read(long[] line, int at, boolean shifted) {
        longs = line;
        longsAt = at;
        unsigned = shifted;
        areLongs = true;
        valuesAt = 0;
    }

    private void convertLongs() {
        areLongs = false;
        double[] out = copied();
        for (int i = 0; i < length; i++) {
            out[i] = unsigned ? ofShifted(longs[longsAt + i]) : longs[longsAt + i];
        }
        values = out;
    }

    /** Returns an unsigned number that was shifted down by 2<sup>63</sup>, rounded to nearest. */
    private static double ofShifted(long shifted) {
        long bits = shifted ^ Long.MIN_VALUE;
        return bits >= 0 ? bits : 2.0 * (bits >>> 1 | (bits & 1));
    }

    /** Returns a place for copies of the line's values. */
    private double[] copied() {
        if (copied.length < length) {
            copied = new double[length];
        }
        return copied;
    }

    /** Takes the values of the line. */
    public void read(float[] line, int at) {
        areLongs = false;
        double[] out = copied();
        for (int i = 0; i < length; i++) {
            out[i] = line[at + i];
        }
        values = out;
        valuesAt = 0;
    }

    /** Returns the number of elements, those without a row as well. */
    public int length() {
        return length;
    }

    /** Returns the values, from {@link #at()} on; of longs the nearest doubles. */
    public double[] values() {
        if (areLongs) {
            convertLongs();
        }
        return values;
    }

    /** Returns the values that were read as longs, from {@link #longsAt()} on. */
    public long[] longs() {
        return longs;
    }

    /** Returns where the longs begin. */
    public int longsAt() {
        return longsAt;
    }

    /** Returns the imaginary parts, from {@link #imaginaryAt()} on. */
    public double[] imaginary() {
        return imaginary;
    }

    /** Returns where the imaginary parts begin. */
    public int imaginaryAt() {
        return imaginaryAt;
    }

    /** Returns where the values begin. */
    public int at() {
        return valuesAt;
    }

    /** Returns whether runs are so short that the line is better looked at as elements. */
    public boolean isScattered() {
        return scattered;
    }

    /** Returns how many elements have a row. */
    public int elements() {
        if (elements == UNKNOWN) {
            findElements();
        }
        return elements;
    }

    /** Writes every place and keeps those whose element has a row. */
    private void findElements() {
        if (places.length <= length) {
            places = new int[length + 1]; // one more, for what is written before it is known to be left out
        }
        int[] line = codes;
        int[] out = places;
        int from = codesAt;
        int first = base;
        long end = rowCount;
        int kept = 0;
        for (int i = 0; i < length; i++) {
            long row = (line[from + i] - first) & UNSIGNED;
            out[kept] = i;
            kept += (int) ((row - end) >>> LONG_SIGN);
        }
        elements = kept;
    }

    /** Writes, at the places of the elements, how much more each is than a number for its row. */
    public void differences(double[] ofRow, double[] out) {
        int count = elements();
        int[] kept = places;
        int[] line = codes;
        double[] all = values();
        for (int i = 0; i < count; i++) {
            int place = kept[i];
            out[place] = all[valuesAt + place] - ofRow[line[codesAt + place] - base];
        }
    }

    /** Returns the places of the {@link #elements()}. */
    public int[] places() {
        return places;
    }

    /** Returns rows, {@link #base()} more than they are, from {@link #codesAt()} on, for the places of the elements. */
    int[] codes() {
        return codes;
    }

    int codesAt() {
        return codesAt;
    }

    int base() {
        return base;
    }

    /** Returns how many runs of neighbours with the same row there are. */
    public int runs() {
        if (runs == UNKNOWN) {
            findRuns();
        }
        return runs;
    }

    private void findRuns() {
        if (starts.length <= length) {
            runRows = new int[length + 1];
            starts = new int[length + 2];
            stops = new int[length + 1];
        }
        int all = findChanges();
        int[] line = codes;
        int kept = 0;
        for (int run = 0; run < all; run++) {
            int start = starts[run];
            int row = line[codesAt + start] - base;
            int stop = starts[run + 1];
            runRows[kept] = row;
            starts[kept] = start;
            stops[kept] = stop;
            kept += (int) (((row & UNSIGNED) - rowCount) >>> LONG_SIGN);
        }
        runs = kept;
    }

    /** Writes every place and keeps those where the row is another than before. */
    private int findChanges() {
        int[] line = codes;
        int[] out = starts;
        int from = codesAt;
        int count = 0;
        int before = length == 0 ? 0 : ~line[from];
        for (int i = 0; i < length; i++) {
            int here = line[from + i];
            int changed = here ^ before;
            out[count] = i;
            count += (changed | -changed) >>> SIGN;
            before = here;
        }
        out[count] = length;
        return count;
    }

    /** Returns the row of a run. */
    public int row(int run) {
        return runRows[run];
    }

    /** Returns the place of a run's first element. */
    public int start(int run) {
        return starts[run];
    }

    /** Returns one past the place of a run's last element. */
    public int stop(int run) {
        return stops[run];
    }
}
