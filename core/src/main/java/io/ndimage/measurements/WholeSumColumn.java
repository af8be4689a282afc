package io.ndimage.measurements;

import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.tables.LabelledLine;
import io.ndimage.internal.kernel.tables.WholeSums;
import java.io.IOException;
import java.math.BigInteger;

/** The exact sums of 64-bit integers. */
final class WholeSumColumn implements RowSums {

    private final WholeSums sums;

    /**
     * Makes sums of nothing.
     *
     * @param unsigned whether the integers are, which are read shifted down by 2^63
     */
    WholeSumColumn(int rows, boolean unsigned) {
        this.sums = new WholeSums(rows, unsigned);
    }

    @Override
    public void add(LabelledLine line, long[] start) {
        sums.add(line);
    }

    @Override
    public void move(Transfer bytes) throws IOException {
        sums.move(bytes);
    }

    @Override
    public void merge(Column other, int from, int to) {
        sums.merge(((WholeSumColumn) other).sums, from, to);
    }

    @Override
    public double get(int row) {
        return sums.get(row).doubleValue();
    }

    @Override
    public BigInteger whole(int row) {
        return sums.get(row);
    }

    @Override
    public long count(int row) {
        return sums.count(row);
    }
}
