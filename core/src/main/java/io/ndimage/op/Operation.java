package io.ndimage.op;

import io.ndimage.array.Geometry;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.array.Shape;
import java.io.Serializable;
import java.util.List;

/**
 * Something that is computed from arrays, as an immutable value: it can be applied, compared, printed, composed and sent to
 * another machine. Nothing about threads, tiles or output buffers is in it.
 *
 * @param <R> what it gives
 */
public sealed interface Operation<R> extends Serializable permits ArrayOperation, ResultOperation, GlobalOperation {

    /** Returns the arrays that this operation takes; the first is its input. */
    default List<Port> ports() {
        return List.of(Port.INPUT);
    }

    /**
     * Computes this operation.
     *
     * @throws IllegalArgumentException if an argument does not suit the arrays
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    R run(Engine engine, Inputs inputs);

    /**
     * Returns how many bytes computing this operation with an engine takes at most at once, its inputs not counted.
     *
     * @param inputs the types and shapes of the arrays
     * @throws IllegalArgumentException if an argument does not suit the inputs
     */
    long memory(Engine engine, List<Spec> inputs);

    /** Computes this operation on the shared engine, with arrays in the order of {@link #ports()}. */
    default R apply(NdArray input, NdArray... more) {
        return run(Engine.shared(), Inputs.of(input, more));
    }

    /**
     * Returns this operation working along some axes of an array only, as an image with channels asks for. Axes that were
     * chosen already stay.
     *
     * @throws IllegalArgumentException if this operation cannot be told its axes
     */
    default Operation<R> onAxes(Axes axes) {
        throw new IllegalArgumentException(Named.Names.of(this)
                + " cannot leave a channel axis apart; make the image gray first, or take one channel");
    }

    /** Returns the axes that this operation was told to work on; all where it was told none. */
    default Axes axes() {
        return Axes.all();
    }

    /**
     * Returns this operation as it works on an image: on its spatial axes, or those that it was told.
     *
     * @throws IllegalArgumentException if it cannot leave the channel axis apart, or was told one that is the channel axis when
     *     counted from the end
     */
    default Operation<R> on(Geometry image) {
        if (image.channelAxis() < 0) {
            return this;
        }
        Axes spatial = Axes.of(image.spatialAxes());
        Operation<R> apart = onAxes(spatial);
        axes().list().forEach(axis -> spatial.checkSpatial(this, axis));
        return apart;
    }

    /** Computes this operation on the spatial axes of an image, with further arrays in the order of {@link #ports()}. */
    default R run(Engine engine, Image image, NdArray... more) {
        return on(image.geometry()).run(engine, Inputs.of(image.array(), more));
    }

    /**
     * Returns what becomes of the axes of an image, and of their spacing, where this operation's result is an array of pixels.
     * By default they stay; where their number is another, nothing is known of the result's.
     *
     * @param image what is known of the image
     * @param from the image's sizes
     * @param to the result's sizes
     */
    default Geometry geometry(Geometry image, Shape from, Shape to) {
        return from.ndim() == to.ndim() ? image : image.resampled(to.ndim(), Named.Names.of(this));
    }

    /** Returns pixels that {@link #run(Engine, Image, NdArray...)} gave of an image, and of further arrays, as an image. */
    default Image image(NdArray pixels, Image input, NdArray... more) {
        Geometry known = input.geometry();
        return input.with(pixels, on(known).geometry(known, input.array().shape(), pixels.shape()));
    }
}
