package io.ndimage.internal.kernel.pointwise;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The floating-point numbers of which a relation to a number holds: those within two bounds, or all others, NaN too.
 *
 * @param least the first bound
 * @param most the last one; less than the first where no number is within
 * @param outside whether the others are meant
 */
public record RealBounds(double least, double most, boolean outside) {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /**
     * Returns the numbers of which a relation to a number holds.
     *
     * @param number what they are compared with, exactly: a {@link BigInteger}, or a double; nothing but inequality holds of NaN
     * @param single whether they are floats; the bounds are, then, too
     */
    public static RealBounds of(Relation relation, Number number, boolean single) {
        double nearest = number.doubleValue();
        double near = single ? (float) nearest : nearest;
        int order = compare(near, number);
        double floor = order > 0 ? next(near, -INFINITY, single) : near;
        double ceiling = order < 0 ? next(near, INFINITY, single) : near;
        boolean none = Double.isNaN(nearest)
                || (relation == Relation.LESS && nearest == -INFINITY)
                || (relation == Relation.GREATER && nearest == INFINITY);
        if (none) {
            return new RealBounds(INFINITY, -INFINITY, relation == Relation.NOT_EQUAL);
        }
        return switch (relation) {
            case LESS -> new RealBounds(-INFINITY, next(ceiling, -INFINITY, single), false);
            case LESS_EQUAL -> new RealBounds(-INFINITY, floor, false);
            case GREATER -> new RealBounds(next(floor, INFINITY, single), INFINITY, false);
            case GREATER_EQUAL -> new RealBounds(ceiling, INFINITY, false);
            case EQUAL -> new RealBounds(ceiling, floor, false);
            case NOT_EQUAL -> new RealBounds(ceiling, floor, true);
        };
    }

    private static int compare(double near, Number number) {
        return number instanceof BigInteger whole && Double.isFinite(near)
                ? new BigDecimal(near).compareTo(new BigDecimal(whole))
                : near > number.doubleValue() ? 1 : near < number.doubleValue() ? -1 : 0;
    }

    private static double next(double number, double towards, boolean single) {
        return single ? Math.nextAfter((float) number, towards) : Math.nextAfter(number, towards);
    }
}
