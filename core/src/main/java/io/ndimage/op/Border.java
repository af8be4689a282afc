package io.ndimage.op;

import io.ndimage.array.DType;
import java.io.Serializable;

/**
 * A boundary condition: how an array is padded beyond its boundary. The pictures show a line {@code a b c d} between bars.
 *
 * <table><caption>The borders, with other programs' words</caption>
 * <tr><th>border</th><th>picture</th><th>NumPy's pad</th><th>MATLAB's padarray</th><th>OpenCV</th></tr>
 * <tr><td>reflect</td><td>{@code d c b a | a b c d | d c b a}</td><td>symmetric</td><td>symmetric</td><td>REFLECT</td></tr>
 * <tr><td>mirror</td><td>{@code . d c b | a b c d | c b a .}</td><td>reflect</td><td>-</td><td>REFLECT_101</td></tr>
 * <tr><td>nearest</td><td>{@code a a a a | a b c d | d d d d}</td><td>edge</td><td>replicate</td><td>REPLICATE</td></tr>
 * <tr><td>wrap</td><td>{@code a b c d | a b c d | a b c d}</td><td>wrap</td><td>circular</td><td>WRAP</td></tr>
 * <tr><td>constant</td><td>{@code k k k k | a b c d | k k k k}</td><td>constant</td><td>a number</td><td>CONSTANT</td></tr>
 * </table>
 *
 * @param mode the kind
 * @param value the constant, which of complex arrays may be complex; 0 for every other kind
 */
public record Border(Mode mode, Scalar value) implements Serializable {

    /** The kinds of border, by SciPy's names. */
    public enum Mode {
        REFLECT("reflect"),
        MIRROR("mirror"),
        NEAREST("nearest"),
        WRAP("wrap"),
        CONSTANT("constant"),
        GRID_WRAP("grid-wrap"),
        GRID_CONSTANT("grid-constant");

        private final String text;

        Mode(String text) {
            this.text = text;
        }

        /** Returns whether all beyond the boundary is one number. */
        public boolean isConstant() {
            return this == CONSTANT || this == GRID_CONSTANT;
        }

        /** Returns SciPy's name. */
        @Override
        public String toString() {
            return text;
        }

        /**
         * Returns the kind with a SciPy name; {@code grid-mirror} is another name of {@code reflect}.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Mode parse(String name) {
            for (Mode mode : values()) {
                if (mode.text.equals(name)) {
                    return mode;
                }
            }
            if (name.equals("grid-mirror")) {
                return REFLECT;
            }
            throw new IllegalArgumentException(
                    "mode '" + name
                            + "' is unknown; allowed are reflect, mirror, nearest, wrap, constant, grid-wrap, grid-constant, grid-mirror");
        }
    }

    /** Returns the border of a kind; the value matters to the constant ones alone. */
    public static Border of(Mode mode, Number value) {
        return new Border(mode, mode.isConstant() ? Scalar.of(value) : Scalar.ZERO);
    }

    /** Returns {@code d c b a | a b c d | d c b a}. */
    public static Border reflect() {
        return of(Mode.REFLECT, 0);
    }

    /** Returns {@code . d c b | a b c d | c b a .}. */
    public static Border mirror() {
        return of(Mode.MIRROR, 0);
    }

    /** Returns {@code a a a a | a b c d | d d d d}. */
    public static Border nearest() {
        return of(Mode.NEAREST, 0);
    }

    /** Returns {@code a b c d | a b c d | a b c d}; for interpolation, SciPy's wrap of period one less. */
    public static Border wrap() {
        return of(Mode.WRAP, 0);
    }

    /** Returns {@code k k k k | a b c d | k k k k}; for interpolation, without blending across the edge. */
    public static Border constant(Number value) {
        return of(Mode.CONSTANT, value);
    }

    /** Returns {@code a b c d | a b c d | a b c d}, for interpolation as well. */
    public static Border gridWrap() {
        return of(Mode.GRID_WRAP, 0);
    }

    /** Returns {@code k k k k | a b c d | k k k k}, for interpolation with blending across the edge. */
    public static Border gridConstant(Number value) {
        return of(Mode.GRID_CONSTANT, value);
    }

    /**
     * Returns this border for the real or for the imaginary parts of elements: its constant is that part of this one's.
     *
     * @param elements the type of the elements
     * @throws IllegalArgumentException if the constant is complex, and the elements are not
     */
    public Border part(DType elements, boolean imaginary) {
        if (value.isComplex() && !elements.isComplex()) {
            throw new IllegalArgumentException("cval is " + value + " for an input of " + elements
                    + "; beyond the boundary of real input lies a real number");
        }
        return of(mode, imaginary ? value.imaginary() : value.real());
    }

    /**
     * Returns which element of a line stands at an index.
     *
     * @param index the index, of any size and sign
     * @param size the number of elements of the line, at least 1
     * @return an index within the line, or -1 where the constant stands
     */
    public long map(long index, long size) {
        if (index >= 0 && index < size) {
            return index;
        }
        return switch (mode) {
            case REFLECT -> {
                long m = Math.floorMod(index, 2 * size);
                yield m < size ? m : 2 * size - 1 - m;
            }
            case MIRROR -> {
                long m = size == 1 ? 0 : Math.floorMod(index, 2 * size - 2);
                yield m < size ? m : 2 * size - 2 - m;
            }
            case NEAREST -> index < 0 ? 0 : size - 1;
            case WRAP, GRID_WRAP -> Math.floorMod(index, size);
            case CONSTANT, GRID_CONSTANT -> -1;
        };
    }

    /** Returns SciPy's name, and the number of a constant border. */
    @Override
    public String toString() {
        return mode.isConstant() ? mode + "(" + value + ")" : mode.toString();
    }
}
