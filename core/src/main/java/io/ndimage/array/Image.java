package io.ndimage.array;

import io.ndimage.arithmetic.Arithmetic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An array that knows what its axes are: their names, the spacing of its pixels along each, and notes from where it was read.
 * An operation applied to an image works on its spatial axes and leaves the channels apart.
 *
 * @param array the pixels
 * @param axes a name per axis; {@code channel} marks the axis of the colours, every other axis is spatial
 * @param spacing the distance between neighbouring pixels along each axis; 1 where unknown
 * @param unit the unit of the spacing along the axes of space, such as {@code mm}, in the words of the file; empty where unknown
 * @param notes what a reader should know, such as a colour profile that was not applied, and whether it is a loss
 * @param white the number that stands for white, such as 4095 of a camera of 12 bits; 0 where that is the largest of the type
 */
public record Image(NdArray array, List<String> axes, List<Double> spacing, String unit, List<Note> notes, int white) {

    /** The name of the axis along which the colours of a pixel lie. */
    public static final String CHANNEL = "channel";

    /** Checks that there is a name and a spacing for each axis. */
    public Image {
        axes = List.copyOf(axes);
        spacing = List.copyOf(spacing);
        notes = List.copyOf(notes);
        if (axes.size() != array.ndim() || spacing.size() != array.ndim()) {
            throw new IllegalArgumentException("axes " + axes + " and spacing " + spacing
                    + " must have one entry for each of the " + array.ndim() + " axes");
        }
    }

    /** Makes an image whose white is the largest number of its type. */
    public Image(NdArray array, List<String> axes, List<Double> spacing, String unit, List<Note> notes) {
        this(array, axes, spacing, unit, notes, 0);
    }

    /** Makes an image whose spacing is in no known unit. */
    public Image(NdArray array, List<String> axes, List<Double> spacing, List<Note> notes) {
        this(array, axes, spacing, "", notes);
    }

    /** Returns an array with named axes, pixels one apart. */
    public static Image of(NdArray array, String... axes) {
        return new Image(array, List.of(axes), Collections.nCopies(axes.length, 1.0), List.of());
    }

    /** Returns an array as an image whose axes are all spatial, named x, y, z, t from the last, then by number. */
    public static Image of(NdArray array) {
        Geometry bare = Geometry.of(array.ndim());
        return new Image(array, bare.axes(), bare.spacing(), bare.notes());
    }

    /** Returns what is known of this image beside its pixels. */
    public Geometry geometry() {
        return new Geometry(axes, spacing, unit, notes);
    }

    /** Returns this image with other distances between its pixels, one for each axis, in some unit. */
    public Image spaced(List<Double> distances, String inUnit) {
        return new Image(array, axes, distances, inUnit, notes, white);
    }

    /** Returns this image with another number that stands for white, 0 for the largest of its type. */
    public Image white(int number) {
        return new Image(array, axes, spacing, unit, notes, number);
    }

    /** Returns this image with more notes behind its own. */
    public Image noted(List<Note> more) {
        List<Note> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Image(array, axes, spacing, unit, all, white);
    }

    /** Returns the notes of what was lost when this image was read or computed. */
    public List<Note> losses() {
        return notes.stream().filter(Note::isLoss).toList();
    }

    /** Returns the number of the channel axis, or -1 where there is none. */
    public int channelAxis() {
        return geometry().channelAxis();
    }

    /** Returns the numbers of the axes that are not the channel axis. */
    public List<Integer> spatialAxes() {
        return geometry().spatialAxes();
    }

    /** Returns the gray of the colours, as {@link io.ndimage.arithmetic.Gray} computes it; without colours, the pixels as they are. */
    public NdArray gray() {
        return Arithmetic.gray().apply(this).array();
    }

    /** Returns an image of other pixels with the same axes; those of an array of fewer axes, its channel axis removed. */
    public Image with(NdArray pixels) {
        if (pixels.ndim() == array.ndim()) {
            return with(pixels, geometry());
        }
        if (channelAxis() >= 0 && pixels.ndim() == array.ndim() - 1) {
            return with(pixels, geometry().without(channelAxis()));
        }
        return of(pixels);
    }

    /** Returns an image of other pixels, of which something else is known. White stays the same number where they have the same type. */
    public Image with(NdArray pixels, Geometry known) {
        int same = pixels.dtype() == array.dtype() ? white : 0;
        return new Image(pixels, known.axes(), known.spacing(), known.unit(), known.notes(), same);
    }
}
