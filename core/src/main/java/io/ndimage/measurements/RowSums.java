package io.ndimage.measurements;

import java.math.BigInteger;

/** A column of exact sums. */
interface RowSums extends Column {

    /** Returns the sum of a row, rounded once. */
    double get(int row);

    /** Returns the sum of a row of whole numbers. */
    BigInteger whole(int row);

    /** Returns how many elements a row has. */
    long count(int row);
}
