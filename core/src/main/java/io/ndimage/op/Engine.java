package io.ndimage.op;

import io.ndimage.array.NdArray;
import io.ndimage.array.Region;
import io.ndimage.array.Sink;
import io.ndimage.plan.Passes;
import java.util.List;
import java.util.ServiceLoader;

/**
 * What runs operations: it decides about tiles, threads and memory, none of which changes a bit of any result. What would take more
 * memory than is allowed, or than there is, is refused with a {@link io.ndimage.array.MemoryLimitException} before anything is
 * allocated or read. An engine may be used by many threads at once, also from within its own.
 */
public interface Engine extends AutoCloseable {

    /** Returns the engine that {@code apply} uses, with as many threads as the machine has processors; it is never closed. */
    static Engine shared() {
        return SharedEngine.INSTANCE;
    }

    /** Returns an engine that computes in the calling thread alone. */
    static Engine serial() {
        return threads(1);
    }

    /**
     * Returns an engine of its own with a number of threads, the calling one included.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    static Engine threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + "; at least 1 is needed");
        }
        return ServiceLoader.load(Provider.class, Engine.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no engine is on the class path"))
                .create(threads);
    }

    /** Returns the result of an operation as a new array. */
    NdArray run(RegionOperation operation, Inputs inputs);

    /**
     * Returns a region of the result of an operation as a new array: it has the bits that it has in the whole. Of the inputs nothing
     * else is read than what it is computed from, and it takes the memory of the region alone, which the result may exceed.
     *
     * @param part the region; it must not overhang the result
     * @throws IllegalArgumentException if it does
     */
    NdArray run(RegionOperation operation, Inputs inputs, Region part);

    /**
     * Computes an operation into an array or another sink, which is given whole {@linkplain Sink#piece pieces}.
     *
     * @param out where the result goes, of its type and shape; it must not be an input
     */
    void run(RegionOperation operation, Inputs inputs, Sink out);

    /** Returns the summary that a reduction makes. */
    <A, R> R run(Reduction<A, R> reduction, Inputs inputs);

    /** Returns what a global operation gives: it is checked, and let pass if its memory is allowed, before it computes. */
    <R> R run(GlobalOperation<R> operation, Inputs inputs);

    /**
     * Returns how many bytes running an operation takes at most at once: its result, the stages that are kept whole, and what
     * each thread computes in; its inputs, arrays in memory, are not counted.
     *
     * @param inputs the types and shapes of the arrays, of which nothing else is known yet
     * @throws IllegalArgumentException if an argument does not suit the inputs
     */
    long memory(RegionOperation operation, List<Spec> inputs);

    /** Returns how many bytes a reduction takes at most at once. */
    long memory(Reduction<?, ?> reduction, List<Spec> inputs);

    /**
     * Returns an engine on the threads of this one that refuses what takes more memory, inputs not counted, than a number of
     * bytes. Closing it ends no thread.
     */
    Engine within(long bytes);

    /**
     * Returns an engine on the threads of this one, and within its limit, that tells a listener of the tiles that are done. Closing
     * it ends no thread.
     */
    Engine reporting(Progress progress);

    /** Returns where a global operation, in its {@code compute}, has its passes done; to be closed when it is done. */
    Passes passes();

    /**
     * Returns the threads of this engine on the machine that asks, for work on what lies in its memory. No {@link
     * io.ndimage.plan.TileTask} sees them, which may be done elsewhere.
     */
    Threads local();

    /** Returns the number of threads, the calling one included. */
    int threads();

    /**
     * Ends the threads when they have done what was begun; what is run from then on is computed by the calling thread alone. The
     * engine of {@link #shared()} stays open.
     */
    @Override
    void close();

    /** Makes engines; the implementation is found as a service. */
    interface Provider {

        /** Returns a new engine. */
        Engine create(int threads);
    }
}
