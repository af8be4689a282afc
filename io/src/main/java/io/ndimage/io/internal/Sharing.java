package io.ndimage.io.internal;

import io.ndimage.io.ReadOptions;
import io.ndimage.io.WriteOptions;
import io.ndimage.op.Engine;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Numbered parts of some work, shared among the threads of the engine that the options name. The parts must not depend on each
 * other; then what comes out does not depend on threads.
 */
public final class Sharing {

    /** Bytes of pixels of which a second thread is worth the waking. */
    private static final long WORTH_A_THREAD = 1 << 20;

    /**
     * What one thread at a time does with parts, one after the other.
     *
     * @param <E> what may go wrong
     */
    public interface Worker<E extends Exception> {
        /** Does the part of a number. */
        void part(int number) throws E;
    }

    private Sharing() {}

    /**
     * Does all parts of what is read, and returns when all are done. The first failure ends the work and is thrown.
     *
     * @param bytes the bytes of pixels that all parts make; little work is done by the asking thread alone
     * @param workers makes what does the work, one for each thread
     * @throws CancellationException if the asking thread is interrupted, also when the work is as good as done
     */
    public static <E extends Exception> void run(
            ReadOptions options, int parts, long bytes, Supplier<? extends Worker<E>> workers) throws E {
        run(options.engine(), parts, bytes, workers);
    }

    /** Does all parts of what is written, as {@link #run(ReadOptions, int, long, Supplier)} does. */
    public static <E extends Exception> void run(
            WriteOptions options, int parts, long bytes, Supplier<? extends Worker<E>> workers) throws E {
        run(options.engine(), parts, bytes, workers);
    }

    private static <E extends Exception> void run(
            @Nullable Engine engine, int parts, long bytes, Supplier<? extends Worker<E>> workers) throws E {
        if (parts > 1 && bytes >= 2 * WORTH_A_THREAD) {
            share(engine == null ? Engine.shared() : engine, parts, workers);
            return;
        }
        Worker<E> worker = workers.get();
        for (int part = 0; part < parts; part++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the work was interrupted");
            }
            worker.part(part);
        }
    }

    private static <E extends Exception> void share(Engine engine, int parts, Supplier<? extends Worker<E>> workers)
            throws E {
        Queue<Worker<E>> idle = new ConcurrentLinkedQueue<>();
        try {
            engine.local().run(parts, part -> {
                Worker<E> free = idle.poll();
                Worker<E> worker = free == null ? workers.get() : free;
                try {
                    worker.part(part);
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new Failed(e);
                }
                idle.add(worker);
            });
        } catch (Failed e) {
            throw Sharing.<E>thrown(e.problem);
        }
    }

    /** Returns what a worker threw, which is of its type. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> E thrown(Exception problem) {
        return (E) problem;
    }

    /** Carries what went wrong in a part to whoever asked. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Exception problem;

        Failed(Exception problem) {
            super(problem);
            this.problem = problem;
        }
    }
}
