package io.ndimage.internal.kernel.pointwise;

import io.ndimage.internal.kernel.TruthJoin;

/**
 * Tells of which longs of a run, and longs or doubles of another, a relation holds. They are compared exactly, also longs that
 * stand for unsigned numbers, less 2<sup>63</sup>, with ones that do not.
 */
public final class LongRelation implements TruthJoin {

    private static final int UNORDERED = 2;

    private final Relation relation;
    private final boolean unsigned;
    private final boolean unsignedOther;

    /** Makes a kernel; the longs of the first run, and those of the other, stand for unsigned numbers or not. */
    public LongRelation(Relation relation, boolean unsigned, boolean unsignedOther) {
        this.relation = relation;
        this.unsigned = unsigned;
        this.unsignedOther = unsignedOther;
    }

    @Override
    public void run(Object x, int xAt, Object y, int yAt, boolean[] out, int outAt, int count) {
        long[] longs = (long[]) x;
        if (y instanceof double[] doubles) {
            for (int i = 0; i < count; i++) {
                out[outAt + i] = holds(compare(longs[xAt + i], doubles[yAt + i]));
            }
        } else {
            long[] others = (long[]) y;
            for (int i = 0; i < count; i++) {
                out[outAt + i] = holds(compare(longs[xAt + i], others[yAt + i]));
            }
        }
    }

    private boolean holds(int order) {
        return switch (relation) {
            case LESS -> order == -1;
            case LESS_EQUAL -> order <= 0;
            case GREATER -> order == 1;
            case GREATER_EQUAL -> order == 0 || order == 1;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
        };
    }

    private int compare(long x, double y) {
        if (Double.isNaN(y)) {
            return UNORDERED;
        }
        double least = unsigned ? 0 : -0x1p63;
        if (y < least) {
            return 1;
        }
        if (y >= least + 0x1p64) {
            return -1;
        }
        double floor = Math.floor(y);
        long whole = floor < 0x1p63 ? (long) floor : (long) (floor - 0x1p63) ^ Long.MIN_VALUE;
        int order = Long.compare(x, unsigned ? whole ^ Long.MIN_VALUE : whole);
        return order == 0 && floor < y ? -1 : order;
    }

    private int compare(long x, long y) {
        if (unsigned == unsignedOther) {
            return Long.compare(x, y);
        }
        if (unsigned) {
            return y < 0 ? 1 : Long.compare(x, y ^ Long.MIN_VALUE);
        }
        return x < 0 ? -1 : Long.compare(x ^ Long.MIN_VALUE, y);
    }
}
