package io.ndimage.figure;

import io.ndimage.array.NdArray;
import org.jspecify.annotations.Nullable;

/** Colours as such: a colour image, or angles, whose colours can be averaged where the angles themselves cannot. */
record Colors(Picture picture, @Nullable Legend legend) implements Content {

    /** Returns the colours of a uint8 array of height x width x 3. */
    static Colors ofRgb(NdArray array) {
        byte[] samples = (byte[]) array.data();
        int[] rgb = new int[samples.length / 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (samples[3 * i] & 0xFF) << 16 | (samples[3 * i + 1] & 0xFF) << 8 | (samples[3 * i + 2] & 0xFF);
        }
        return new Colors(picture(array, rgb), null);
    }

    /** Returns the colours of angles in radians. */
    static Colors ofAngles(NdArray angles) {
        double[] radians = angles.toDoubles();
        int[] rgb = new int[radians.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = HueColors.INSTANCE.rgb(radians[i]);
        }
        return new Colors(picture(angles, rgb), Legend.ANGLES);
    }

    /** Returns the colours of angles in radians, each as bright as a magnitude is large. */
    static Colors ofAngles(NdArray angles, NdArray magnitude, Scale scale) {
        ColorLimits limits = scale.limits(magnitude);
        double[] radians = angles.toDoubles();
        double[] lengths = magnitude.toDoubles();
        int[] rgb = new int[radians.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = HueColors.INSTANCE.rgb(radians[i], limits.position(lengths[i]));
        }
        return new Colors(picture(angles, rgb), Legend.ANGLES);
    }

    private static Picture picture(NdArray array, int[] rgb) {
        return new Picture((int) array.shape().size(1), (int) array.shape().size(0), rgb);
    }

    @Override
    public int width() {
        return picture.width();
    }

    @Override
    public int height() {
        return picture.height();
    }

    @Override
    public Picture reduced(int toWidth, int toHeight) {
        return picture.reduced(toWidth, toHeight);
    }
}
