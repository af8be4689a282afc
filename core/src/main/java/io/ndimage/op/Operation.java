package io.ndimage.op;

import io.ndimage.array.NdArray;
import java.io.Serializable;
import java.util.List;

/**
 * Something that is computed from arrays, as an immutable value: it can be applied, compared, printed, composed and sent to
 * another machine. Nothing about threads, tiles or output buffers is in it.
 *
 * @param <R> what it gives
 */
public sealed interface Operation<R> extends Serializable
        permits RegionOperation, Reduction, GlobalOperation, Sequence {

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
}
