package io.ndimage.op;

import io.ndimage.array.Geometry;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;

/** An operation whose result is an array of pixels; of an image it gives an image, whose axes {@link #geometry} says. */
public non-sealed interface ArrayOperation extends Operation<NdArray> {

    @Override
    default ArrayOperation onAxes(Axes axes) {
        return (ArrayOperation) Operation.super.onAxes(axes);
    }

    @Override
    default ArrayOperation on(Geometry image) {
        return (ArrayOperation) Operation.super.on(image);
    }

    /** Returns whether an image stays as it is, as one without colours does that is made gray. */
    default boolean leaves(Geometry image) {
        return false;
    }

    /** Computes this operation on the spatial axes of an image, and gives an image. */
    default Image apply(Image image, NdArray... more) {
        return apply(Engine.shared(), image, more);
    }

    /** Computes this operation on the spatial axes of an image with an engine, and gives an image. */
    default Image apply(Engine engine, Image image, NdArray... more) {
        return leaves(image.geometry()) ? image : image(run(engine, image, more), image, more);
    }
}
