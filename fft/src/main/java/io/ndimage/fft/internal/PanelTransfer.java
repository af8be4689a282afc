package io.ndimage.fft.internal;

/**
 * Moves elements of some lines of an array to a panel and back. Complex numbers have two parts in both.
 *
 * @param data the array
 * @param lines the lines that it has
 * @param first the number of the first line that is moved
 * @param count how many are, in the lanes of the panel from the first one on
 */
record PanelTransfer(double[] data, AxisLines lines, int first, int count) {

    /**
     * Moves numbers of each line, from its beginning on, to the panel.
     *
     * @param step the distance between those of one line
     * @param apart the distance from a number's real part to the imaginary one
     * @param end how many numbers
     */
    void read(LinePanel panel, int step, int apart, int end) {
        int columns = panel.columns();
        for (int row = 0; row * columns < end; row++) {
            double[] real = panel.real()[row];
            double[] imaginary = panel.imaginary()[row];
            int length = Math.min(columns, end - row * columns);
            for (int lane = 0, together; lane < count; lane += together) {
                together = lines.sideBySide(first + lane, count - lane);
                int from = lines.start(first + lane) + row * columns * step;
                if (together == 1) {
                    readLine(data, from, apart, step, real, imaginary, lane, panel.lanes(), length);
                    continue;
                }
                for (int p = 0; p < length; p++) {
                    int to = p * panel.lanes() + lane;
                    readSide(data, from + p * step, apart, lines.apart(), real, imaginary, to, together);
                }
            }
        }
    }

    /** Moves numbers back, multiplied with a factor. */
    void write(LinePanel panel, int step, int apart, int end, double factor) {
        int columns = panel.columns();
        for (int row = 0; row * columns < end; row++) {
            double[] real = panel.real()[row];
            double[] imaginary = panel.imaginary()[row];
            int length = Math.min(columns, end - row * columns);
            for (int lane = 0, together; lane < count; lane += together) {
                together = lines.sideBySide(first + lane, count - lane);
                int to = lines.start(first + lane) + row * columns * step;
                if (together == 1) {
                    writeLine(data, to, apart, step, real, imaginary, lane, panel.lanes(), length, factor);
                    continue;
                }
                for (int p = 0; p < length; p++) {
                    int from = p * panel.lanes() + lane;
                    writeSide(data, to + p * step, apart, lines.apart(), real, imaginary, from, together, factor);
                }
            }
        }
    }

    /** Moves a double of each line to the beginning of a row of the panel. */
    void readOne(int place, double[] row) {
        for (int lane = 0; lane < count; lane++) {
            row[lane] = data[lines.start(first + lane) + place];
        }
    }

    /** Moves a double of each line within the array, and leaves 0 where it was. */
    void move(int from, int to) {
        for (int lane = 0; lane < count; lane++) {
            int start = lines.start(first + lane);
            data[start + to] = data[start + from];
            data[start + from] = 0;
        }
    }

    private static void readLine(
            double[] data,
            int from,
            int apart,
            int step,
            double[] real,
            double[] imaginary,
            int to,
            int lanes,
            int length) {
        for (int k = 0; k < length; k++) {
            real[to + k * lanes] = data[from + k * step];
            imaginary[to + k * lanes] = data[from + k * step + apart];
        }
    }

    private static void readSide(
            double[] data, int from, int apart, int step, double[] real, double[] imaginary, int to, int count) {
        for (int l = 0; l < count; l++) {
            real[to + l] = data[from + l * step];
            imaginary[to + l] = data[from + l * step + apart];
        }
    }

    private static void writeLine(
            double[] data,
            int to,
            int apart,
            int step,
            double[] real,
            double[] imaginary,
            int from,
            int lanes,
            int length,
            double factor) {
        for (int k = 0; k < length; k++) {
            data[to + k * step] = real[from + k * lanes] * factor;
            data[to + k * step + apart] = imaginary[from + k * lanes] * factor;
        }
    }

    private static void writeSide(
            double[] data,
            int to,
            int apart,
            int step,
            double[] real,
            double[] imaginary,
            int from,
            int count,
            double factor) {
        for (int l = 0; l < count; l++) {
            data[to + l * step] = real[from + l] * factor;
            data[to + l * step + apart] = imaginary[from + l] * factor;
        }
    }
}
