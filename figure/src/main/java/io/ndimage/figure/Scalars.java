package io.ndimage.figure;

import io.ndimage.array.NdArray;

/** Numbers shown by a gradient. Reduced, their positions between the limits are averaged, so that no colour is mixed. */
final class Scalars implements Content {

    private final int width;
    private final int height;
    private final double[] positions;
    private final Gradient gradient;
    private final ColorLimits limits;

    private Scalars(int width, int height, double[] positions, Gradient gradient, ColorLimits limits) {
        this.width = width;
        this.height = height;
        this.positions = positions;
        this.gradient = gradient;
        this.limits = limits;
    }

    static Scalars of(NdArray values, Gradient gradient, Scale scale) {
        ColorLimits limits = scale.limits(values);
        double[] positions = values.toDoubles();
        for (int i = 0; i < positions.length; i++) {
            positions[i] = limits.position(positions[i]);
        }
        int height = (int) values.shape().size(0);
        int width = (int) values.shape().size(1);
        return new Scalars(width, height, positions, gradient, limits);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public Picture picture() {
        return colored(width, height, positions);
    }

    @Override
    public Picture reduced(int toWidth, int toHeight) {
        return colored(toWidth, toHeight, AreaAverage.of(positions, width, height, toWidth, toHeight));
    }

    private Picture colored(int toWidth, int toHeight, double[] at) {
        int[] rgb = new int[at.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = gradient.rgb(at[i]);
        }
        return new Picture(toWidth, toHeight, rgb);
    }

    @Override
    public Legend legend() {
        return Legend.of(gradient, limits);
    }
}
