package io.ndimage.io.internal;

import io.ndimage.array.Image;
import java.util.ArrayList;
import java.util.List;

/**
 * How large a pixel is where the picture has its natural size: the resolution that pictures give, turned into a spacing.
 *
 * @param height of a pixel in millimetres, 1 where it is not known
 * @param width of a pixel in millimetres, 1 where it is not known
 */
public record PixelSize(double height, double width) {

    /** The size of a pixel of which nothing is known: a spacing of 1. */
    public static final PixelSize UNKNOWN = new PixelSize(1, 1);

    /** The millimetres of a centimetre. */
    public static final double CENTIMETRE = 10;

    /** The millimetres of an inch. */
    public static final double INCH = 25.4;

    /** The millimetres of a metre. */
    public static final double METRE = 1000;

    /** Returns the size of pixels of which so many fill so many millimetres; unknown unless both numbers are positive. */
    public static PixelSize fitting(double down, double across, double millimetres) {
        return down > 0 && across > 0 ? new PixelSize(millimetres / down, millimetres / across) : UNKNOWN;
    }

    /** Returns the size of an image's pixels, as the spacing of its axes y and x says; unknown where its unit is no length. */
    public static PixelSize of(Image image) {
        double millimetres = millimetres(image.unit());
        int x = image.axes().size() - (image.channelAxis() >= 0 ? 2 : 1);
        double height = image.spacing().get(x - 1) * millimetres;
        double width = image.spacing().get(x) * millimetres;
        return height > 0 && width > 0 ? new PixelSize(height, width) : UNKNOWN;
    }

    /** Returns the millimetres of a unit by its usual names, 0 for an unknown one. */
    static double millimetres(String unit) {
        return switch (unit) {
            case "nm" -> 1e-6;
            case "um", "\u00b5m", "\u03bcm", "micron" -> 1e-3;
            case "mm" -> 1;
            case "cm" -> CENTIMETRE;
            case "inch", "in" -> INCH;
            case "m" -> METRE;
            default -> 0;
        };
    }

    /** Returns whether nothing is known of the size. */
    public boolean isUnknown() {
        return equals(UNKNOWN);
    }

    /** Returns how many pixels fill so many millimetres from top to bottom, to the nearest whole number. */
    public long down(double millimetres) {
        return Math.round(millimetres / height);
    }

    /** Returns how many pixels fill so many millimetres from left to right, to the nearest whole number. */
    public long across(double millimetres) {
        return Math.round(millimetres / width);
    }

    /**
     * Returns the size that a file gives in which whole numbers of pixels fill so many millimetres; unknown where it cannot.
     *
     * @param most the greatest number that the file holds
     */
    public PixelSize stored(double millimetres, long most) {
        long down = down(millimetres);
        long across = across(millimetres);
        boolean held = !isUnknown() && Math.min(down, across) > 0 && Math.max(down, across) <= most;
        return held ? fitting(down, across, millimetres) : UNKNOWN;
    }

    /** Returns how far whole numbers of pixels are from filling so many millimetres in both directions, as a share of them. */
    public double remainder(double millimetres) {
        double down = Math.abs(down(millimetres) * height - millimetres);
        double across = Math.abs(across(millimetres) * width - millimetres);
        return (down + across) / millimetres;
    }

    /** Returns the size of pixels of the picture turned by a quarter. */
    public PixelSize turned() {
        return new PixelSize(width, height);
    }

    /** Returns an image of axes y and x, perhaps of channels, spaced by this size. */
    public Image spacing(Image image) {
        if (isUnknown()) {
            return image;
        }
        List<Double> spacing = new ArrayList<>(image.spacing());
        spacing.set(image.axes().indexOf("y"), height);
        spacing.set(image.axes().indexOf("x"), width);
        return image.spaced(spacing, "mm");
    }
}
