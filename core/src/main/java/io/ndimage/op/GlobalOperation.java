package io.ndimage.op;

import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import java.util.List;

/**
 * An operation that has to see all of its input, such as labelling or total variation. It computes with the engine's threads
 * and the operations that the engine runs, and gives the same bits for any number of threads.
 *
 * @param <R> what it gives
 */
public non-sealed interface GlobalOperation<R> extends Operation<R> {

    /**
     * {@inheritDoc} By default, 64 for each element of the inputs and a MiB: an operation that takes more, or much less, says so.
     */
    @Override
    default long memory(Engine engine, List<Spec> inputs) {
        return (1 << 20)
                + 64
                        * inputs.stream()
                                .mapToLong(spec -> spec.shape().elements())
                                .sum();
    }

    /** Computes this operation on an image. */
    default R apply(Image image, NdArray... more) {
        Operation<R> spatial = image.channelAxis() < 0 ? this : onAxes(Axes.of(image.spatialAxes()));
        return spatial.apply(image.array(), more);
    }
}
