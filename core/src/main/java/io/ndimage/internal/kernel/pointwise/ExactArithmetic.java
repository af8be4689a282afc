package io.ndimage.internal.kernel.pointwise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sums, differences, products and quotients of runs of numbers, of which some have more digits than a double: computed as doubles,
 * and where those do not hold an operand or the result, exactly. It belongs to one thread.
 */
public final class ExactArithmetic {

    /** Up to here doubles hold every whole number. */
    private static final double DIGITS = 0x1p53;

    private final Pointwise function;
    private final RoundingMode rounding;
    private final boolean whole;
    private final DoublePointwise kernel;
    private final double[][] near;
    private final long[][] longs;
    private final Operand[] operands = {Operand.REAL, Operand.REAL};
    private final Number[] number = {0, 0};
    private final double[] result;

    /** How an operand's elements are known exactly. */
    private enum Operand {
        SIGNED,
        UNSIGNED,
        REAL,
        NUMBER
    }

    /**
     * Makes a kernel.
     *
     * @param rounding how quotients become whole
     * @param whole whether results become whole
     * @param longest how many elements a run may have
     */
    public ExactArithmetic(Pointwise function, RoundingMode rounding, boolean whole, int longest) {
        this.function = function;
        this.rounding = rounding;
        this.whole = whole;
        this.kernel = new DoublePointwise(function);
        this.near = new double[2][longest];
        this.longs = new long[2][longest];
        this.result = new double[longest];
    }

    /** Takes an operand's run of longs, which may stand for unsigned numbers less 2<sup>63</sup>. */
    public void take(int operand, long[] in, boolean unsigned, int at, int count) {
        operands[operand] = unsigned ? Operand.UNSIGNED : Operand.SIGNED;
        long shift = unsigned ? Long.MIN_VALUE : 0;
        for (int i = 0; i < count; i++) {
            long value = in[at + i] ^ shift;
            longs[operand][i] = value;
            near[operand][i] = unsigned && value < 0 ? (double) ((value >>> 1) | (value & 1)) * 2 : value;
        }
    }

    /** Takes an operand's run of doubles. */
    public void take(int operand, double[] in, int at, int count) {
        operands[operand] = Operand.REAL;
        System.arraycopy(in, at, near[operand], 0, count);
    }

    /** Takes one number, a {@link java.math.BigInteger} or a double, as an operand of a whole run. */
    public void take(int operand, Number one, int count) {
        operands[operand] = Operand.NUMBER;
        number[operand] = one;
        Arrays.fill(near[operand], 0, count, one.doubleValue());
    }

    /** Returns what doubles give for a run. */
    public double[] run(int count) {
        kernel.run(near, new int[2], result, 0, count);
        return result;
    }

    /** Returns what is exact for an element of the run where doubles do not hold all of it; null where they do. */
    public @Nullable Number exact(int i) {
        double x = near[0][i];
        double y = near[1][i];
        boolean held = Math.abs(x) <= DIGITS && Math.abs(y) <= DIGITS && Math.abs(result[i]) <= DIGITS;
        if ((held && !isRoundedTwice(x, y, result[i]))
                || !(Math.abs(x) + Math.abs(y) + Math.abs(result[i]) < Double.POSITIVE_INFINITY)) {
            return null;
        }
        BigDecimal a = exact(0, i);
        BigDecimal b = exact(1, i);
        return switch (function) {
            case ADD -> a.add(b);
            case SUBTRACT -> a.subtract(b);
            case MULTIPLY -> a.multiply(b);
            case DIVIDE -> whole ? a.divide(b, 0, rounding) : a.divide(b, MathContext.DECIMAL128);
            default -> throw new IllegalStateException(function + " has no exact result");
        };
    }

    /** Returns whether a result was rounded to a double so near to where whole numbers part that it may become the wrong one. */
    private boolean isRoundedTwice(double x, double y, double rounded) {
        double halves = 2 * rounded;
        return whole && Math.abs(halves - Math.rint(halves)) <= 4 * Math.ulp(rounded) && error(x, y, rounded) != 0;
    }

    /** Returns by how much the rounded result misses the exact one, of a quotient times the divisor. */
    private double error(double x, double y, double rounded) {
        return switch (function) {
            case ADD -> sumError(x, y, rounded);
            case SUBTRACT -> sumError(x, -y, rounded);
            case MULTIPLY -> Math.fma(x, y, -rounded);
            case DIVIDE -> Math.fma(-rounded, y, x);
            default -> throw new IllegalStateException(function + " has no exact result");
        };
    }

    private static double sumError(double x, double y, double sum) {
        double second = sum - x;
        return (x - (sum - second)) + (y - second);
    }

    private BigDecimal exact(int operand, int i) {
        return switch (operands[operand]) {
            case SIGNED -> BigDecimal.valueOf(longs[operand][i]);
            case UNSIGNED -> new BigDecimal(Long.toUnsignedString(longs[operand][i]));
            case REAL -> new BigDecimal(near[operand][i]);
            case NUMBER -> new BigDecimal(number[operand].toString());
        };
    }
}
