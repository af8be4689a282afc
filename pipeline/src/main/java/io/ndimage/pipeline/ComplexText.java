package io.ndimage.pipeline;

/**
 * A number as Python writes it, complex ones as {@code 1+2j}.
 *
 * @param real the real part
 * @param imaginary the imaginary part
 * @param isComplex whether it was written as a complex number
 */
record ComplexText(double real, double imaginary, boolean isComplex) {

    /**
     * Returns the number that a text means.
     *
     * @throws IllegalArgumentException if it means none
     */
    static ComplexText parse(String text) {
        if (!text.endsWith("j")) {
            return new ComplexText(Codecs.number(text), 0, false);
        }
        String parts = text.substring(0, text.length() - 1);
        int sign = parts.length() - 1;
        while (sign > 0 && !isSign(parts, sign)) {
            sign--;
        }
        double real = sign > 0 ? Codecs.number(parts.substring(0, sign)) : 0;
        return new ComplexText(real, Codecs.number(parts.substring(Math.max(0, sign))), true);
    }

    /** Returns whether a part begins at a place with its sign, which that of an exponent is not. */
    private static boolean isSign(String text, int at) {
        return "+-".indexOf(text.charAt(at)) >= 0 && "eE".indexOf(text.charAt(at - 1)) < 0;
    }
}
