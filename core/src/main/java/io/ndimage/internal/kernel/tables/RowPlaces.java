package io.ndimage.internal.kernel.tables;

/** The places of the elements of each row of a table, row by row, and within a row in ascending order. */
public final class RowPlaces {

    private final int[] starts;
    private final int[] places;

    /**
     * Sorts places by their rows.
     *
     * @param rows the row of each element, -1 for none
     * @param count how many rows there are
     */
    public RowPlaces(int[] rows, int count) {
        int[] ends =
                new int[count + 2]; // those of the rows, two entries on, become their starts, and move to their ends
        for (int row : rows) {
            ends[row + 1]++;
        }
        int none = ends[0];
        ends[0] = 0;
        for (int row = 0; row < count; row++) {
            ends[row + 1] += ends[row];
        }
        System.arraycopy(ends, 0, ends, 1, count + 1);
        ends[0] = 0;
        this.places = new int[rows.length - none];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                places[ends[rows[i] + 1]++] = i;
            }
        }
        this.starts = ends;
    }

    /** Returns the places of all rows. */
    public int[] places() {
        return places;
    }

    /** Returns where the places of a row begin. */
    public int start(int row) {
        return starts[row];
    }

    /** Returns where the places of a row end. */
    public int stop(int row) {
        return starts[row + 1];
    }
}
