package io.ndimage.measurements;

import io.ndimage.internal.kernel.LabelledLine;
import io.ndimage.internal.kernel.Summands;
import java.util.ArrayList;
import java.util.List;

/** The exact sums of the elements of each row times their coordinates along each axis. */
final class MomentColumn implements Column {

    private final List<SumColumn> axes = new ArrayList<>();

    MomentColumn(int rows, Summands summands, int ndim) {
        for (int a = 0; a < ndim; a++) {
            axes.add(new SumColumn(rows, summands, SumColumn.Term.moment(a)));
        }
    }

    @Override
    public void add(LabelledLine line, long[] start) {
        for (SumColumn axis : axes) {
            axis.add(line, start);
        }
    }

    @Override
    public void merge(Column other, int from, int to) {
        for (int a = 0; a < axes.size(); a++) {
            axes.get(a).merge(((MomentColumn) other).axes.get(a), from, to);
        }
    }

    double get(int axis, int row) {
        return axes.get(axis).get(row);
    }
}
