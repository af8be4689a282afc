package io.ndimage.op;

import io.ndimage.array.Cast;
import io.ndimage.array.DType;
import io.ndimage.plan.Working;
import java.io.Serial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A single number that meets pixels: an operand, a threshold, a bound, the constant beyond the boundary. It is a whole number of up to
 * 64 bits and a sign, which is exact, or any other double, or a complex number, whose parts are such numbers. Immutable.
 *
 * <p>Every parameter of this kind has this type, and no other parameter has. Two are equal if they are the same number: 2 and
 * 2.0 are; 0 and -0.0, and 2 and 2+0j, are not. A NaN equals itself.
 *
 * <p>It may be open: what another operation gives of the array that the operation with the parameter reads. Then that is computed
 * first, in a pass of its own. Which pixels of a blurred photograph are darker than its mean:
 *
 * <pre>{@code
 * RegionOperation dark = Graph.chain(List.of(gaussianFilter(2), lessThan(Scalar.of(mean()))));
 * }</pre>
 *
 * <p>What is NaN, and what gives nothing, as a mean of no elements does, is refused by name when it is computed.
 */
public final class Scalar extends Number {

    /** Nought. */
    public static final Scalar ZERO = of(0);

    @Serial
    private static final long serialVersionUID = 1;

    /** Whole numbers of a larger magnitude are doubles: no element of an integer type lies between one and its double. */
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(Long.SIZE);

    private static final BigInteger HALF = BigInteger.ONE.shiftLeft(Long.SIZE - 1);

