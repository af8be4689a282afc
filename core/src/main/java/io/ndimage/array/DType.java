package io.ndimage.array;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The type of an array's elements, with NumPy's names. */
public enum DType {
    /** True or false; one {@code boolean} each. */
    BOOL(Kind.BOOL, 1),
    /** 0 to 255; a {@code byte} read as unsigned. */
    UINT8(Kind.UNSIGNED, 1),
    /** -128 to 127. */
    INT8(Kind.SIGNED, 1),
    /** 0 to 65,535; a {@code short} read as unsigned. */
    UINT16(Kind.UNSIGNED, 2),
    /** -32,768 to 32,767. */
    INT16(Kind.SIGNED, 2),
    /** 0 to 2<sup>32</sup>-1; an {@code int} read as unsigned. */
    UINT32(Kind.UNSIGNED, 4),
    /** -2<sup>31</sup> to 2<sup>31</sup>-1. */
    INT32(Kind.SIGNED, 4),
    /** 0 to 2<sup>64</sup>-1; a {@code long} read as unsigned. */
    UINT64(Kind.UNSIGNED, 8),
    /** -2<sup>63</sup> to 2<sup>63</sup>-1. */
    INT64(Kind.SIGNED, 8),
    /** IEEE 754 single precision. */
    FLOAT32(Kind.FLOAT, 4),
    /** IEEE 754 double precision. */
    FLOAT64(Kind.FLOAT, 8),
    /** Two floats, real and imaginary, side by side. */
    COMPLEX64(Kind.COMPLEX, 8),
    /** Two doubles, real and imaginary, side by side. */
    COMPLEX128(Kind.COMPLEX, 16);

    /** The families of types. */
    public enum Kind {
        BOOL,
        UNSIGNED,
        SIGNED,
        FLOAT,
        COMPLEX
    }

    private static final long MOST_BYTES = 1L << 56;

    private final Kind kind;
    private final int bytes;

    DType(Kind kind, int bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    /** Returns the family that this type belongs to. */
    public Kind kind() {
        return kind;
    }

    /** Returns the bytes that one element takes. */
    public int bytes() {
        return bytes;
    }

    /**
     * Returns how many bytes a number of elements takes, but no more than 2<sup>56</sup>, which is more than any memory holds, so
     * that sums and small multiples of such sizes do not overflow.
     */
    public long bytes(long elements) {
        return Math.min(elements, MOST_BYTES / bytes) * bytes;
    }

    /** Returns whether the elements are whole numbers; {@link #BOOL} is not among them. */
    public boolean isInteger() {
        return kind == Kind.UNSIGNED || kind == Kind.SIGNED;
    }

    /** Returns whether an element has a real and an imaginary part. */
    public boolean isComplex() {
        return kind == Kind.COMPLEX;
    }

    /** Returns whether the elements are real floating-point numbers. */
    public boolean isFloat() {
        return kind == Kind.FLOAT;
    }

    /** Returns the type of a complex type's parts, and the type itself where it is real. */
    public DType part() {
        return switch (this) {
            case COMPLEX64 -> FLOAT32;
            case COMPLEX128 -> FLOAT64;
            default -> this;
        };
    }

    /** Returns the least finite value. */
    public double minValue() {
        return switch (kind) {
            case BOOL, UNSIGNED -> 0;
            case SIGNED -> -Math.scalb(1.0, 8 * bytes - 1);
            case FLOAT, COMPLEX -> -maxValue();
        };
    }

    /** Returns the greatest finite value, as the nearest double (64-bit integers round up to a power of two). */
    public double maxValue() {
        return switch (kind) {
            case BOOL -> 1;
            case UNSIGNED -> Math.scalb(1.0, 8 * bytes) - 1;
            case SIGNED -> Math.scalb(1.0, 8 * bytes - 1) - 1;
            case FLOAT, COMPLEX -> part() == FLOAT32 ? Float.MAX_VALUE : Double.MAX_VALUE;
        };
    }

    /** Returns NumPy's name of the type, such as {@code uint8}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the type with a NumPy name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static DType parse(String name) {
        for (DType type : values()) {
            if (type.toString().equals(name)) {
                return type;
            }
        }
        throw new IllegalArgumentException("unknown type '" + name + "'; known are "
                + Arrays.stream(values()).map(DType::toString).collect(Collectors.joining(", ")));
    }
}
