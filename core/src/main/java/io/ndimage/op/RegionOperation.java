package io.ndimage.op;

import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import java.util.List;

/** An operation from arrays to an array, any region of which can be computed from regions of the inputs. */
public non-sealed interface RegionOperation extends Operation<NdArray> {

    /**
     * Returns how the result is computed, from types and shapes alone; no pixel is touched.
     *
     * @throws IllegalArgumentException if an argument does not suit the inputs
     */
    Plan plan(List<Spec> inputs);

    @Override
    default NdArray run(Engine engine, Inputs inputs) {
        return engine.run(this, inputs);
    }

    @Override
    default long memory(Engine engine, List<Spec> inputs) {
        return engine.memory(this, inputs);
    }

    @Override
    default RegionOperation onAxes(Axes axes) {
        return (RegionOperation) Operation.super.onAxes(axes);
    }

    /** Returns whether what it does to an image depends on which axes that has; others can be run together. */
    default boolean seesAxes() {
        return false;
    }

    /** Computes this operation on the spatial axes of an image, and gives an image. */
    default Image apply(Image image, NdArray... more) {
        return apply(Engine.shared(), image, more);
    }

    /** Computes this operation on the spatial axes of an image with an engine, and gives an image. */
    default Image apply(Engine engine, Image image, NdArray... more) {
        RegionOperation spatial = image.channelAxis() < 0 ? this : onAxes(Axes.of(image.spatialAxes()));
        return image.with(spatial.run(engine, Inputs.of(image.array(), more)));
    }
}
