package io.ndimage.measurements;

import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.tables.LabelledLine;
import io.ndimage.internal.kernel.tables.RowValues;
import io.ndimage.op.Threads;
import java.io.IOException;

/** All elements of each row, and, once they are sorted, the medians. */
final class MedianColumn implements Column {

    private static final int PARTS_FOR_A_THREAD = 4;

    private final long elements;
    private final boolean complex;
    private final RowValues values = new RowValues();
    private final RowValues imaginary = new RowValues();
    private final double[] medians;
    private final double[] imaginaryMedians;

    /**
     * Makes rows of nothing.
     *
     * @param elements how many elements may come at most
     */
    MedianColumn(int rows, long elements, boolean complex) {
        this.elements = elements;
        this.complex = complex;
        this.medians = new double[rows];
        this.imaginaryMedians = new double[complex ? rows : 0];
    }

    @Override
    public void add(LabelledLine line, long[] start) {
        values.add(line);
        if (complex) {
            line.swapParts();
            imaginary.add(line);
            line.swapParts();
        }
    }

    @Override
    public void adopt(Column other) {
        values.adopt(((MedianColumn) other).values);
        imaginary.adopt(((MedianColumn) other).imaginary);
    }

    @Override
    public void move(Transfer bytes) throws IOException {
        values.move(bytes, medians.length, elements);
        if (complex) {
            imaginary.move(bytes, medians.length, elements);
        }
    }

    @Override
    public void merge(Column other, int from, int to) {
        // the elements of all rows were taken over together
    }

    /** Finds the medians. */
    void sort(Threads threads) {
        LabelTable.inRanges(medians.length, PARTS_FOR_A_THREAD, threads, (from, to) -> {
            if (complex) {
                values.medians(imaginary, from, to, medians, imaginaryMedians);
            } else {
                values.medians(from, to, medians);
            }
        });
    }

    /** Returns the median of a row, of complex elements its real part; NaN where there is nothing. */
    double get(int row) {
        return medians[row];
    }

    /** Returns the imaginary part of the median of a row of complex elements; NaN where there is nothing. */
    double imaginary(int row) {
        return imaginaryMedians[row];
    }
}
