package io.ndimage.internal.kernel;

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
     * @param number what they are compared with, exactly; nothing but inequality holds of NaN
     * @param single whether they are floats; the bounds are, then, too
     */
    public static RealBounds of(Relation relation, double number, boolean single) {
        double near = single ? (float) number : number;
        double floor = near > number ? next(near, -INFINITY, single) : near;
        double ceiling = near < number ? next(near, INFINITY, single) : near;
        boolean none = Double.isNaN(number)
                || (relation == Relation.LESS && number == -INFINITY)
                || (relation == Relation.GREATER && number == INFINITY);
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

    private static double next(double number, double towards, boolean single) {
        return single ? Math.nextAfter((float) number, towards) : Math.nextAfter(number, towards);
    }
}
