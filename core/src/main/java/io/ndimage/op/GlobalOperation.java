package io.ndimage.op;

import java.util.List;

/**
 * An operation that has to see all of its input, such as labelling or total variation. It computes with the engine's threads
 * and the operations that the engine runs, and gives the same bits for any number of threads. What it gives of an image is said by
 * the second kind that it is of: {@link ArrayOperation} or {@link ResultOperation}.
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
}
