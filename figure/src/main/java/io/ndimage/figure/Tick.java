package io.ndimage.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A mark on a colour bar.
 *
 * @param position where it is, 0 at the foot of the bar to 1 at its top
 * @param label what it says
 */
record Tick(double position, String label) {

    private static final int[] STEPS = {1, 2, 5, 10};
    private static final int LEAST_ROOM = 3;
    private static final MathContext SHORT = new MathContext(5);
    private static final BigDecimal GREATEST_PLAIN = new BigDecimal("1e6");
    private static final BigDecimal LEAST_PLAIN = new BigDecimal("1e-4");

    /**
     * Returns marks at round numbers: multiples of 1, 2 or 5 times a power of ten.
     *
     * @param room into how many parts, at most, the marks may divide the bar; fewer than three count as three
     */
    static List<Tick> between(ColorLimits limits, int room) {
        if (limits.low() == limits.high()) {
            return List.of(new Tick(0.5, text(BigDecimal.valueOf(limits.low()).round(SHORT))));
        }
        BigDecimal low = BigDecimal.valueOf(limits.low());
        BigDecimal high = BigDecimal.valueOf(limits.high());
        BigDecimal step = step(high.subtract(low), Math.max(LEAST_ROOM, room));
        BigInteger last = high.divide(step, 0, RoundingMode.FLOOR).toBigInteger();
        BigInteger i = low.divide(step, 0, RoundingMode.CEILING).toBigInteger();
        List<Tick> ticks = new ArrayList<>();
        for (; i.compareTo(last) <= 0; i = i.add(BigInteger.ONE)) {
            BigDecimal value = step.multiply(new BigDecimal(i));
            ticks.add(new Tick(limits.position(value.doubleValue()), text(value)));
        }
        return ticks;
    }

    /** Returns the least round number that divides a span into no more parts than there is room for. */
    private static BigDecimal step(BigDecimal span, int room) {
        BigDecimal least = span.divide(BigDecimal.valueOf(room), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        for (int step : STEPS) {
            BigDecimal round = power.multiply(BigDecimal.valueOf(step));
            if (round.compareTo(least) >= 0) {
                return round;
            }
        }
        throw new AssertionError("a number is less than ten times the power of ten below it");
    }

    private static String text(BigDecimal value) {
        BigDecimal size = value.abs();
        String digits;
        if (size.signum() == 0) {
            digits = "0";
        } else if (size.compareTo(GREATEST_PLAIN) < 0 && size.compareTo(LEAST_PLAIN) >= 0) {
            digits = size.stripTrailingZeros().toPlainString();
        } else {
            int exponent = size.precision() - size.scale() - 1;
            String sign = exponent < 0 ? "−" : "";
            digits = size.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + sign
                    + Math.abs(exponent);
        }
        return (value.signum() < 0 ? "−" : "") + digits;
    }
}
