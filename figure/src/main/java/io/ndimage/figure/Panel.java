package io.ndimage.figure;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;

/**
 * One picture of a figure: an array in colours, with a title above, and below, if wanted, a caption, and a colour bar beside it.
 * Immutable: it keeps what it needs of the array, and a method that changes something returns another panel.
 */
public final class Panel {

    private final Content content;
    private final String title;
    private final String caption;
    private final boolean colorBar;

    private Panel(Content content, String title, String caption, boolean colorBar) {
        this.content = content;
        this.title = title;
        this.caption = caption;
        this.colorBar = colorBar;
    }

    /**
     * Shows an array as it is: a two-dimensional one in grays, a uint8 one of height x width x 3 in its red, green and blue.
     *
     * @throws IllegalArgumentException if the array has another shape, is empty or complex
     */
    public static Panel of(NdArray array) {
        if (array.ndim() == 3 && array.shape().size(2) == 3 && array.dtype() == DType.UINT8 && array.elements() > 0) {
            return plain(Colors.ofRgb(array));
        }
        return of(array, ColorMap.gray());
    }

    /**
     * Shows a two-dimensional array by a colour map, with the scale that suits the map: {@link Scale#symmetric()} for signed
     * maps, {@link Scale#natural()} for other gradients.
     *
     * @param array real numbers; for {@link ColorMap#labels()} bool or integers; for {@link ColorMap#hue()} angles in radians
     * @throws IllegalArgumentException if the array has another number of axes, is empty, or of a type the map cannot show
     */
    public static Panel of(NdArray array, ColorMap map) {
        checkPlane("array", array);
        if (map instanceof Gradient gradient) {
            return plain(Scalars.of(array, gradient, gradient.scale()));
        }
        return plain(map instanceof HueColors ? Colors.ofAngles(array) : LabelContent.of(array));
    }

    /**
     * Shows a two-dimensional array by a gradient, with a scale.
     *
     * @throws IllegalArgumentException if the array has another number of axes, is empty or complex, or the map is no gradient
     */
    public static Panel of(NdArray array, ColorMap map, Scale scale) {
        checkPlane("array", array);
        if (map instanceof Gradient gradient) {
            return plain(Scalars.of(array, gradient, scale));
        }
        throw new IllegalArgumentException(
                "a scale is for a gradient; labels and hues have none (allowed are gray, signedGray, diverging, perceptual)");
    }

    /**
     * Shows directions: the angle as hue, the magnitude as brightness.
     *
     * @param angles radians, two-dimensional
     * @param magnitude as many numbers; {@link Scale#fromZero()} makes brightness of them
     * @throws IllegalArgumentException if the shapes differ, are not two-dimensional or empty, or a type is complex
     */
    public static Panel hue(NdArray angles, NdArray magnitude) {
        return hue(angles, magnitude, Scale.fromZero());
    }

    /** Shows directions as {@link #hue(NdArray, NdArray)} does, with a scale for the magnitude. */
    public static Panel hue(NdArray angles, NdArray magnitude, Scale scale) {
        checkPlane("angles", angles);
        checkPlane("magnitude", magnitude);
        if (!angles.shape().equals(magnitude.shape())) {
            throw new IllegalArgumentException(
                    "magnitude has shape " + magnitude.shape() + "; it needs that of the angles, " + angles.shape());
        }
        return plain(Colors.ofAngles(angles, magnitude, scale));
    }

    private static Panel plain(Content content) {
        return new Panel(content, "", "", false);
    }

    private static void checkPlane(String name, NdArray array) {
        if (array.ndim() != 2) {
            throw new IllegalArgumentException(name + " is " + array.dtype() + " of shape " + array.shape()
                    + "; a panel shows two axes, or uint8 of height x width x 3");
        }
        if (array.elements() == 0) {
            throw new IllegalArgumentException(
                    name + " of shape " + array.shape() + " is empty; a panel needs at least one pixel");
        }
        if (array.dtype().isComplex()) {
            throw new IllegalArgumentException(
                    name + " is " + array.dtype() + "; a panel shows real numbers, such as the magnitude or one part");
        }
    }

    /** Returns this panel with a title above it, which is broken into lines where it is too long. */
    public Panel title(String text) {
        return new Panel(content, text, caption, colorBar);
    }

    /** Returns this panel with a caption below it, smaller than the title. */
    public Panel caption(String text) {
        return new Panel(content, title, text, colorBar);
    }

    /**
     * Returns this panel with a bar beside it that says which numbers the colours stand for.
     *
     * @throws IllegalArgumentException if the colours are those of labels or of a colour image
     */
    public Panel colorBar() {
        if (content.legend() == null) {
            throw new IllegalArgumentException(
                    "a colour bar is for gradients and hues, not for labels or a colour image");
        }
        return new Panel(content, title, caption, true);
    }

    Content content() {
        return content;
    }

    String title() {
        return title;
    }

    String caption() {
        return caption;
    }

    boolean hasColorBar() {
        return colorBar;
    }
}
