package io.ndimage.internal.kernel.tables;

import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.order.ComplexMiddle;
import io.ndimage.internal.kernel.order.Middle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of each row of a table, as they come, and what is in the middle of them once they are sorted. */
public final class RowValues {

    private static final int CHUNK = 1 << 15;

    /** Elements in any order, and between which rows they lie. */
    private static final class Chunk {
        final int[] rows;
        final double[] values;
        int count;
        int leastRow = Integer.MAX_VALUE;
        int greatestRow = -1;

        Chunk(int length) {
            this.rows = new int[length];
            this.values = new double[length];
        }

        void add(int row, double[] from, int start, int stop) {
            int to = count;
            for (int i = start; i < stop; i++) {
                rows[to] = row;
                values[to++] = from[i];
            }
            count = to;
            leastRow = Math.min(leastRow, row);
            greatestRow = Math.max(greatestRow, row);
        }

        /** Takes all that has come as its elements. */
        void seal(int rowCount) throws IOException {
            count = rows.length;
            for (int row : rows) {
                if (row < 0 || row >= rowCount) {
                    throw new IOException(
                            "the bytes of the partial result are damaged: row " + row + " of " + rowCount);
                }
                leastRow = Math.min(leastRow, row);
                greatestRow = Math.max(greatestRow, row);
            }
        }

        boolean meets(int from, int to) {
            return leastRow < to && greatestRow >= from;
        }
    }

    private final List<Chunk> chunks = new ArrayList<>();
    private @Nullable Chunk open;

    /** Adds the elements of a line. */
    public void add(LabelledLine line) {
        Chunk chunk = open;
        if (chunk == null || chunk.count + line.length() > chunk.rows.length) {
            chunk = new Chunk(Math.max(CHUNK, line.length()));
            chunks.add(chunk);
            open = chunk;
        }
        int runs = line.runs();
        for (int run = 0; run < runs; run++) {
            chunk.add(line.row(run), line.values(), line.at() + line.start(run), line.at() + line.stop(run));
        }
    }

    /** Takes over the elements of another table, which is not used again. */
    public void adopt(RowValues other) {
        chunks.addAll(other.chunks);
    }

    /**
     * Moves this to bytes, or from bytes into this while it is empty, chunk by chunk.
     *
     * @param rowCount how many rows there are
     * @param most how many elements there may be at most
     */
    public void move(Transfer bytes, int rowCount, long most) throws IOException {
        if (bytes.isReading()) {
            receive(bytes, rowCount, most);
            return;
        }
        for (Chunk chunk : chunks) {
            for (int from = 0; from < chunk.count; from += CHUNK) {
                int length = bytes.count(Math.min(CHUNK, chunk.count - from), CHUNK);
                bytes.ints(Arrays.copyOfRange(chunk.rows, from, from + length), length);
                bytes.doubles(Arrays.copyOfRange(chunk.values, from, from + length), length);
            }
        }
        bytes.count(0, CHUNK);
    }

    private void receive(Transfer bytes, int rowCount, long most) throws IOException {
        long left = most;
        for (int length = 1; length > 0; left -= length) {
            length = bytes.count(0, (int) Math.min(CHUNK, left));
            Chunk chunk = new Chunk(length);
            bytes.ints(chunk.rows, length);
            bytes.doubles(chunk.values, length);
            chunk.seal(rowCount);
            chunks.add(chunk);
        }
    }

    /**
     * The elements of a range of rows, row by row.
     *
     * @param values the elements
     * @param ends where those of each row end; those of the next begin there
     */
    private record Grouped(double[] values, int[] ends) {}

    /**
     * Finds the medians of a range of rows: NaN for a row without elements, or with a NaN. Ranges may be worked on at the same
     * time.
     */
    public void medians(int from, int to, double[] out) {
        Grouped grouped = grouped(from, to);
        for (int row = 0; row < to - from; row++) {
            out[from + row] = Middle.of(grouped.values, grouped.ends[row], grouped.ends[row + 1]);
        }
    }

    /**
     * Finds the medians of complex numbers, in the order of their real parts and then of their imaginary ones.
     *
     * @param imaginary the imaginary parts of the same elements, which came in the same order
     */
    public void medians(RowValues imaginary, int from, int to, double[] realOut, double[] imaginaryOut) {
        Grouped reals = grouped(from, to);
        Grouped imaginaries = imaginary.grouped(from, to);
        for (int row = 0; row < to - from; row++) {
            double[] middle = ComplexMiddle.of(
                    Arrays.copyOfRange(reals.values, reals.ends[row], reals.ends[row + 1]),
                    Arrays.copyOfRange(imaginaries.values, reals.ends[row], reals.ends[row + 1]));
            realOut[from + row] = middle[0];
            imaginaryOut[from + row] = middle[1];
        }
    }

    private Grouped grouped(int from, int to) {
        int[] ends = new int[to - from + 1];
        for (Chunk chunk : chunks) {
            if (chunk.meets(from, to)) {
                for (int i = 0; i < chunk.count; i++) {
                    int row = chunk.rows[i] - from;
                    if (row >= 0 && row < to - from) {
                        ends[row + 1]++;
                    }
                }
            }
        }
        for (int row = 0; row < to - from; row++) {
            ends[row + 1] = Math.addExact(ends[row + 1], ends[row]);
        }
        double[] grouped = new double[ends[to - from]];
        System.arraycopy(ends, 0, ends, 1, to - from); // each row's end begins at its start, and moves
        for (Chunk chunk : chunks) {
            if (chunk.meets(from, to)) {
                for (int i = 0; i < chunk.count; i++) {
                    int row = chunk.rows[i] - from;
                    if (row >= 0 && row < to - from) {
                        grouped[ends[row + 1]++] = chunk.values[i];
                    }
                }
            }
        }
        return new Grouped(grouped, ends);
    }
}
