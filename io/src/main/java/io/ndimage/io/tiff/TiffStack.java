package io.ndimage.io.tiff;

import io.ndimage.array.DType;
import io.ndimage.array.Geometry;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Note;
import io.ndimage.array.Shape;
import io.ndimage.io.internal.Layout;
import io.ndimage.io.internal.StoredAxes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the pages of a TIFF are together: frames in time, each of slices in depth, each of channels, which are pages of rows of
 * pixels of samples. Only {@code y} and {@code x} are axes in any case, the others where they have more than one element.
 *
 * @param channels pages of one slice; 1 where a pixel has several samples
 * @param samples numbers of a pixel
 */
record TiffStack(
        long frames,
        long slices,
        long channels,
        long height,
        long width,
        int samples,
        DType dtype,
        TiffSpacing spacing) {

    /** An axis of the array. */
    private record Axis(String name, long size, double spacing) {}

    /** Returns pages that lie behind each other. */
    static TiffStack slices(long pages, Layout page, TiffSpacing spacing) {
        return new TiffStack(1, pages, 1, page.height(), page.width(), page.channels(), page.dtype(), spacing);
    }

    /** Returns a stack of as many pages of another layout. */
    TiffStack of(Layout page) {
        return new TiffStack(
                frames, slices, channels, page.height(), page.width(), page.channels(), page.dtype(), spacing);
    }

    /** Returns how the pages lie, one after the other. */
    Layout layout() {
        return new Layout(frames * slices * channels, height, width, samples, dtype);
    }

    private List<Axis> axes() {
        List<Axis> axes = new ArrayList<>();
        addLong(axes, "t", frames, spacing.t());
        addLong(axes, "z", slices, spacing.z());
        addLong(axes, Image.CHANNEL, channels, 1);
        axes.add(new Axis("y", height, spacing.y()));
        axes.add(new Axis("x", width, spacing.x()));
        addLong(axes, Image.CHANNEL, samples, 1);
        return axes;
    }

    private static void addLong(List<Axis> axes, String name, long size, double spacing) {
        if (size != 1) {
            axes.add(new Axis(name, size, spacing));
        }
    }

    /** Returns the shape of the array. */
    Shape shape() {
        return Shape.of(axes().stream().mapToLong(Axis::size).toArray());
    }

    /** Returns the names of the array's axes. */
    List<String> names() {
        return axes().stream().map(Axis::name).toList();
    }

    /** Returns whether a file of this says more than a page can: of several pages, or of a unit by its name. */
    boolean isDescribed() {
        return layout().pages() > 1 || spacing.isNamed();
    }

    /** Returns what a file of this says of the axes of the image that it was made of; one of a single element is not there. */
    StoredAxes stored(Image image) {
        List<String> names = new ArrayList<>(image.axes());
        List<Double> distances = new ArrayList<>(Collections.nCopies(names.size(), 1.0));
        List<Integer> spatial = image.spatialAxes();
        List<Axis> held =
                axes().stream().filter(axis -> !axis.name.equals(Image.CHANNEL)).toList();
        int next = held.size() - 1;
        for (int s = spatial.size() - 1; s >= 0; s--) {
            int a = spatial.get(s);
            boolean within = s >= spatial.size() - 2;
            if (within || image.array().shape().size(a) != 1) {
                Axis axis = held.get(next--);
                names.set(a, axis.name);
                distances.set(a, !within || spacing.isResolution() ? axis.spacing : 1.0);
            }
        }
        return new StoredAxes(names, distances, spacing.isResolution() || spacing.isNamed() ? spacing.unit() : "");
    }

    /** Returns what is known of the array's axes, and notes. */
    Geometry geometry(List<Note> notes) {
        List<Double> distances = axes().stream().map(Axis::spacing).toList();
        return new Geometry(names(), distances, spacing.unit(), notes);
    }

    /** Returns pixels, stored page by page, as an image. */
    Image image(Object data, List<Note> notes) {
        NdArray pixels = NdArray.wrap(dtype, data, shape().sizes());
        return Image.of(pixels).with(pixels, geometry(notes));
    }

    /**
     * Returns how the pixels of an image are to lie in a file.
     *
     * @throws IllegalArgumentException if a TIFF cannot hold these axes
     */
    static TiffStack of(Image image) {
        Shape shape = image.array().shape();
        int ndim = shape.ndim();
        int channel = image.channelAxis();
        int x = channel == ndim - 1 ? ndim - 2 : ndim - 1;
        boolean planes = channel >= 0 && channel < x;
        int lead = planes ? x - 2 : x - 1;
        if (lead < 0 || lead > 2 || (planes && channel != lead) || (lead == 2 && isTimeWithin(image))) {
            throw new IllegalArgumentException("an array of shape " + shape + " with axes " + image.axes()
                    + ": TIFF holds (t, z, y, x), with or without t or z, and channels before y or after x;"
                    + " .npy holds any array");
        }
        if (shape.isEmpty()) {
            throw new IllegalArgumentException(
                    "an array of shape " + shape + " has no pixels; TIFF needs some, .npy does not");
        }
        boolean timed = lead == 2 || (lead == 1 && image.axes().get(0).equals("t"));
        int z = timed ? 1 : 0;
        boolean deep = z < lead;
        List<Double> distances = image.spacing();
        TiffSpacing spacing = new TiffSpacing(
                timed ? distances.get(0) : 1,
                deep ? distances.get(z) : 1,
                distances.get(x - 1),
                distances.get(x),
                image.unit());
        return new TiffStack(
                timed ? shape.size(0) : 1,
                deep ? shape.size(z) : 1,
                planes ? shape.size(channel) : 1,
                shape.size(x - 1),
                shape.size(x),
                x < ndim - 1 ? Math.toIntExact(shape.size(ndim - 1)) : 1,
                image.array().dtype(),
                spacing);
    }

    private static boolean isTimeWithin(Image image) {
        return image.axes().get(1).equals("t");
    }
}
