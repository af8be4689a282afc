package io.ndimage.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Threads that share numbered parts of some work with the thread that asks for it. The asking thread works as well and waits
 * only for parts that have begun, so that asking from within a part cannot lock up.
 */
final class Workers implements AutoCloseable {

    private static final String INTERRUPTED = "the computation was interrupted";

    private static final AtomicInteger POOLS = new AtomicInteger();

    private final int threads;
    private final ExecutorService pool;

    Workers(int threads) {
        this.threads = threads;
        int number = POOLS.incrementAndGet();
        AtomicInteger names = new AtomicInteger();
        int helpers = Math.max(1, threads - 1);
        this.pool = new ThreadPoolExecutor(
                helpers,
                helpers,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "ndimage-" + number + "-" + names.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    int threads() {
        return threads;
    }

    /** Runs the parts; the first failure ends the work and is thrown here. Once closed, the asking thread does it alone. */
    void run(int parts, IntConsumer part) {
        if (parts == 0) {
            checkInterrupt();
            return;
        }
        Work work = new Work(parts, part);
        for (int helper = Math.min(threads, parts) - 1; helper > 0; helper--) {
            pool.execute(work::help);
        }
        work.finish();
    }

    /** Throws where the calling thread is interrupted. */
    static void checkInterrupt() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(INTERRUPTED);
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }

    /** One job of many parts. */
    private static final class Work {
        private final int parts;
        private final IntConsumer part;
        private final AtomicInteger next = new AtomicInteger();
        private volatile boolean ended;
        private int active;
        private boolean closed;
        private @org.jspecify.annotations.Nullable Throwable failure;

        Work(int parts, IntConsumer part) {
            this.parts = parts;
            this.part = part;
        }

        void help() {
            synchronized (this) {
                if (closed) {
                    return;
                }
                active++;
            }
            work(false);
            synchronized (this) {
                active--;
                notifyAll();
            }
        }

        private void work(boolean caller) {
            try {
                for (int i = next.getAndIncrement(); i < parts && !ended; i = next.getAndIncrement()) {
                    if (caller) {
                        checkInterrupt();
                    }
                    part.accept(i);
                }
            } catch (Throwable t) {
                synchronized (this) {
                    if (failure == null) {
                        failure = t;
                    }
                }
                ended = true;
            }
        }

        void finish() {
            work(true);
            boolean interrupted = false;
            Throwable thrown;
            synchronized (this) {
                closed = true;
                while (active > 0) {
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        interrupted = true;
                        ended = true;
                        if (failure == null) {
                            failure = new CancellationException(INTERRUPTED);
                        }
                    }
                }
                thrown = failure;
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (thrown == null) {
                checkInterrupt();
            }
            if (thrown instanceof RuntimeException e) {
                throw e;
            }
            if (thrown instanceof Error e) {
                throw e;
            }
        }
    }
}
