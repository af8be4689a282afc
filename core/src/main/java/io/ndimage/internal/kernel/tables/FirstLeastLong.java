package io.ndimage.internal.kernel.tables;

import io.ndimage.internal.kernel.Transfer;
import java.io.IOException;
import java.util.Arrays;

/** The least whole number of each row of a table, and the place where it stands first. */
public final class FirstLeastLong {

    private final long[] least;
    private final long[] places;

    /** Makes rows of nothing. */
    public FirstLeastLong(int rows) {
        this.least = new long[rows];
        this.places = new long[rows];
        Arrays.fill(places, -1);
    }

    /**
     * Compares the elements of a line with their rows'.
     *
     * @param mask 0, or -1 to find the greatest by its complement
     * @param place the place of the line's first element in the whole; those of the others follow
     */
    public void add(LabelledLine line, long mask, long place) {
        long[] values = line.longs();
        int at = line.longsAt();
        int runs = line.runs();
        for (int run = 0; run < runs; run++) {
            int row = line.row(run);
            int start = line.start(run);
            int stop = line.stop(run);
            long held = values[at + start] ^ mask;
            int where = start;
            for (int i = start + 1; i < stop; i++) {
                long value = values[at + i] ^ mask;
                if (value < held) {
                    held = value;
                    where = i;
                }
            }
            challenge(row, held, place + where);
        }
    }

    private void challenge(int row, long value, long place) {
        long held = least[row];
        if (places[row] < 0 || value < held || (value == held && place < places[row])) {
            least[row] = value;
            places[row] = place;
        }
    }

    /** Adds a range of rows of another table of as many. */
    public void merge(FirstLeastLong other, int from, int to) {
        for (int row = from; row < to; row++) {
            if (other.places[row] >= 0) {
                challenge(row, other.least[row], other.places[row]);
            }
        }
    }

    /** Moves this to bytes, or from bytes into this while it is empty. */
    public void move(Transfer bytes) throws IOException {
        bytes.longs(least);
        bytes.longs(places);
    }

    /** Returns the least number of a row; it means nothing where there was none. */
    public long least(int row) {
        return least[row];
    }

    /** Returns where a row's least number stands first, or -1 where there was none. */
    public long place(int row) {
        return places[row];
    }
}
