package io.ndimage.io.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Numbered parts of some work, shared among the thread that asks and others that live as long as the work does. The parts must
 * not depend on each other; then what comes out does not depend on threads.
 */
public final class Sharing {

    /** Bytes of pixels below which a second thread costs more than it saves. */
    private static final long WORTH_A_THREAD = 1 << 20;

    private static final String INTERRUPTED = "the work was interrupted";

    private static final int THREADS = Math.min(16, Runtime.getRuntime().availableProcessors());

    /**
     * What one thread does with parts, one after the other.
     *
     * @param <E> what may go wrong
     */
    public interface Worker<E extends Exception> {
        /** Does the part of a number. */
        void part(int number) throws E;
    }

    private final int parts;
    private final AtomicInteger next = new AtomicInteger();
    private volatile @Nullable Throwable failure;

    private Sharing(int parts) {
        this.parts = parts;
    }

    /**
     * Does all parts; every thread has ended when this returns. The first failure ends the work and is thrown.
     *
     * @param bytes the bytes of pixels that all parts make; little work is done by the asking thread alone
     * @param workers makes what does the work, one for each thread
     * @throws CancellationException if the asking thread is interrupted, also when the work is as good as done
     */
    public static <E extends Exception> void run(int parts, long bytes, Supplier<? extends Worker<E>> workers)
            throws E {
        long worth = Math.min(THREADS, bytes / WORTH_A_THREAD);
        new Sharing(parts).run((int) Math.min(parts, worth), workers);
    }

    private <E extends Exception> void run(int threads, Supplier<? extends Worker<E>> workers) throws E {
        List<Thread> helpers = new ArrayList<>();
        try {
            for (int i = 1; i < threads; i++) {
                Thread helper = new Thread(() -> work(workers), "ndimage-io-" + i);
                helper.setDaemon(true);
                helper.start();
                helpers.add(helper);
            }
            Thread asking = Thread.currentThread();
            work(() -> cancellable(workers.get(), asking));
        } finally {
            helpers.forEach(this::await);
        }
        Throwable thrown = failure;
        if (thrown != null) {
            throw Sharing.<E>unchecked(thrown);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(INTERRUPTED);
        }
    }

    private static <E extends Exception> Worker<E> cancellable(Worker<E> worker, Thread asking) {
        return number -> {
            if (asking.isInterrupted()) {
                throw new CancellationException(INTERRUPTED);
            }
            worker.part(number);
        };
    }

    private void work(Supplier<? extends Worker<?>> workers) {
        try {
            Worker<?> worker = workers.get();
            for (int i = next.getAndIncrement(); i < parts && failure == null; i = next.getAndIncrement()) {
                worker.part(i);
            }
        } catch (Throwable t) {
            fail(t);
        }
    }

    private synchronized void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }

    /** Waits for a thread to end; an interrupt ends the work, not the waiting. */
    private void await(Thread helper) {
        boolean interrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException e) {
                interrupted = true;
                fail(new CancellationException(INTERRUPTED));
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns what a worker threw, which is of its type or unchecked. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> E unchecked(Throwable thrown) throws E {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (E) thrown;
    }
}
