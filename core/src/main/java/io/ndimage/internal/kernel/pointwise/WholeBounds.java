package io.ndimage.internal.kernel.pointwise;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The whole numbers of a type of which a relation to a number holds: those within two bounds, or those outside of them.
 *
 * @param least the first bound, in the type's range; of unsigned 64-bit numbers, less 2<sup>63</sup>
 * @param most the last one, likewise, not less than the first
 * @param outside whether the numbers beyond the bounds are meant
 */
public record WholeBounds(long least, long most, boolean outside) {

    private static final double BEYOND = 0x1p70;

    /**
     * Returns the numbers of which a relation to a number holds.
     *
     * @param number what they are compared with, exactly: a {@link BigInteger}, or a double; nothing but inequality holds of NaN
     * @param bits how many bits the type has
     * @param unsigned whether it has no sign
     */
    public static WholeBounds of(Relation relation, Number number, int bits, boolean unsigned) {
        BigInteger first =
                unsigned ? BigInteger.ZERO : BigInteger.ONE.shiftLeft(bits - 1).negate();
        BigInteger last = first.add(BigInteger.ONE.shiftLeft(bits)).subtract(BigInteger.ONE);
        BigInteger least = first;
        BigInteger most = last;
        boolean outside = relation == Relation.NOT_EQUAL;
        if (Double.isNaN(number.doubleValue())) {
            most = first.subtract(BigInteger.ONE);
        } else {
            BigDecimal exact = number instanceof BigInteger whole
                    ? new BigDecimal(whole)
                    : new BigDecimal(Math.max(-BEYOND, Math.min(BEYOND, number.doubleValue())));
            BigInteger floor = exact.setScale(0, RoundingMode.FLOOR).toBigInteger();
            BigInteger ceiling = exact.setScale(0, RoundingMode.CEILING).toBigInteger();
            switch (relation) {
                case LESS -> most = ceiling.subtract(BigInteger.ONE);
                case LESS_EQUAL -> most = floor;
                case GREATER -> least = floor.add(BigInteger.ONE);
                case GREATER_EQUAL -> least = ceiling;
                case EQUAL, NOT_EQUAL -> {
                    least = ceiling;
                    most = floor;
                }
            }
        }
        least = least.max(first);
        most = most.min(last);
        BigInteger shift = unsigned && bits == Long.SIZE ? BigInteger.ONE.shiftLeft(Long.SIZE - 1) : BigInteger.ZERO;
        return least.compareTo(most) <= 0
                ? new WholeBounds(
                        least.subtract(shift).longValueExact(),
                        most.subtract(shift).longValueExact(),
                        outside)
                : new WholeBounds(
                        first.subtract(shift).longValueExact(),
                        last.subtract(shift).longValueExact(),
                        !outside);
    }
}
