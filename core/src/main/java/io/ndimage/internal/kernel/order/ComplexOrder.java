package io.ndimage.internal.kernel.order;

/** The order of complex numbers: by their real parts, and by their imaginary ones where those are equal. */
public final class ComplexOrder {

    private ComplexOrder() {}

    /**
     * Returns a number below, at or above 0 where the first is less than, as or greater than the second. A number with a NaN in either
     * part is less than any without; zeros of either sign are equal.
     */
    public static int compare(double re, double im, double otherRe, double otherIm) {
        boolean nan = Double.isNaN(re) || Double.isNaN(im);
        boolean otherNan = Double.isNaN(otherRe) || Double.isNaN(otherIm);
        if (nan || otherNan) {
            return nan == otherNan ? 0 : nan ? -1 : 1;
        }
        return re == otherRe ? compare(im, otherIm) : compare(re, otherRe);
    }

    private static int compare(double a, double b) {
        return a < b ? -1 : a == b ? 0 : 1;
    }
}
