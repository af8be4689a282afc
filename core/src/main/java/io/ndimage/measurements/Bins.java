package io.ndimage.measurements;

import io.ndimage.array.MemoryLimitException;
import java.io.Serializable;

/** Bins of equal width between two numbers. */
record Bins(double min, double max, int count) implements Serializable {

    /** The part of the memory that a table may take. */
    private static final int SHARE = 4;

    Bins {
        if (!Double.isFinite(min)) {
            throw new IllegalArgumentException("min is " + min + "; allowed is a finite number");
        }
        if (!Double.isFinite(max) || max < min || !Double.isFinite(max - min)) {
            throw new IllegalArgumentException(
                    "max is " + max + "; allowed is a finite number that is not less than min, " + min);
        }
        if (count < 1) {
            throw new IllegalArgumentException("bins is " + count + "; allowed is a whole number >= 1");
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
