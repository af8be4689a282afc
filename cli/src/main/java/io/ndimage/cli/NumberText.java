package io.ndimage.cli;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import java.util.Locale;

/** Numbers as people read them. */
final class NumberText {

    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};
    private static final double LONGEST_WHOLE = 1e15;

    private NumberText() {}

    /** Returns an element of an array with every digit that counts, a complex one as {@code 1+2j}. */
    static String exact(NdArray array, long... index) {
        DType type = array.dtype();
        if (type == DType.BOOL) {
            return Boolean.toString(array.getBoolean(index));
        }
        if (type == DType.UINT64) {
            return Long.toUnsignedString(array.getLong(index));
        }
        if (type.isComplex()) {
            String imaginary = exact(array.getImaginary(index), type);
            String sign = imaginary.startsWith("-") ? "" : "+";
            return exact(array.getDouble(index), type) + sign + imaginary + "j";
        }
        return type.isInteger() ? Long.toString(array.getLong(index)) : exact(array.getDouble(index), type);
    }

    /** Returns a number of a type with every digit that counts; a whole one without a fraction. */
    static String exact(double value, DType type) {
        if (value == Math.rint(value) && Math.abs(value) < LONGEST_WHOLE) {
            return Long.toString((long) value);
        }
        return type.part() == DType.FLOAT32 ? Float.toString((float) value) : Double.toString(value);
    }

    /** Returns an amount of memory with a fitting unit, such as {@code 1.1 MB}; a kB has 1000 bytes. */
    static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 999.5 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        String digits = unit > 0 && amount < 9.95 ? "%.1f %s" : "%.0f %s";
        return String.format(Locale.ROOT, digits, amount, UNITS[unit]);
    }
}
