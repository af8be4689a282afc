package io.ndimage.op;

import io.ndimage.plan.Passes;

/**
 * A global operation that has to have all of its inputs in one piece of memory, and so ends where that does. What can be done tile by
 * tile is a {@link GlobalOperation} made of {@link Passes}.
 *
 * @param <R> what it gives
 */
public interface WholeOperation<R> extends GlobalOperation<R> {

    /** Returns why, as what is said of it by name: {@code has one queue for the whole array}. */
    String reason();

    /** {@inheritDoc} It always does. */
    @Override
    default boolean readsWhole() {
        return true;
    }
}
