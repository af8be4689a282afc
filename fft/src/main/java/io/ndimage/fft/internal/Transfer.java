package io.ndimage.fft.internal;

/**
 * Moves the elements of lines that are next to each other in an array, or of one line, to rows of a panel and back: the real parts or the imaginary ones, which lie apart in
 * either.
 *
 * @param step the distance between neighbours on a line in the array
 * @param apart the distance between the lines
 * @param lane the first line's number in the panel
 * @param count how many lines
 */
record Transfer(int step, int apart, int lane, int count) {

    /**
     * Moves some elements to a panel.
     *
     * @param at where the first element of the first line is
     * @param rows the rows of the panel, of either part
     * @param first the number of the first element
     * @param end the number after that of the last one
     */
    void read(double[] data, int at, double[][] rows, Panel panel, int first, int end) {
        int columns = panel.columns();
        for (int p = first; p < end; ) {
            int stop = Math.min(end, (p / columns + 1) * columns);
            double[] row = rows[panel.row(p)];
            int place = panel.place(p) + lane;
            int from = at + (p - first) * step;
            if (count == 1) {
                readLine(data, from, step, row, place, panel.lanes(), stop - p);
            } else {
                for (int q = p; q < stop; q++) {
                    readSide(data, from + (q - p) * step, apart, row, place + (q - p) * panel.lanes(), count);
                }
            }
            p = stop;
        }
    }

    /** Moves some elements back, and multiplies them with a factor. */
    void write(double[] data, int at, double[][] rows, Panel panel, int first, int end, double factor) {
        int columns = panel.columns();
        for (int p = first; p < end; ) {
            int stop = Math.min(end, (p / columns + 1) * columns);
            double[] row = rows[panel.row(p)];
            int place = panel.place(p) + lane;
            int from = at + (p - first) * step;
            if (count == 1) {
                writeLine(data, from, step, row, place, panel.lanes(), stop - p, factor);
            } else {
                for (int q = p; q < stop; q++) {
                    writeSide(data, from + (q - p) * step, apart, row, place + (q - p) * panel.lanes(), count, factor);
                }
            }
            p = stop;
        }
    }

    /** Clears a double of each line in the array. */
    void clear(double[] data, int at) {
        for (int l = 0; l < count; l++) {
            data[at + l * apart] = 0;
        }
    }

    /** Returns this for every so many elements of the lines. */
    Transfer every(int times) {
        return new Transfer(times * step, apart, lane, count);
    }

    private static void readLine(double[] data, int from, int step, double[] row, int to, int lanes, int length) {
        for (int k = 0; k < length; k++) {
            row[to + k * lanes] = data[from + k * step];
        }
    }

    private static void readSide(double[] data, int from, int apart, double[] row, int to, int count) {
        for (int l = 0; l < count; l++) {
            row[to + l] = data[from + l * apart];
        }
    }

    private static void writeLine(
            double[] data, int to, int step, double[] row, int from, int lanes, int length, double factor) {
        for (int k = 0; k < length; k++) {
            data[to + k * step] = row[from + k * lanes] * factor;
        }
    }

    private static void writeSide(
            double[] data, int to, int apart, double[] row, int from, int count, double factor) {
        for (int l = 0; l < count; l++) {
            data[to + l * apart] = row[from + l] * factor;
        }
    }
}
