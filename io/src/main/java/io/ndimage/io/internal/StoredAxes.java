package io.ndimage.io.internal;

import io.ndimage.array.Image;
import io.ndimage.array.Note;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a file will say of an image's axes to whoever reads it: what a format cannot hold is what differs from the image.
 *
 * @param names a name for each axis of the image
 * @param spacing the distance of its pixels, 1 where the file does not give it
 * @param unit of the spacing in space; empty where the file gives none
 */
public record StoredAxes(List<String> names, List<Double> spacing, String unit) {

    /** The share by which a distance may change unsaid: resolutions are whole numbers of pixels in some formats. */
    private static final double ROUNDING = 1e-3;

    /** Returns what a file says that has no words for axes. */
    public static StoredAxes none(Image image) {
        Image bare = Image.of(image.array());
        return new StoredAxes(bare.axes(), bare.spacing(), bare.unit());
    }

    /** Returns what a file of one picture says that gives the size of its pixels. */
    public static StoredAxes picture(Image image, PixelSize size) {
        List<String> names = new ArrayList<>(List.of("y", "x"));
        if (image.array().ndim() == 3) {
            names.add(Image.CHANNEL);
        }
        List<Double> spacing = new ArrayList<>(Collections.nCopies(names.size(), 1.0));
        spacing.set(0, size.height());
        spacing.set(1, size.width());
        return new StoredAxes(names, spacing, size.isUnknown() ? "" : "mm");
    }

    /** Returns what of an image's axes a file does not hold; new names of axes that had no names of their own are no loss. */
    public List<Note> notes(Image image, String format) {
        List<Note> notes = new ArrayList<>();
        if (!names.equals(image.axes())) {
            String text = "axes " + listed(image.axes()) + " read back as " + listed(names);
            boolean unnamed = image.axes().equals(Image.of(image.array()).axes());
            notes.add(unnamed ? Note.information(text) : Note.loss(text));
        }
        if (!keepsSpacing(image)) {
            boolean any = !unit.isEmpty() || spacing.stream().anyMatch(distance -> distance != 1);
            notes.add(Note.loss("spacing " + distances(image, image.spacing(), image.unit())
                    + (any
                            ? " stored as " + distances(image, spacing, unit)
                            : " not stored; " + format + " does not hold it")));
        }
        return notes;
    }

    private boolean keepsSpacing(Image image) {
        double given = PixelSize.millimetres(image.unit());
        double stored = PixelSize.millimetres(unit);
        boolean lengths = given > 0 && stored > 0;
        if (!lengths && !image.unit().equals(unit)) {
            return false;
        }
        for (int axis : image.spatialAxes()) {
            boolean time = image.axes().get(axis).equals("t");
            double wanted = image.spacing().get(axis) * (lengths && !time ? given : 1);
            double found = spacing.get(axis) * (lengths && !time ? stored : 1);
            if (!(Math.abs(found - wanted) <= ROUNDING * Math.abs(wanted))) {
                return false;
            }
        }
        return true;
    }

    private static String listed(List<String> names) {
        return "(" + String.join(", ", names) + ")";
    }

    private static String distances(Image image, List<Double> spacing, String unit) {
        String distances = image.spatialAxes().stream()
                .map(axis -> Float.toString(spacing.get(axis).floatValue()).replaceFirst("\\.0$", ""))
                .collect(Collectors.joining(" x "));
        return (distances + " " + unit).strip();
    }
}
