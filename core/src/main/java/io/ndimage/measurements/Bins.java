package io.ndimage.measurements;

import io.ndimage.array.MemoryLimitException;
import java.io.Serializable;

/** Bins of equal width, one at least, between two finite numbers. */
record Bins(double min, double max, int count) implements Serializable {

    /** The part of the memory that a table may take. */
    private static final int SHARE = 4;

    Bins {
        if (max < min || !Double.isFinite(max - min)) {
            throw new IllegalArgumentException(
                    "max is " + max + "; allowed is a finite number that is not less than min, " + min);
        }
    }

    void checkRoom(int rows) {
        long room = Math.min(Integer.MAX_VALUE / 2, Runtime.getRuntime().maxMemory() / SHARE / Long.BYTES);
        if ((long) rows * count > room) {
            throw new MemoryLimitException(
                    "bins is " + count + "; allowed here, for " + rows + " labels, is at most " + room / rows,
                    Long.BYTES * (long) rows * count);
        }
    }
}
