package io.ndimage.measurements;

import io.ndimage.internal.kernel.tables.Summands;

/** The exact sums of the elements of each row times their coordinates along each axis. */
interface MomentColumn extends Column {

    /** Makes rows of nothing; of the products is known what is said. */
    static MomentColumn of(int rows, Summands products, int ndim) {
        return products == Summands.WHOLE
                ? new WholeMomentColumn(rows, ndim)
                : new ExactMomentColumn(rows, products, ndim);
    }

    /** Returns the sum of a row along an axis, rounded once. */
    double get(int axis, int row);
}
