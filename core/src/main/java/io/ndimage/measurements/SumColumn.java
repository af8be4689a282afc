package io.ndimage.measurements;

import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.tables.ExactSums;
import io.ndimage.internal.kernel.tables.LabelledLine;
import io.ndimage.internal.kernel.tables.Summands;
import java.io.IOException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The exact sum of a number made of each element. */
final class SumColumn implements RowSums {

    /** A number made of each element of a line; it is rounded, and then summed exactly. */
    interface Term {

        /** Makes the terms of a line, each at the place of its element; those of elements without a row mean nothing. */
        void of(LabelledLine line, long[] start, double[] out);

        /** Returns the elements times their coordinates along an axis. */
        static Term moment(int axis) {
            return (line, start, out) -> {
                double[] values = line.values();
                int at = line.at();
                double first = start[axis];
                int step = axis == start.length - 1 ? 1 : 0;
                int length = line.length();
                for (int i = 0; i < length; i++) {
                    out[i] = values[at + i] * (first + step * i);
                }
            };
        }

        /** Returns the squares of the elements' distances from a number for each row. */
        static Term squaredDistance(double[] from) {
            return (line, start, out) -> {
                double[] values = line.values();
                int at = line.at();
                if (line.isScattered()) {
                    line.differences(from, out);
                    for (int i = 0; i < line.length(); i++) {
                        out[i] *= out[i];
                    }
                    return;
                }
                int runs = line.runs();
                for (int run = 0; run < runs; run++) {
                    double of = from[line.row(run)];
                    int stop = line.stop(run);
                    for (int i = line.start(run); i < stop; i++) {
                        double distance = values[at + i] - of;
                        out[i] = distance * distance;
                    }
                }
            };
        }
    }

    private final ExactSums sums;
    private final @Nullable Term term;
    private double[] terms = new double[0];

    /** Makes sums of the elements themselves. */
    SumColumn(int rows, Summands summands) {
        this.sums = new ExactSums(rows, summands);
        this.term = null;
    }

    /** Makes sums of a term. */
    SumColumn(int rows, Summands summands, Term term) {
        this.sums = new ExactSums(rows, summands);
        this.term = term;
    }

    /** Makes sums of the squares of the elements' distances from a number for each row. */
    static SumColumn squares(int rows, double[] from) {
        return new SumColumn(rows, Summands.ANY, Term.squaredDistance(from));
    }

    @Override
    public void add(LabelledLine line, long[] start) {
        if (term == null) {
            sums.add(line, line.values(), line.at());
            return;
        }
        if (terms.length < line.length()) {
            terms = new double[line.length()];
        }
        term.of(line, start, terms);
        sums.add(line, terms, 0);
    }

    @Override
    public void move(Transfer bytes) throws IOException {
        sums.move(bytes);
    }

    @Override
    public void merge(Column other, int from, int to) {
        sums.merge(((SumColumn) other).sums, from, to);
    }

    @Override
    public double get(int row) {
        return sums.get(row);
    }

    @Override
    public BigInteger whole(int row) {
        return BigInteger.valueOf(sums.getWhole(row));
    }

    @Override
    public long count(int row) {
        return sums.count(row);
    }
}
