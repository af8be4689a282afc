package io.ndimage.io.tiff;

import io.ndimage.io.ImageReadException;

/**
 * How far the pixels of a stack lie apart, 1 where that is not known.
 *
 * @param t the time between frames
 * @param z the distance between slices
 * @param y the distance between rows
 * @param x the distance between columns
 * @param unit of the distances in space; empty where unknown
 */
record TiffSpacing(double t, double z, double y, double x, String unit) {

    /** What a file without a resolution says. */
    static final TiffSpacing UNKNOWN = new TiffSpacing(1, 1, 1, 1, "");

    /** The numbers that files have for units; the first has none. */
    private static final int NO_UNIT = 1;

    private static final int INCHES = 2;
    private static final int CENTIMETRES = 3;

    /** Returns what a page says of its rows and columns. */
    static TiffSpacing of(TiffDirectory tags) throws ImageReadException {
        double x = tags.inverse(TiffDirectory.X_RESOLUTION);
        double y = tags.inverse(TiffDirectory.Y_RESOLUTION);
        if (x == 0 || y == 0) {
            return UNKNOWN;
        }
        String unit = switch ((int) tags.number(TiffDirectory.RESOLUTION_UNIT, INCHES)) {
            case INCHES -> "inch";
            case CENTIMETRES -> "cm";
            default -> "";
        };
        return new TiffSpacing(1, 1, y, x, unit);
    }

    /** Returns the spacing of pages turned by a quarter. */
    TiffSpacing turned() {
        return new TiffSpacing(t, z, x, y, unit);
    }

    /** Returns whether nothing is known. */
    boolean isUnknown() {
        return equals(UNKNOWN);
    }

    /** Returns whether a page gives the distances of rows and columns. */
    boolean isResolution() {
        return !isUnknown() && Fraction.holds(x) && Fraction.holds(y);
    }

    /** Returns whether the unit has a name, but no number. */
    boolean isNamed() {
        return !unit.isEmpty() && unitNumber() == NO_UNIT;
    }

    /** Returns the number that files have for the unit. */
    int unitNumber() {
        return switch (unit) {
            case "inch" -> INCHES;
            case "cm" -> CENTIMETRES;
            default -> NO_UNIT;
        };
    }
}
