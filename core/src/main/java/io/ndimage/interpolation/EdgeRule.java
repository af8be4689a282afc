package io.ndimage.interpolation;

import io.ndimage.op.Border;

/**
 * How coordinates along an axis, and the elements beside them, are brought into an array.
 *
 * @param border how the array is padded beyond its boundary
 * @param length the number of elements along the axis
 */
record EdgeRule(Border border, long length) {

    /** By so little a coordinate before the first element is taken to lie away from it, so that reflecting it moves it. */
    private static final double HAIR = 1e-15;

    private static final Border MIRROR = Border.mirror();

    /**
     * Returns where a coordinate lies after folding, of which {@link #element} may still be told a neighbour beyond the boundary; NaN
     * where only the constant is found.
     */
    double fold(double coordinate) {
        if (coordinate >= 0 && coordinate <= length - 1) {
            return coordinate;
        }
        if (length == 0) {
            return Double.NaN;
        }
        return switch (border.mode()) {
            case CONSTANT -> Double.NaN;
            case GRID_CONSTANT -> coordinate;
            case NEAREST -> coordinate < 0 ? 0 : length - 1;
            case REFLECT -> length == 1 ? 0 : reflect(coordinate);
            case MIRROR -> length == 1 ? 0 : mirror(coordinate);
            case WRAP -> length == 1 ? 0 : wrap(coordinate);
            case GRID_WRAP -> length == 1 ? 0 : gridWrap(coordinate);
        };
    }

    /**
     * Returns where a coordinate lies from which a spline is interpolated. Where the array goes on without end, it stays where it is,
     * if not so far away that all it is interpolated from is the same.
     */
    double fold(double coordinate, int order) {
        return isEndless() && length > 0
                ? Math.max(-order - 1, Math.min(coordinate, length + order))
                : fold(coordinate);
    }

    private boolean isEndless() {
        return border.mode() == Border.Mode.NEAREST || border.mode() == Border.Mode.GRID_CONSTANT;
    }

    /** Returns whether a coordinate beyond the boundary may lead anywhere in the array. */
    boolean isFolding() {
        return !isEndless() && border.mode() != Border.Mode.CONSTANT;
    }

    /** Returns how the elements go on that splines are interpolated from. */
    Border beyond() {
        return border.mode() == Border.Mode.CONSTANT || border.mode() == Border.Mode.WRAP ? MIRROR : border;
    }

    private double reflect(double coordinate) {
        double period = 2.0 * length;
        if (coordinate > 0) {
            double rest = coordinate - period * Math.floor(coordinate / period);
            return rest >= length ? period - rest - 1 : rest;
        }
        double rest = coordinate < -period ? coordinate + period * Math.floor(-coordinate / period) : coordinate;
        return rest < -length ? rest + period : (rest > -HAIR ? HAIR : -rest) - 1;
    }

    private double mirror(double coordinate) {
        double period = 2.0 * length - 2;
        if (coordinate > 0) {
            double rest = coordinate - period * Math.floor(coordinate / period);
            return rest >= length ? period - rest : rest;
        }
        double rest = coordinate + period * Math.floor(-coordinate / period);
        return rest <= 1 - length ? rest + period : -rest;
    }

    /** SciPy's wrap: the first and the last element are one. */
    private double wrap(double coordinate) {
        double period = length - 1;
        return coordinate > 0
                ? coordinate - period * Math.floor(coordinate / period)
                : coordinate + period * (Math.floor(-coordinate / period) + 1);
    }

    private double gridWrap(double coordinate) {
        double period = length;
        if (coordinate > 0) {
            return coordinate - period * Math.floor(coordinate / period);
        }
        return coordinate < -1
                ? coordinate + period * (Math.floor((-1 - coordinate) / period) + 1)
                : coordinate + period;
    }

    /** Returns which element stands at an index near the folded coordinates, -1 for the constant. */
    long element(long index) {
        return beyond().map(index, length);
    }

    /**
     * Returns the elements from which all coordinates of an interval are interpolated: the first, and one past the last.
     *
     * @param least the least coordinate, not folded
     * @param most the greatest
     */
    long[] elements(double least, double most, int order) {
        double first = Spline.first(order, least);
        double last = Spline.first(order, most) + order;
        if (first >= 0 && least >= 0 && most <= length - 1 && last < length) {
            return new long[] {(long) first, (long) last + 1};
        }
        return switch (border.mode()) {
            case CONSTANT, GRID_CONSTANT, NEAREST -> {
                long start = (long) Math.max(0, Math.min(first, length - 1 - order));
                long stop = (long) Math.max(0, Math.min(last + 1, length));
                boolean reached = border.mode() == Border.Mode.NEAREST || (last >= 0 && first <= length);
                yield reached ? new long[] {start, Math.max(stop, Math.min(order + 1, length))} : new long[2];
            }
            default -> new long[] {0, length};
        };
    }
}
