package io.ndimage.measurements;

import io.ndimage.internal.kernel.Transfer;
import io.ndimage.internal.kernel.tables.LabelledLine;
import io.ndimage.internal.kernel.tables.Summands;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Moments of any numbers, whose products with coordinates are rounded, and then summed exactly. */
final class ExactMomentColumn implements MomentColumn {

    private final List<SumColumn> axes = new ArrayList<>();

    ExactMomentColumn(int rows, Summands products, int ndim) {
        for (int a = 0; a < ndim; a++) {
            axes.add(new SumColumn(rows, products, SumColumn.Term.moment(a)));
        }
    }

    @Override
    public void add(LabelledLine line, long[] start) {
        for (SumColumn axis : axes) {
            axis.add(line, start);
        }
    }

    @Override
    public void move(Transfer bytes) throws IOException {
        for (SumColumn axis : axes) {
            axis.move(bytes);
        }
    }

    @Override
    public void merge(Column other, int from, int to) {
        for (int a = 0; a < axes.size(); a++) {
            axes.get(a).merge(((ExactMomentColumn) other).axes.get(a), from, to);
        }
    }

    @Override
    public double get(int axis, int row) {
        return axes.get(axis).get(row);
    }
}