    /** Numbers in text; a program that reads none has no patterns made. */
    private static final class Written {
        static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,40}");
        static final Pattern HEXADECIMAL = Pattern.compile("([+-]?)0[xX]([0-9a-fA-F]{1,32})");
    }

    /** A {@link BigInteger} where it is whole, else a {@link Double}. */
    private final Number real;

    private final Number imaginary;
    private final boolean complex;

    /** What gives this number; null where it was given. */
    private final @Nullable Operation<?> giver;

    /** Whether there is a number, if only one that stands for it. */
    private final boolean known;

    private Scalar(Number real, Number imaginary, boolean complex) {
        this(real, imaginary, complex, null, true);
    }

    private Scalar(Number real, Number imaginary, boolean complex, @Nullable Operation<?> giver, boolean known) {
        this.real = real;
        this.imaginary = imaginary;
        this.complex = complex;
        this.giver = giver;
        this.known = known;
    }

    private static Scalar real(Number number) {
        return new Scalar(number, BigInteger.ZERO, false);
    }

    /** Returns a number as it is: Java's whole ones exactly, and others as the nearest double. */
    public static Scalar of(Number number) {
        if (number instanceof Scalar scalar) {
            return scalar;
        }
        if (number instanceof BigInteger whole) {
            return real(canonical(whole));
        }
        boolean whole = number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte;
        return real(whole ? BigInteger.valueOf(number.longValue()) : canonical(number.doubleValue()));
    }

    /**
     * Returns the number that an operation gives of the array that the operation with the parameter reads: of the first one, where
     * there are several.
     *
     * @param giver what gives a single number, such as {@code mean()}
     */
    public static Scalar of(ResultOperation<?> giver) {
        return new Scalar(BigInteger.ZERO, BigInteger.ZERO, false, giver, false);
    }

    /** Returns the unsigned number that a long's bits mean. */
    public static Scalar ofUnsigned(long bits) {
        return of(new BigInteger(Long.toUnsignedString(bits)));
    }

    /** Returns a complex number. */
    public static Scalar complex(double real, double imaginary) {
        return new Scalar(canonical(real), canonical(imaginary), true);
    }

    /**
     * Returns the number that a text means: {@code 3}, {@code -0.5}, {@code 1e18}, {@code 0xff}, {@code nan}, {@code -inf}, or a
     * complex one as Python or MATLAB writes it, {@code 1+2j}, {@code 2j}, {@code (1+2j)}, {@code 1+2i} or {@code 2*i}.
     *
     * @throws IllegalArgumentException if it means none
     */
    public static Scalar parse(String text) {
        String bare = text.strip();
        if (bare.startsWith("(") && bare.endsWith(")")) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        if (bare.isEmpty() || "iIjJ".indexOf(bare.charAt(bare.length() - 1)) < 0) {
            return real(number(bare));
        }
        String parts = bare.substring(0, bare.length() - 1)
                .replaceAll("\\s*([-+*])\\s*", "$1")
                .replaceFirst("(?<=[0-9.])\\*$", "");
        int sign = parts.length() - 1;
        while (sign > 0 && !isSign(parts, sign)) {
            sign--;
        }
        Number first = sign > 0 ? number(parts.substring(0, sign)) : BigInteger.ZERO;
        String second = parts.substring(Math.max(0, sign));
        boolean matlab = bare.endsWith("i") || bare.endsWith("I");
        boolean one = matlab && (second.isEmpty() || second.equals("+") || second.equals("-"));
        return new Scalar(first, number(one ? second + "1" : second), true);
    }

    /** Returns whether a part begins at a place with its sign, which that of an exponent is not. */
    private static boolean isSign(String text, int at) {
        return "+-".indexOf(text.charAt(at)) >= 0 && "eE".indexOf(text.charAt(at - 1)) < 0;
    }

    private static Number number(String text) {
        if (Written.WHOLE.matcher(text).matches() && !text.matches("-0+")) {
            return canonical(new BigInteger(text));
        }
        var hexadecimal = Written.HEXADECIMAL.matcher(text);
        if (hexadecimal.matches()) {
            return canonical(new BigInteger(hexadecimal.group(1) + hexadecimal.group(2), 16));
        }
        try {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "nan", "+nan", "-nan" -> Double.NaN;
                case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
                case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
                default -> decimal(text);
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a number is needed", e);
        }
    }

    /** Returns what a number with a point or an exponent means; whole ones beyond a double's digits are exact too. */
    private static Number decimal(String text) {
        double nearest = Double.parseDouble(text);
        boolean large = Math.abs(nearest) >= 0x1p53 && Math.abs(nearest) <= 0x1p64;
        if (large && text.matches("[0-9.eE+-]{1,40}")) {
            BigDecimal exact = new BigDecimal(text).stripTrailingZeros();
            return exact.scale() <= 0 ? canonical(exact.toBigInteger()) : nearest;
        }
        return canonical(nearest);
    }

    private static Number canonical(double number) {
        boolean negativeZero = number == 0 && 1 / number < 0;
        boolean whole = number == Math.rint(number) && Math.abs(number) <= 0x1p64 && !negativeZero;
        return whole ? new BigDecimal(number).toBigInteger() : (Number) number;
    }

    private static Number canonical(BigInteger number) {
        return number.abs().compareTo(LARGEST) <= 0 ? number : canonical(number.doubleValue());
    }

    /** Returns what gives this number where it is open, or null. */
    public @Nullable Operation<?> giver() {
        return giver;
    }

    /** Returns whether there is a number, which there is not yet where it is open. */
    boolean isKnown() {
        return known;
    }

    /** Returns this number in the place of what an operation will give, for planning. */
    Scalar standingFor(Operation<?> giver) {
        return new Scalar(real, imaginary, complex, giver, true);
    }

    /** Returns the real part, where there is one yet. */
    private Number first() {
        if (!known) {
            throw new IllegalStateException(
                    "what " + this + " is becomes known when an engine runs the operation that it is a parameter of");
        }
        return real;
    }

    /** Returns whether this was made as a complex number; one that is open was not. */
    public boolean isComplex() {
        return complex;
    }

    /** Returns whether this is a real whole number, and so exact. */
    public boolean isWhole() {
        return !complex && first() instanceof BigInteger;
    }

    /** Returns whether a part is no number. */
    public boolean isNaN() {
        return Double.isNaN(first().doubleValue()) || Double.isNaN(imaginary.doubleValue());
    }

    /** Returns whether both parts are doubles exactly. */
    public boolean isDouble() {
        return canonical(first().doubleValue()).equals(real)
                && canonical(imaginary.doubleValue()).equals(imaginary);
    }

    /** Returns whether this is a whole number that a type of integers has. */
    public boolean isElement(DType type) {
        return isWhole() && in(type, Cast.ROUND_SATURATE).equals(this);
    }

    /** Returns whether the real part is not greater than another's, of which neither is NaN; one that is open may be. */
    public boolean isAtMost(Scalar other) {
        if (giver != null || other.giver != null) {
            return true;
        }
        if (Double.isInfinite(doubleValue()) || Double.isInfinite(other.doubleValue()) || isNaN() || other.isNaN()) {
            return doubleValue() <= other.doubleValue();
        }
        return decimal().compareTo(other.decimal()) <= 0;
    }

    private BigDecimal decimal() {
        return real instanceof BigInteger whole ? new BigDecimal(whole) : new BigDecimal(real.doubleValue());
    }

    /** Returns the real part. */
    public Scalar real() {
        return complex ? real(real) : this;
    }

    /** Returns the imaginary part, which a real number has as 0. */
    public Scalar imaginary() {
        return real(known ? imaginary : first());
    }

    /** Returns the real part exactly: a {@link BigInteger} where it is whole, else a {@link Double}. */
    public Number exact() {
        return first();
    }

    /** Returns this number, or both its parts, times a double. */
    public Scalar times(double factor) {
        Number product = canonical(first().doubleValue() * factor);
        Number second = complex ? canonical(imaginary.doubleValue() * factor) : imaginary;
        return new Scalar(product, second, complex, giver, true);
    }

    /**
     * Returns the real part as an element of a type holds it.
     *
     * @param cast how it becomes whole, where the type is one of integers
     */
    public Scalar in(DType type, Cast cast) {
        if (type.isInteger()) {
            return real(cast.toWhole(first(), type));
        }
        double nearest = first().doubleValue();
        return switch (type.part()) {
            case BOOL -> of(nearest == 0 ? 0 : 1);
            case FLOAT32 -> real(canonical((float) nearest));
            default -> real(canonical(nearest));
        };
    }

    /**
     * Returns an element of a type as the order-keeping number that {@link Working#INT64} has for it: of unsigned 64-bit integers it
     * is less by 2<sup>63</sup>.
     */
    public Scalar ordered(DType type) {
        return type == DType.UINT64 && first() instanceof BigInteger whole ? real(whole.subtract(HALF)) : this;
    }

    @Override
    public int intValue() {
        return (int) first().doubleValue();
    }

    /** Returns the real part as a long: whole numbers exactly, those beyond the longs by their low bits, others cut towards zero. */
    @Override
    public long longValue() {
        return first().longValue();
    }

    @Override
    public float floatValue() {
        return (float) doubleValue();
    }

    /** Returns the double nearest to the real part. */
    @Override
    public double doubleValue() {
        return first().doubleValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scalar that
                && complex == that.complex
                && known == that.known
                && Objects.equals(giver, that.giver)
                && real.equals(that.real)
                && imaginary.equals(that.imaginary);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * real.hashCode() + imaginary.hashCode()) + Objects.hashCode(giver);
    }

    /**
     * Returns the number as {@link #parse} reads it: every digit of a whole one, a complex one as {@code 1+2j}. One that is open goes
     * by the name of what gives it, in parentheses.
     */
    @Override
    public String toString() {
        if (giver != null) {
            return "(" + Named.Names.of(giver) + ")";
        }
        if (!complex) {
            return real.toString();
        }
        String second = imaginary.toString();
        String first = real.equals(BigInteger.ZERO) ? "" : real.toString();
        return first + (first.isEmpty() || second.startsWith("-") ? "" : "+") + second + "j";
    }
}
