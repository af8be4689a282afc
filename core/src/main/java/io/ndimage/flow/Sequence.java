package io.ndimage.flow;

import io.ndimage.array.DType;
import io.ndimage.array.Image;
import io.ndimage.array.NdArray;
import io.ndimage.op.Composed;
import io.ndimage.op.Engine;
import io.ndimage.op.Guess;
import io.ndimage.op.Inputs;
import io.ndimage.op.Named;
import io.ndimage.op.Numbers;
import io.ndimage.op.Operation;
import io.ndimage.op.Port;
import io.ndimage.op.RegionOperation;
import io.ndimage.op.ResultOperation;
import io.ndimage.op.Spec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Region operations one after the other, each taking the array that the one before gave; the last may be of any kind. It is the
 * {@link Graph} whose operations read one array each: no array lies between region operations, nor before a reduction.
 *
 * @param first the operations whose result is an array, in order
 * @param last the operation that gives the result
 * @param <R> what the last one gives
 */
public record Sequence<R>(List<RegionOperation> first, Operation<R> last) implements ResultOperation<R>, Composed {

    /** Keeps a copy of the list. */
    public Sequence {
        first = List.copyOf(first);
    }

    /** Returns the graph that this is. */
    Operation<R> graph() {
        return first.isEmpty() ? last : Graph.chain(first, last);
    }

    @Override
    public List<Port> ports() {
        return graph().ports();
    }

    @Override
    public R run(Engine engine, Inputs inputs) {
        return graph().run(engine, inputs);
    }

    @Override
    public long memory(Engine engine, List<Spec> inputs) {
        return graph().memory(engine, inputs);
    }

    /** Computes the operations on an image, each on the spatial axes that the image has by then. */
    @Override
    public R run(Engine engine, Image image, NdArray... more) {
        return graph().run(engine, image, more);
    }

    @Override
    public Image image(NdArray pixels, Image input, NdArray... more) {
        return graph().image(pixels, input, more);
    }

    /**
     * Computes region operations on an image, each on the spatial axes that the image has by then: one that makes colours gray
     * takes an axis away. They are run together.
     *
     * @param more the further arrays of the first one; the others take none
     */
    public static Image run(Engine engine, List<RegionOperation> operations, Image image, NdArray... more) {
        return operations.isEmpty() ? image : Graph.chain(operations).apply(engine, image, more);
    }

    @Override
    public String names() {
        return Named.Names.of(graph());
    }

    @Override
    public @Nullable DType number(List<Spec> inputs) {
        return graph() instanceof ResultOperation<?> result ? result.number(inputs) : null;
    }

    @Override
    public boolean isOpen() {
        return Numbers.areOpen(graph());
    }

    @Override
    public Operation<?> settled(Engine engine, Inputs inputs) {
        return Numbers.settled(graph(), engine, inputs);
    }

    @Override
    public Operation<?> assumed(List<Spec> inputs, Guess guess) {
        return Numbers.assumed(graph(), inputs, guess);
    }

    @Override
    public long memoryOfNumbers(Engine engine, List<Spec> inputs) {
        return Numbers.memory(graph(), engine, inputs);
    }
}
