package io.ndimage.op;

import io.ndimage.array.Region;
import io.ndimage.plan.Block;
import io.ndimage.plan.Feed;
import io.ndimage.plan.Gathering;
import io.ndimage.plan.Scratch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * An operation that gathers arrays into a summary. Tiles are added to partial results in any order and the parts merged in any
 * order, and the bits of the summary are always the same: sums of floating-point numbers must therefore be exact until {@link
 * #finish}.
 *
 * @param <A> the partial result, mutable, used by one thread at a time
 * @param <R> the summary
 */
public interface Reduction<A, R> extends ResultOperation<R> {

    /** Returns what is read of the inputs, and in which types; nothing beyond the boundary. */
    List<Feed> feeds(List<Spec> inputs);

    /** Returns how this is fed: by default of its inputs. */
    default Gathering<A, R> gathering(List<Spec> inputs) {
        return new Gathering<>(this, inputs, List.of(), feeds(inputs));
    }

    /** Returns the region of a feed that belongs to a tile, a part of the first input: by default the tile itself. */
    default Region needs(int feed, Region tile, List<Spec> inputs) {
        return tile;
    }

    /**
     * Returns an empty partial result.
     *
     * @throws IllegalArgumentException if an argument does not suit the inputs
     */
    A begin(List<Spec> inputs);

    /**
     * Returns how many bytes a partial result takes at most, with what {@link #finish} makes of it: by default 64 KiB, which is
     * plenty for a few numbers; one with a table says how large it is.
     */
    default long memory(List<Spec> inputs) {
        return 1 << 16;
    }

    /**
     * Adds a tile of the first input.
     *
     * @param blocks a block of each feed, of the region that {@link #needs} said
     * @param scratch memory for the time of this call
     */
    void add(A partial, Region region, List<Block> blocks, Scratch scratch);

    /** Adds another partial result, which is not used again. */
    void merge(A partial, A other);

    /**
     * Adds all other partial results, which are not used again. Tables with many rows may be merged by ranges of rows, on
     * the threads of the machine that has them all.
     */
    default void merge(A partial, List<A> others, Threads threads) {
        for (A other : others) {
            merge(partial, other);
        }
    }

    /**
     * Writes a partial result, so that another machine can merge it. It may still be merged here.
     *
     * @throws IOException if it cannot be written
     */
    void write(A partial, DataOutput out) throws IOException;

    /**
     * Reads a partial result that {@link #write} wrote, of inputs of the same types and shapes. No more is allocated than {@link
     * #begin} does and than has come.
     *
     * @throws IOException if the bytes are damaged, or are a partial result of something else
     */
    A read(DataInput in, List<Spec> inputs) throws IOException;

    /** Returns the summary. */
    R finish(A partial, List<Spec> inputs);

    @Override
    default R run(Engine engine, Inputs inputs) {
        return engine.run(this, inputs);
    }

    @Override
    default long memory(Engine engine, List<Spec> inputs) {
        return engine.memory(this, inputs);
    }
}
