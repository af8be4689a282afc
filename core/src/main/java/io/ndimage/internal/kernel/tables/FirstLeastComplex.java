package io.ndimage.internal.kernel.tables;

import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.order.ComplexOrder;
import java.io.IOException;
import java.util.Arrays;

/**
 * The least complex number of each row of a table, by the real part and then by the imaginary one, and the place where it stands
 * first. A number with a NaN in either part is less than any other; zeros of either sign are equal.
 */
public final class FirstLeastComplex {

    private final double[] real;
    private final double[] imaginary;
    private final long[] places;

    /** Makes rows of nothing. */
    public FirstLeastComplex(int rows) {
        this.real = new double[rows];
        this.imaginary = new double[rows];
        this.places = new long[rows];
        Arrays.fill(places, -1);
    }

    /**
     * Compares the elements of a line with their rows'.
     *
     * @param sign 1, or -1 to find the greatest by its negative
     * @param place the place of the line's first element in the whole; those of the others follow
     */
    public void add(LabelledLine line, double sign, long place) {
        double[] reals = line.values();
        double[] imaginaries = line.imaginary();
        int runs = line.runs();
        for (int run = 0; run < runs; run++) {
            int row = line.row(run);
            for (int i = line.start(run); i < line.stop(run); i++) {
                double re = sign * reals[line.at() + i];
                double im = sign * imaginaries[line.imaginaryAt() + i];
                challenge(row, re, im, place + i);
            }
        }
    }

    private void challenge(int row, double re, double im, long place) {
        int order = places[row] < 0 ? -1 : ComplexOrder.compare(re, im, real[row], imaginary[row]);
        if (order < 0 || (order == 0 && place < places[row])) {
            real[row] = re;
            imaginary[row] = im;
            places[row] = place;
        }
    }

    /** Adds a range of rows of another table of as many. */
    public void merge(FirstLeastComplex other, int from, int to) {
        for (int row = from; row < to; row++) {
            if (other.places[row] >= 0) {
                challenge(row, other.real[row], other.imaginary[row], other.places[row]);
            }
        }
    }

    /** Moves this to bytes, or from bytes into this while it is empty. */
    public void move(Transfer bytes) throws IOException {
        bytes.doubles(real);
        bytes.doubles(imaginary);
        bytes.longs(places);
    }

    /** Returns the real part of the least number of a row; it means nothing where there was none. */
    public double real(int row) {
        return real[row];
    }

    /** Returns the imaginary part of the least number of a row; it means nothing where there was none. */
    public double imaginary(int row) {
        return imaginary[row];
    }

    /** Returns where a row's least number stands first, or -1 where there was none. */
    public long place(int row) {
        return places[row];
    }
}
