package io.ndimage.internal.kernel.tables;

import io.ndimage.internal.kernel.Transfer;
import java.io.IOException;
import java.util.Arrays;

/**
 * The least number of each row of a table, and the place where it stands first. A NaN is less than any number; zeros of either
 * sign are equal.
 */
public final class FirstLeast {

    private final double[] least;
    private final long[] places;

    /** Makes rows of nothing. */
    public FirstLeast(int rows) {
        this.least = new double[rows];
        this.places = new long[rows];
        Arrays.fill(least, Double.NaN); // which no number is equal to or greater than
        Arrays.fill(places, -1);
    }

    /**
     * Compares the elements of a line with their rows'.
     *
     * @param sign 1, or -1 to find the greatest by its negative
     * @param place the place of the line's first element in the whole; those of the others follow
     */
    public void add(LabelledLine line, double sign, long place) {
        double[] values = line.values();
        int at = line.at();
        int runs = line.runs();
        for (int run = 0; run < runs; run++) {
            int row = line.row(run);
            int stop = line.stop(run);
            int i = line.start(run);
            while (i < stop && place + i < places[row]) { // an equal number that stands before wins
                challenge(row, sign * values[at + i], place + i);
                i++;
            }
            double held = least[row];
            for (; i < stop; i++) {
                double value = sign * values[at + i];
                if (!(value >= held)) {
                    challenge(row, value, place + i);
                    held = least[row];
                }
            }
        }
    }

    private void challenge(int row, double value, long place) {
        double held = least[row];
        boolean empty = places[row] < 0;
        boolean less = value < held || (Double.isNaN(value) && !Double.isNaN(held));
        boolean same = value == held || (Double.isNaN(value) && Double.isNaN(held));
        if (empty || less || (same && place < places[row])) {
            least[row] = value;
            places[row] = place;
        }
    }

    /** Adds a range of rows of another table of as many. */
    public void merge(FirstLeast other, int from, int to) {
        for (int row = from; row < to; row++) {
            if (other.places[row] >= 0) {
                challenge(row, other.least[row], other.places[row]);
            }
        }
    }

    /** Moves this to bytes, or from bytes into this while it is empty. */
    public void move(Transfer bytes) throws IOException {
        bytes.doubles(least);
        bytes.longs(places);
    }

    /** Returns the least number of a row; it means nothing where there was none. */
    public double least(int row) {
        return least[row];
    }

    /** Returns where a row's least number stands first, or -1 where there was none. */
    public long place(int row) {
        return places[row];
    }
}
