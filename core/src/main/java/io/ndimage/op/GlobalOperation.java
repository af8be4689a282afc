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
     * Checks that the arguments suit inputs of which types and shapes are known and nothing else. By default they do.
     *
     * @throws IllegalArgumentException if not
     */
    default void check(List<Spec> inputs) {}

    /**
     * Returns this operation with all that decides what memory it takes, where it looks for that in its inputs; by default itself.
     * It may run reductions, and is asked before anything else is computed.
     */
    default GlobalOperation<R> settled(Engine engine, Inputs inputs) {
        return this;
    }

    /**
     * {@inheritDoc} It may take for granted that {@link #check} let the inputs pass. By default, 64 for each element of the inputs
     * and a MiB: an operation that takes more, or much less, says so.
     */
    @Override
    default long memory(Engine engine, List<Spec> inputs) {
        return (1 << 20)
                + 64
                        * inputs.stream()
                                .mapToLong(spec -> spec.shape().elements())
                                .sum();
    }

    /**
     * Returns whether the engine reads all of the inputs into memory first, as it does by default. Where it does not, they are to be
     * handed on to reductions, which read tiles.
     */
    default boolean readsWhole() {
        return true;
    }

    /** Computes this operation, called by an engine alone, once the inputs are checked and the memory is granted. */
    R compute(Engine engine, Inputs inputs);

    /** {@inheritDoc} The engine does so; no operation of this kind has a way around it. */
    @Override
    default R run(Engine engine, Inputs inputs) {
        return engine.run(this, inputs);
    }
}
